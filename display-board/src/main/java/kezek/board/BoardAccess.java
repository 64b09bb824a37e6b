package kezek.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import kezek.hall.Halls;
import kezek.officeday.events.TicketIds;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who may follow a hall: every device and every member of staff, and a visitor with a ticket of today. Only an auditor or
 * a supervisor may have a past day played.
 */
@Component
public class BoardAccess implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<String> HALL =
            Set.of("ROLE_BOARD", "ROLE_CLERK", "ROLE_SUPERVISOR", "ROLE_AUDITOR", "ROLE_KIOSK", "ROLE_ADMINISTRATOR");
    private static final Set<String> PAST = Set.of("ROLE_AUDITOR", "ROLE_SUPERVISOR");

    private final TicketIds ids;
    private final Halls halls;

    BoardAccess(TicketIds ids, Halls halls) {
        this.ids = ids;
        this.halls = halls;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext what) {
        HttpServletRequest request = what.getRequest();
        boolean past = request.getParameter("replay") != null;
        return new AuthorizationDecision(past ? has(who.get(), PAST) : has(who.get(), HALL) || holdsTicket(request));
    }

    private static boolean has(@Nullable Authentication who, Set<String> roles) {
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(role -> role != null && roles.contains(role));
    }

    private boolean holdsTicket(HttpServletRequest request) {
        String ticket = request.getParameter("ticket");
        if (ticket == null) return false;
        return ids.read(ticket)
                .map(TicketIds.Held::day)
                .filter(day -> day.office().value().equals(request.getParameter("office")))
                .flatMap(day ->
                        halls.today(day.office()).filter(today -> today.id().equals(day)))
                .isPresent();
    }
}
