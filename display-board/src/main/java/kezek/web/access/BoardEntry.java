package kezek.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import kezek.officeday.events.TicketIds;
import kezek.web.access.Entry.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The board socket: a board and staff see the hall, a visitor who holds a ticket too, and only who audits sees the past. */
record BoardEntry(TicketIds ids, boolean demo) implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<Role> NOW =
            EnumSet.of(Role.BOARD, Role.KIOSK, Role.CLERK, Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> PAST = EnumSet.of(Role.AUDITOR, Role.SUPERVISOR);

    @Override
    public Ruling authorize(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        HttpServletRequest request = where.getRequest();
        String office = request.getParameter("office");
        boolean past = request.getParameter("replay") != null;
        if (!past && office != null && holdsTicket(request.getParameter("ticket"), office)) return Ruling.ENTER;
        return Entry.of(past ? PAST : NOW, false, demo).rule(who.get(), office);
    }

    private boolean holdsTicket(@Nullable String id, String office) {
        return id != null
                && ids.read(id)
                        .filter(held -> held.day().office().value().equals(office))
                        .isPresent();
    }
}
