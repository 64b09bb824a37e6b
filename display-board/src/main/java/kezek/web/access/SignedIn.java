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

    @Override
    public String getName() {
        return name;
    }
}
