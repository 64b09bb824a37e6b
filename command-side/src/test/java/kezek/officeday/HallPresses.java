package kezek.officeday;

import static kezek.officeday.Presses.DONE;
import static kezek.officeday.Presses.REFUSED;
import static kezek.officeday.Presses.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kezek.officeday.Visitor.Served;

/** What must come of a press that concerns a ticket or the day by the {@link Reference}; see {@link Presses}. */
record HallPresses(Press press, Reference hall, long now, String request) {
    private static final Set<String> OF_THE_DAY =
            Set.of("wish", "again", "time", "noon", "afternoon", "evening", "stop", "give", "close");
    private static final Set<String> OF_A_TICKET =
            Set.of("return", "restore", "defer", "cancel", "confirm", "decline", "reprint", "rate", "correct");

    static boolean concerns(String what) {
        return OF_THE_DAY.contains(what) || OF_A_TICKET.contains(what);
    }

    static String closed(List<String> left) {
        return "closed with " + left;
    }

    static String issued(String ticket, int ahead) {
        return "issued " + ticket + " behind " + ahead;
    }

    static String left(String ticket, String was, String end) {
        return ticket + " " + was + " then " + end;
    }

    String expect() {
        if (press.what().equals("wish") || press.what().equals("again")) return wish();
        if (!hall.isOpen()) return REFUSED;
        return switch (press.what()) {
            case "stop" -> said(!hall.stopped && press.isReasoned() && stop(true));
            case "give" -> said(hall.stopped && stop(false));
            case "close" -> close(press.ends(hall));
            case "time", "noon", "afternoon", "evening" -> time();
            default -> {
                Visitor visitor = press.visitor(hall);
                yield visitor == null ? REFUSED : ofTicket(visitor);
            }
        };
    }

    /** Asking twice gives the same ticket, even when no more are given. */
    private String wish() {
        Visitor before = hall.wishes.get(request);
        if (before != null) return said(press.wished(before) == before.asked);
        if (!hall.mayIssue(now)) return REFUSED;
        Visitor visitor = hall.issue(press.wanted(), press.category(), request, now);
        press.further().forEach(service -> visitor.plan.add(new int[] {service, 0}));
        return issued(visitor.number, hall.ahead(visitor, now));
    }

    private boolean stop(boolean stopped) {
        hall.stopped = stopped;
        return true;
    }

    private String time() {
        hall.visitors.values().stream()
                .filter(it -> it.state.equals("parked") && it.until <= now)
                .forEach(it -> hall.back(it, it.owed));
        return DONE;
    }

    /** Whoever is still there finds his end: the one that the supervisor names if it can be, or the usual one. */
    private String close(Map<String, String> ends) {
        for (Map.Entry<String, String> said : ends.entrySet()) {
            Visitor visitor = hall.visitors.get(said.getKey());
            if (visitor == null || !visitor.isOpen()) return REFUSED;
            boolean inside = visitor.state.equals("serving");
            Set<String> possible = inside ? Set.of("interrupted") : Set.of("not served", "left", "carried over");
            if (!possible.contains(said.getValue())) return REFUSED;
        }
        List<String> left = new ArrayList<>();
        for (Visitor visitor : hall.visitors.values()) {
            if (!visitor.isOpen()) continue;
            String usual = visitor.state.equals("serving") ? "interrupted" : "not served";
            String end = ends.getOrDefault(visitor.number, usual);
            left.add(left(visitor.number, visitor.state, end));
            visitor.state = end;
        }
        for (int n = 1; n <= Reference.COUNTERS; n++) hall.close(n);
        hall.diary.close();
        hall.over = true;
        return closed(left);
    }

    private String ofTicket(Visitor visitor) {
        return switch (press.what()) {
            case "return" -> said(visitor.state.equals("parked") && mayReturn(visitor) && back(visitor, visitor.owed));
            case "restore" ->
                said(visitor.state.equals("missed")
                        && !visitor.restored
                        && now - visitor.missed <= Reference.RESTORE
                        && restore(visitor));
            case "defer" -> said(visitor.state.equals("waiting") && visitor.stepAway(now + Reference.DEFER, false));
            case "cancel" -> said(Set.of("waiting", "parked").contains(visitor.state) && end(visitor, "cancelled"));
            case "confirm" -> said(visitor.isOpen() && belong(visitor, 1));
            case "decline" -> said(visitor.isOpen() && visitor.category > 0 && decline(visitor));
            case "reprint" -> said(visitor.isOpen());
            case "rate" -> said(mayRate(visitor) && rate(visitor));
            default -> correct(visitor, press.corrected(visitor), press.corrected(visitor, now));
        };
    }

    /** Before the time that he has booked he himself may not, and a clerk may let him past nobody. */
    private boolean mayReturn(Visitor visitor) {
        if (visitor.booking == null || visitor.booking.slot <= now) return true;
        return !press.isHisOwn() && (visitor.owed || isLast(visitor));
    }

    /** Whether all who wait for the counters that take him, or are meant to, come before him. */
    private boolean isLast(Visitor visitor) {
        Set<Integer> services = hall.rivals(visitor.service);
        for (int n = 1; n <= Reference.COUNTERS; n++) {
            if (Presses.planned(n).contains(visitor.service)) services.addAll(Presses.planned(n));
        }
        visitor.raised = false;
        return hall.visitors.values().stream()
                .filter(it -> it.state.equals("waiting"))
                .filter(it -> it.only == 0
                        ? services.contains(it.service)
                        : hall.desk(it.only).services.contains(visitor.service))
                .allMatch(it -> hall.byRule(now).compare(it, visitor) < 0);
    }

    private boolean back(Visitor visitor, boolean raised) {
        hall.back(visitor, raised);
        return true;
    }

    private boolean restore(Visitor visitor) {
        boolean raisedBefore = visitor.wasRaised;
        hall.back(visitor, true);
        visitor.wasRaised = raisedBefore;
        visitor.restored = true;
        return true;
    }

    private static boolean end(Visitor visitor, String end) {
        visitor.state = end;
        return true;
    }

    private static boolean belong(Visitor visitor, int category) {
        visitor.category = category;
        return true;
    }

    private boolean decline(Visitor visitor) {
        boolean isAnothers =
                hall.desks.values().stream().anyMatch(desk -> desk.visitor == visitor && desk.clerk != press.clerk());
        if (isAnothers) return false;
        visitor.category = 0;
        if (!visitor.favoured) return true;
        hall.desks.forEach((number, desk) -> {
            if (desk.visitor == visitor) {
                hall.free(number);
                hall.back(visitor, false);
            }
        });
        return true;
    }

    private boolean mayRate(Visitor visitor) {
        return visitor.state.equals("served") && !visitor.rated && press.score() >= 1 && press.score() <= 5;
    }

    private static boolean rate(Visitor visitor) {
        visitor.rated = true;
        return true;
    }

    /** What is said of a service must lie within what was pressed when he had it last. */
    private String correct(Visitor visitor, int service, long ended) {
        Served last = null;
        for (Served served : visitor.served) {
            if (served.service() == service) last = served;
        }
        if (last == null || !press.isReasoned() || ended < last.from() || ended > last.to()) return REFUSED;
        return Presses.corrected(visitor.number, service, ended);
    }
}
