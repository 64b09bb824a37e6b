package kezek.web.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever has proved to be the owner of an account.
 *
 * @param office the only one where he may act; null means everywhere
 */
record SignedIn(String name, Role role, @Nullable String office) implements AuthenticatedPrincipal, Serializable {

    /** Whether accounts of an office are his business, or those of no office when it is null. */
    boolean administers(@Nullable String other) {
        return office == null || office.equals(other);
    }

    @Override
    public String getName() {
        return name;
    }
}
