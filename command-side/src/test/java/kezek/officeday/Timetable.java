package kezek.officeday;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which times can be booked and what it means to come early or late, as the {@link Reference} knows it: whole minutes,
 * and seconds since the opening.
 */
record Timetable(List<Times> kinds, int daysAhead, int early, int grace, int credit) {
    static final Timetable NONE = new Timetable(List.of(), 14, 15, 15, 30);

    private static final int CLOSING = 9 * 3600 + 1800;
    private static final int DAY = 24 * 3600;
    private static final int MIDNIGHT = 9 * 3600;

    /** Times of equal length, one after the other, in minutes since the opening; the first may lie before it. */
    record Times(Set<Integer> services, int from, int to, int minutes, int capacity) {
        /** When they would begin if the office never closed. */
        List<Long> unlimited() {
            List<Long> begins = new ArrayList<>();
            for (long begin = from * 60L; begin + minutes * 60L <= to * 60L; begin += minutes * 60L) begins.add(begin);
            return begins;
        }

        /** When they begin; none is before the opening, at noon, or goes on after the closing. */
        List<Long> begins() {
            List<Long> begins = new ArrayList<>();
            for (long begin : unlimited()) {
                long end = begin + minutes * 60L;
                boolean noon = end > Reference.NOON && begin < Reference.AFTERNOON;
                if (begin >= 0 && end <= CLOSING && !noon) begins.add(begin);
            }
            return begins;
        }
    }

    /** When the times for a service begin. */
    List<Long> begins(int service) {
        List<Long> begins = new ArrayList<>();
        for (Times kind : kinds) {
            if (kind.services().contains(service)) begins.addAll(kind.begins());
        }
        return begins;
    }

    /** When any time begins, whatever it is for. */
    List<Long> begins() {
        return kinds.stream().flatMap(kind -> kind.begins().stream()).toList();
    }

    /** The same, and those at which the office is closed. */
    List<Long> unlimited() {
        return kinds.stream().flatMap(kind -> kind.unlimited().stream()).toList();
    }

    /** Those among which this time for a service is; nothing when it is not offered. */
    @Nullable
    Times offering(int service, long slot) {
        for (Times kind : kinds) {
            if (kind.services().contains(service) && kind.begins().contains(slot)) return kind;
        }
        return null;
    }

    /** Whether the day is still farther off than anybody may book. */
    boolean isTooFar(long now) {
        return -Math.floorDiv(now + MIDNIGHT, DAY) > daysAhead;
    }

    boolean isTooEarly(long due, long now) {
        return now < due - early * 60L;
    }

    /** A minute late costs a minute, and more than the grace costs all. */
    int creditAt(long due, long now) {
        if (now <= due) return credit;
        int late = (int) ((now - due) / 60);
        return late > grace || late > credit ? 0 : credit - late;
    }
}
