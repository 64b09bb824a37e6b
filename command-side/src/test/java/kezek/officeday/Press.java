package kezek.officeday;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kezek.officeday.Diary.Reservation;
import kezek.officeday.Visitor.Served;
import org.jspecify.annotations.Nullable;

/**
 * One press of a script: what is done, at which counter by which clerk, so many seconds after the one before. What else
 * it needs is drawn from {@code pick} and {@code service}, so that it means something in a shortened script as well.
 */
record Press(String what, int counter, int clerk, int pick, int service, int seconds) {
    private static final List<String> ENDS = List.of("not served", "left", "carried over", "interrupted", "served");

    /** The same once more, at once. */
    Press twice() {
        return new Press(what, counter, clerk, pick, service, 0);
    }

    Press later(int more) {
        return new Press(what, counter, clerk, pick, service, seconds + more);
    }

    Press picking(int other) {
        return new Press(what, counter, clerk, other, service, seconds);
    }

    int wanted() {
        return service % Reference.SERVICES;
    }

    /** Another service to follow on a new ticket; none for most. */
    List<Integer> further() {
        return pick % 6 == 0 ? List.of(pick / 6 % Reference.SERVICES) : List.of();
    }

    int category() {
        return pick % 5 < 2 ? 1 + pick % 2 : 0;
    }

    Set<Integer> offer() {
        return IntStream.range(0, Reference.SERVICES)
                .filter(n -> (pick + 1 & 1 << n) != 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The number of a booking; sometimes of none. */
    int booking(Reference hall) {
        return 1 + pick % (hall.diary.all.size() + 1);
    }

    /** The service for which somebody wants a ticket: mostly the same when it is asked for again. */
    int wished(@Nullable Visitor before) {
        return before != null && service % 4 > 0 ? before.asked : wanted();
    }

    /** The service that is booked: mostly the same when it is asked for again. */
    int booked(@Nullable Reservation before) {
        return before != null && service % 4 > 0 ? before.service : wanted();
    }

    /** The time that is booked: mostly one of the next, or the same when it is asked for again. */
    long slot(Diary diary, @Nullable Reservation before, long now) {
        if (before != null && pick % 4 > 0) return before.slot;
        Timetable times = diary.times();
        List<Long> next = times.begins(wanted()).stream()
                .filter(time -> time > now)
                .limit(2)
                .toList();
        return switch (pick % 10) {
            case 0 -> one(times.begins());
            case 1 -> one(times.unlimited());
            case 2 -> one(times.unlimited()) + 60;
            case 3 -> one(times.begins(wanted()));
            default -> one(next.isEmpty() ? times.begins(wanted()) : next);
        };
    }

    private long one(List<Long> times) {
        return times.isEmpty() ? 900 : times.get(pick / 10 % times.size());
    }

    /** Whether the visitor does it himself, and not a clerk for him. */
    boolean isHisOwn() {
        return service % 2 == 0;
    }

    /** Where a clerk moves. */
    int other() {
        return 1 + pick % Reference.COUNTERS;
    }

    /** The counter to which a visitor is sent; 0 when he is sent for a service. */
    int to() {
        return pick % (Reference.COUNTERS + 1);
    }

    boolean comesBack() {
        return pick % 3 == 0;
    }

    /** Whether somebody says why he serves a visitor before others. */
    boolean saysWhy() {
        return pick % 2 == 0;
    }

    /** Whether the reason is one of the office's. */
    boolean isReasoned() {
        return pick % 10 > 0;
    }

    int score() {
        return pick % 7;
    }

    int minutes() {
        return service % 602;
    }

    /** Until when the head of the office receives, in seconds from now; not said when null. */
    @Nullable
    Integer receives() {
        return pick % 3 == 0 ? null : pick % 200 - 50;
    }

    @Nullable
    Visitor visitor(Reference hall) {
        List<Visitor> all = List.copyOf(hall.visitors.values());
        return all.isEmpty() ? null : all.get(pick % all.size());
    }

    /** When the service that is finished now is said to have ended. */
    long ended(long now) {
        return what.equals("end") && pick % 3 == 0 ? now : now + 15 - service % 150;
    }

    /** The service that is corrected: mostly the visitor's last. */
    int corrected(Visitor visitor) {
        return visitor.served.isEmpty() || service % 5 == 0
                ? wanted()
                : visitor.served.getLast().service();
    }

    /** When that service is said to have ended. */
    long corrected(Visitor visitor, long now) {
        if (visitor.served.isEmpty()) return now;
        Served last = visitor.served.getLast();
        return last.from() - 5 + pick % (last.to() - last.from() + 10);
    }

    /** What the supervisor says became of those who are still there; sometimes of somebody of whom it cannot be so. */
    Map<String, String> ends(Reference hall) {
        Map<String, String> said = new LinkedHashMap<>();
        int n = pick;
        for (Visitor visitor : hall.visitors.values()) {
            n = (n * 31 + 7) % 1009;
            String end = visitor.state.equals("serving") ? "interrupted" : ENDS.get(n % 3);
            if (visitor.isOpen() && n % 4 > 0) said.put(visitor.number, end);
        }
        Visitor slip = service % 4 == 0 ? visitor(hall) : null;
        if (slip != null) said.put(slip.number, ENDS.get(service / 4 % ENDS.size()));
        return said;
    }
}
