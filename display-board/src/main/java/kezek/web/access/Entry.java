package kezek.web.access;

import java.util.Set;
import java.util.function.Supplier;
import kezek.web.access.Doors.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets accounts of certain roles in, and every account at its own office only.
 *
 * @param open whether strangers may enter too, and accounts of other roles
 * @param everywhere whether only accounts may enter that belong to no office
 */
record Entry(Set<Role> roles, boolean open, boolean everywhere)
        implements AuthorizationManager<RequestAuthorizationContext> {

    /** The ways to decide; a name says why. */
    enum Ruling implements AuthorizationResult {
        ENTER,
        NOT_ALLOWED,
        OTHER_OFFICE,
        NO_SUCH_DOOR;

        @Override
        public boolean isGranted() {
            return this == ENTER;
        }
    }

    /** In a demonstration anyone may use what a kiosk or a board may use. */
    static Entry of(Set<Role> roles, boolean open, boolean demo) {
        return new Entry(roles, open || (demo && (roles.contains(Role.KIOSK) || roles.contains(Role.BOARD))), false);
    }

    static Entry of(Door door, boolean demo) {
        return new Entry(door.roles(), of(door.roles(), door.open(), demo).open(), door.everywhere());
    }

    @Override
    public Ruling authorize(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        return rule(who.get(), where.getVariables().get("office"));
    }

    Ruling rule(@Nullable Authentication who, @Nullable String office) {
        if (who == null || !(who.getPrincipal() instanceof SignedIn account)) {
            return open ? Ruling.ENTER : Ruling.NOT_ALLOWED;
        }
        if (!open && !roles.contains(account.role())) return Ruling.NOT_ALLOWED;
        boolean atHome = account.office() == null
                || (office == null ? !everywhere : account.office().equals(office));
        return atHome ? Ruling.ENTER : Ruling.OTHER_OFFICE;
    }
}
