package kezek.officeday;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the queue once more, as plainly as they can be written: lists, loops and whole numbers, no class of the
 * core. It says what must come of each press; seconds since the opening are its time, letters and numbers its tickets.
 */
final class Reference {
    static final int COUNTERS = 3;
    static final int SERVICES = 3;
    static final int NOON = 4 * 3600;
    static final int AFTERNOON = NOON + 5400;
    static final int LAST_TICKET = 8 * 3600 + 1800;
    static final int CALLS = 2;
    static final int SECONDS = 60;
    static final int WITHDRAW = 30;
    static final int RESTORE = 30 * 60;
    static final int PARK = 3600;
    static final int DEFER = 900;

    final Map<Integer, Desk> desks = new HashMap<>();
    final Map<String, Visitor> visitors = new LinkedHashMap<>();
    final Map<String, Visitor> wishes = new HashMap<>();
    private final Map<Character, Integer> given = new HashMap<>();
    private final Map<Integer, Integer> credits;
    private final Map<Integer, Integer> guards;
    private final int bound;
    final Diary diary;
    private final boolean onlyBooked;
    boolean begun;
    boolean stopped;
    boolean over;

    /** What a counter does; {@code done} is the finish that can still be withdrawn. */
    static final class Desk {
        String state = "closed";
        int clerk;
        Set<Integer> services = Set.of();

        @Nullable
        Visitor visitor;

        long since;
        long called;
        int calls;
        long away;

        @Nullable
        Done done;
    }

    /** A finish: whom, when, and how the counter stood before. */
    record Done(Visitor visitor, long at, long since, long called, int calls) {}

    Reference(Map<Integer, Integer> credits, Map<Integer, Integer> guards, int bound, Diary diary, boolean onlyBooked) {
        for (int n = 1; n <= COUNTERS; n++) desks.put(n, new Desk());
        this.credits = credits;
        this.guards = guards;
        this.bound = bound;
        this.diary = diary;
        this.onlyBooked = onlyBooked;
    }

    Desk desk(int counter) {
        return Objects.requireNonNull(desks.get(counter));
    }

    boolean isOpen() {
        return begun && !over;
    }

    /** Whether the clerk may use the counter at all. */
    boolean mayUse(int counter, int clerk) {
        Desk desk = desk(counter);
        return desk.state.equals("closed") || desk.clerk == clerk;
    }

    boolean mayIssue(long now) {
        return isOpen() && !onlyBooked && !stopped && now < LAST_TICKET;
    }

    Visitor issue(int service, int category, String wish, long now) {
        char letter = service < 2 ? 'T' : 'K';
        int number = given.merge(letter, 1, Integer::sum);
        Visitor visitor = new Visitor("%c%03d".formatted(letter, number), service, category, now);
        visitors.put(visitor.number, visitor);
        wishes.put(wish, visitor);
        return visitor;
    }

    /** All whom a counter may call, the next one first. */
    List<Visitor> eligible(int counter, long now) {
        return visitors.values().stream()
                .filter(it -> it.state.equals("waiting"))
                .filter(it -> it.only == 0 ? desk(counter).services.contains(it.service) : it.only == counter)
                .sorted(byRule(now))
                .toList();
    }

    Comparator<Visitor> byRule(long now) {
        return Comparator.comparingInt((Visitor it) -> rank(it, now))
                .thenComparingLong(it -> turn(it, now))
                .thenComparing(Visitor::tie);
    }

    /** What is offered together with a service, at the counters that take it now; when none does, at those meant to. */
    Set<Integer> rivals(int service) {
        Set<Integer> offered = new HashSet<>();
        for (Desk desk : desks.values()) {
            if (desk.services.contains(service)) offered.addAll(desk.services);
        }
        if (!offered.isEmpty()) return offered;
        for (int n = 1; n <= COUNTERS; n++) {
            if (Presses.planned(n).contains(service)) offered.addAll(Presses.planned(n));
        }
        return offered;
    }

    /** How many of those whom a counter that takes his service may call stand before a newcomer. */
    int ahead(Visitor newcomer, long now) {
        Set<Integer> rivals = rivals(newcomer.service);
        return (int) visitors.values().stream()
                .filter(it -> it.state.equals("waiting") && byRule(now).compare(it, newcomer) < 0)
                .filter(it -> it.only == 0
                        ? rivals.contains(it.service)
                        : desk(it.only).services.contains(newcomer.service))
                .count();
    }

    private boolean isProtected(Visitor it) {
        return it.raised || it.overtaken >= bound;
    }

    private boolean isDue(Visitor it, long now) {
        Integer guard = guards.get(it.category);
        return guard != null && it.since + guard * 60L <= now;
    }

    private int rank(Visitor it, long now) {
        return isProtected(it) ? 0 : isDue(it, now) ? 1 : 2;
    }

    private long turn(Visitor it, long now) {
        return switch (rank(it, now)) {
            case 0 -> it.since;
            case 1 -> it.since + guards.getOrDefault(it.category, 0) * 60L;
            default -> effective(it);
        };
    }

    /** The minutes of his category or of his booking, whichever are more. */
    int credit(Visitor it) {
        return Math.max(credits.getOrDefault(it.category, 0), it.booked);
    }

    private long effective(Visitor it) {
        return it.since - credit(it) * 60L;
    }

    /** Why the rule calls him among the eligible. */
    String why(Visitor called, List<Visitor> eligible) {
        if (eligible.size() == 1) return "only-one";
        Visitor dearest = eligible.stream()
                .min(Comparator.comparingLong(this::effective).thenComparing(Visitor::tie))
                .orElseThrow();
        if (called == dearest) {
            if (passedOver(called, eligible, true).isEmpty()) return "first-in-line";
            return called.booked > credits.getOrDefault(called.category, 0) ? "appointment" : "category-credit";
        }
        if (called.raised) return "came-back";
        return isProtected(called) ? "overtaken-enough" : "waited-enough";
    }

    /** Those of the eligible, in the order of the rule, who came before; by hand those as well who stood before. */
    static List<Visitor> passedOver(Visitor called, List<Visitor> eligible, boolean byRule) {
        var arrival = Comparator.<Visitor>comparingLong(it -> it.since).thenComparing(Visitor::tie);
        int place = byRule ? 0 : eligible.indexOf(called);
        return eligible.stream()
                .filter(it -> arrival.compare(it, called) < 0 || eligible.indexOf(it) < place)
                .sorted(arrival)
                .toList();
    }

    /** The call; by the rule it is owed to his category, unless it says something else. */
    void call(int counter, Visitor visitor, boolean byRule, long now) {
        List<Visitor> eligible = eligible(counter, now);
        boolean owed = !List.of("came-back", "appointment", "overtaken-enough").contains(why(visitor, eligible));
        visitor.overtook = passedOver(visitor, eligible, byRule);
        visitor.overtook.forEach(it -> it.overtaken++);
        visitor.favoured = byRule && owed && !visitor.overtook.isEmpty();
        visitor.state = "called";
        Desk desk = desk(counter);
        desk.state = "calling";
        desk.visitor = visitor;
        desk.called = now;
        desk.since = now;
        desk.calls = 1;
    }

    void start(int counter, long now) {
        Desk desk = desk(counter);
        desk.state = "serving";
        desk.since = now;
        visitor(counter).state = "serving";
        desk.done = null;
    }

    Visitor visitor(int counter) {
        Visitor visitor = desk(counter).visitor;
        if (visitor == null) throw new IllegalStateException("nobody is at counter " + counter);
        return visitor;
    }

    /** Ends the present service, and says whether the visitor stays at the counter for the next. */
    boolean finish(int counter, long now) {
        Desk desk = desk(counter);
        Visitor visitor = visitor(counter);
        visitor.served.add(new Visitor.Served(visitor.service, desk.since, now));
        int[] next = visitor.plan.pollFirst();
        if (next == null) {
            Done done = new Done(visitor, now, desk.since, desk.called, desk.calls);
            visitor.state = "served";
            free(counter);
            desk.done = done;
            return false;
        }
        visitor.service = next[0];
        int only = next[1] != 0 && !desk(next[1]).state.equals("closed") ? next[1] : 0;
        if (only == 0 ? desk.services.contains(next[0]) : only == counter) {
            desk.since = now;
            return true;
        }
        send(visitor, next[0], only);
        free(counter);
        return false;
    }

    void send(Visitor visitor, int service, int only) {
        visitor.state = "waiting";
        visitor.service = service;
        visitor.only = only;
        visitor.raised = false;
        visitor.overtook = List.of();
    }

    void free(int counter) {
        Desk desk = desk(counter);
        desk.state = "free";
        desk.visitor = null;
        desk.done = null;
    }

    void close(int counter) {
        desks.put(counter, new Desk());
        visitors.values().stream().filter(it -> it.only == counter).forEach(it -> it.only = 0);
    }

    void back(Visitor visitor, boolean raised) {
        visitor.state = "waiting";
        visitor.raised = raised;
        visitor.wasRaised |= raised;
        visitor.owed = false;
        visitor.overtook = List.of();
    }

    /** Takes back the last call or finish; false when there is none, or it is too late. */
    boolean withdraw(int counter, long now) {
        Desk desk = desk(counter);
        Done done = desk.done;
        if (desk.state.equals("calling")) {
            if (now - desk.called > WITHDRAW) return false;
            Visitor visitor = visitor(counter);
            visitor.state = "waiting";
            visitor.overtook.forEach(it -> it.overtaken--);
            visitor.overtook = List.of();
            free(counter);
            desk.done = done;
            return true;
        }
        if (!desk.state.equals("free") || done == null || now - done.at > WITHDRAW) return false;
        desk.state = "serving";
        desk.visitor = done.visitor;
        desk.since = done.since;
        desk.called = done.called;
        desk.calls = done.calls;
        desk.done = null;
        done.visitor.state = "serving";
        done.visitor.served.removeLast();
        return true;
    }
}
