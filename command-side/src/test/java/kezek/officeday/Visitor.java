package kezek.officeday;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kezek.officeday.Diary.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * A visitor with his ticket as the {@link Reference} knows him; category 0 is an ordinary one, counter 0 any counter. He
 * waits {@code since} then, with the minutes for which he is {@code booked}.
 */
final class Visitor {
    final String number;
    final int asked;
    String state = "waiting";
    int service;
    int category;
    int only;
    int overtaken;
    int booked;
    long since;
    boolean raised;
    boolean wasRaised;
    boolean owed;
    boolean restored;
    boolean favoured;
    boolean rated;
    long until;
    long missed;
    final Deque<int[]> plan = new ArrayDeque<>();
    final Deque<Served> served = new ArrayDeque<>();
    List<Visitor> overtook = List.of();

    @Nullable
    Reservation booking;

    /** A service that a visitor has had. */
    record Served(int service, long from, long to) {}

    Visitor(String number, int service, int category, long since) {
        this.number = number;
        this.asked = service;
        this.service = service;
        this.category = category;
        this.since = since;
    }

    boolean isOpen() {
        return List.of("waiting", "parked", "called", "serving").contains(state);
    }

    /** Out of the queue for a while, owed the head of it or not. */
    boolean stepAway(long expected, boolean headOwed) {
        state = "parked";
        until = expected;
        owed = headOwed;
        return true;
    }

    /** Digits before the letter: lower numbers first. */
    String tie() {
        return number.substring(1) + number.charAt(0);
    }
}
