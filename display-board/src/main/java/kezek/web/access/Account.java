package kezek.web.access;

import org.jspecify.annotations.Nullable;

/**
 * A row of the user store.
 *
 * @param hash of the password, with the name of its scheme
 * @param office the only one where it may act; null means everywhere
 */
record Account(
        String name, String hash, Role role, @Nullable String office, boolean enabled) {

    SignedIn signedIn() {
        return new SignedIn(name, role, office);
    }
}
