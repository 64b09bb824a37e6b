package kezek.officeday;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A visitor with his ticket as the {@link Reference} knows him; category 0 is an ordinary one, counter 0 any counter. */
final class Visitor {
    final String number;
    final long issued;
    final int asked;
    String state = "waiting";
    int service;
    int category;
    int only;
    int overtaken;
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

    /** A service that a visitor has had. */
    record Served(int service, long from, long to) {}

    Visitor(String number, int service, int category, long issued) {
        this.number = number;
        this.asked = service;
        this.service = service;
        this.category = category;
        this.issued = issued;
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
