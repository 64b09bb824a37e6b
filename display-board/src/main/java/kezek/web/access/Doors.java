package kezek.web.access;

import static kezek.web.access.Role.ADMINISTRATOR;
import static kezek.web.access.Role.AUDITOR;
import static kezek.web.access.Role.BOARD;
import static kezek.web.access.Role.CLERK;
import static kezek.web.access.Role.KIOSK;
import static kezek.web.access.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address with the roles that may open it. What is not listed does not exist: it answers 404 to everybody. */
public final class Doors {
    private Doors() {}

    /**
     * One rule.
     *
     * @param roles whose accounts may enter, at their own office
     * @param open whether strangers may enter too, and everybody with an account of another role
     * @param everywhere whether it concerns all offices, so that an account of one office has no business there
     * @param method what the rule is for; every method when it is absent
     */
    record Door(
            Set<Role> roles,
            boolean open,
            boolean everywhere,
            @Nullable HttpMethod method,
            List<String> addresses) {}

    static List<Door> all() {
        return Stream.of(settings(), work(), audit()).flatMap(List::stream).toList();
    }

    /** Before the others: here it matters what somebody wants to do. */
    private static List<Door> settings() {
        return List.of(
                new Door(EnumSet.of(ADMINISTRATOR), false, true, HttpMethod.POST, List.of("/api/offices")),
                new Door(
                        EnumSet.allOf(Role.class),
                        true,
                        false,
                        HttpMethod.POST,
                        List.of("/api/offices/{office}/days/{day}/bookings")),
                only("/api/offices/{office}/days/{day}/bookings", CLERK, SUPERVISOR, AUDITOR),
                only(HttpMethod.PUT, "/api/offices/{office}/configuration", SUPERVISOR, ADMINISTRATOR),
                only("/api/offices/{office}/configuration", SUPERVISOR, AUDITOR, ADMINISTRATOR),
                only("/api/offices/{office}/configuration/displaced", SUPERVISOR, AUDITOR, ADMINISTRATOR),
                only("/api/offices/{office}/configuration/history", SUPERVISOR, AUDITOR, ADMINISTRATOR));
    }

    private static List<Door> work() {
        return List.of(
                anyone("/", "/login", "/logout", "/error", "/texts", "/favicon.ico"),
                anyone("/ticket/{id}", "/book/{office}", "/booking/{id}"),
                anyone("/ui/**", "/door/**", "/verify/**", "/_static/**"),
                anyone(
                        "/hall/{file:.+\\..+}",
                        "/kiosk/{file:.+\\..+}",
                        "/ticket/{file:.+\\..+}",
                        "/book/{file:.+\\..+}",
                        "/clerk/{file:.+\\..+}",
                        "/supervisor/{file:.+\\..+}",
                        "/admin/{file:.+\\..+}",
                        "/admin/templates/{file:.+\\..+}",
                        "/replay/{file:.+\\..+}"),
                anyone("/actuator/health/**", "/v3/api-docs", "/v3/api-docs.yaml"),
                anyone("/api/offices", "/api/offices/{office}", "/api/tickets/{id}/**", "/api/me", "/api/demo"),
                anyone("/api/offices/{office}/days/{day}/slots", "/api/bookings/{id}/**"),
                anyone("/api/offices/{office}/book/qr.svg"),
                only("/api/offices/{office}/check-in", KIOSK, CLERK),
                only("/api/offices/{office}/days/today/bookings/{number}/check-in", CLERK),
                only("/api/offices/{office}/days/{day}/bookings/{number}/cancel", CLERK, SUPERVISOR),
                anyone("/api/offices/{office}/order.pdf"),
                only("/kiosk/{office}", KIOSK, CLERK),
                only("/api/offices/{office}/tickets", KIOSK, CLERK),
                only("/api/offices/{office}/full", KIOSK, CLERK),
                only("/hall/{office}", BOARD, CLERK, SUPERVISOR, AUDITOR, ADMINISTRATOR),
                only("/api/offices/{office}/hall", BOARD, KIOSK, CLERK, SUPERVISOR, AUDITOR, ADMINISTRATOR),
                only("/clerk/{office}", CLERK, SUPERVISOR),
                only("/clerk/{office}/{counter}", CLERK, SUPERVISOR),
                only("/api/offices/{office}/counters/{counter}", CLERK, SUPERVISOR),
                only("/api/offices/{office}/counters/{counter}/end", SUPERVISOR),
                only("/api/offices/{office}/counters/{counter}/*", CLERK),
                only("/api/offices/{office}/tickets/{number}/*", CLERK, SUPERVISOR),
                only("/supervisor/{office}", SUPERVISOR),
                only("/admin/{office}", SUPERVISOR, AUDITOR, ADMINISTRATOR),
                only("/api/offices/{office}/days/{day}/open", SUPERVISOR),
                only("/api/offices/{office}/days/{day}/close", SUPERVISOR),
                only("/api/offices/{office}/days/{day}/stop-issuing", SUPERVISOR),
                only("/api/offices/{office}/days/{day}/resume-issuing", SUPERVISOR),
                only("/api/accounts/**", ADMINISTRATOR));
    }

    private static List<Door> audit() {
        return List.of(
                only("/replay/{office}/{day}", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/days", AUDITOR, SUPERVISOR, ADMINISTRATOR),
                only("/api/offices/{office}/days/{day}/events", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/days/{day}/hall", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/days/{day}/timeline", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/days/{day}/report", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/days/{day}/report.pdf", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/days/{day}/tickets/{number}", AUDITOR, SUPERVISOR, CLERK),
                only("/api/offices/{office}/days/{day}/tickets/{number}/before/{other}", AUDITOR, SUPERVISOR, CLERK),
                only("/api/offices/{office}/days/{day}/preview", AUDITOR, SUPERVISOR, ADMINISTRATOR),
                only("/api/offices/{office}/preview", AUDITOR, SUPERVISOR, ADMINISTRATOR),
                only("/api/offices/{office}/days/{day}/integrity", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/days/{day}/conformance", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/days/{day}/export", AUDITOR),
                anyone("/api/offices/{office}/ledger/checkpoint"),
                only("/api/offices/{office}/ledger", AUDITOR, SUPERVISOR),
                only("/api/offices/{office}/ledger/add-checkpoint", AUDITOR),
                only("/api/offices/{office}/ledger/cosignatures", AUDITOR));
    }

    /** Whether an address, with its variables as {@code {name}}, is open to anyone for this method. */
    public static boolean isPublic(String method, String address) {
        return find(method, address).filter(Door::open).isPresent();
    }

    /** Whether some account may be turned away there: of another role, or of another office. */
    public static boolean isForSomeAccounts(String method, String address) {
        return find(method, address).filter(door -> !door.roles().isEmpty()).isPresent();
    }

    private static Optional<Door> find(String method, String address) {
        var path = PathContainer.parsePath(address);
        return all().stream()
                .filter(door -> door.method() == null || door.method().matches(method))
                .filter(door -> door.addresses().stream()
                        .anyMatch(pattern ->
                                PathPatternParser.defaultInstance.parse(pattern).matches(path)))
                .findFirst();
    }

    private static Door anyone(String... addresses) {
        return new Door(Set.of(), true, false, null, List.of(addresses));
    }

    private static Door only(String address, Role first, Role... others) {
        return new Door(EnumSet.of(first, others), false, false, null, List.of(address));
    }

    private static Door only(HttpMethod method, String address, Role first, Role... others) {
        return new Door(EnumSet.of(first, others), false, false, method, List.of(address));
    }
}
