package kezek.officeday;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has booked which time, as the {@link Reference} knows it; what the office offers may change when the day is opened. */
final class Diary {
    final List<Reservation> all = new ArrayList<>();
    private final Timetable inForce;
    private Timetable times;

    /** A booked time; {@code visitor} is who has come for it. */
    static final class Reservation {
        final int number;
        final int service;
        final long slot;
        final String request;
        String state = "booked";

        @Nullable
        Visitor visitor;

        Reservation(int number, int service, long slot, String request) {
            this.number = number;
            this.service = service;
            this.slot = slot;
            this.request = request;
        }
    }

    Diary(Timetable ahead, Timetable inForce) {
        this.times = ahead;
        this.inForce = inForce;
    }

    void open() {
        times = inForce;
    }

    /** Those of the office before the day is opened, and then those of the day. */
    Timetable times() {
        return times;
    }

    boolean isKept() {
        return !times.kinds().isEmpty() || !inForce.kinds().isEmpty();
    }

    @Nullable
    Reservation find(int number) {
        return number >= 1 && number <= all.size() ? all.get(number - 1) : null;
    }

    /** What was booked for this wish before. */
    @Nullable
    Reservation wished(String request) {
        for (Reservation one : all) {
            if (one.request.equals(request)) return one;
        }
        return null;
    }

    /** How many of the places of a time are taken; whoever has come still takes his. */
    int taken(Timetable.Times kind, long slot) {
        int taken = 0;
        for (Reservation one : all) {
            boolean same = one.slot == slot && kind.services().contains(one.service);
            if (same && !one.state.equals("cancelled")) taken++;
        }
        return taken;
    }

    Reservation book(int service, long slot, String request) {
        Reservation booked = new Reservation(all.size() + 1, service, slot, request);
        all.add(booked);
        return booked;
    }

    /** Nobody comes any more. */
    void close() {
        all.stream().filter(it -> it.state.equals("booked")).forEach(it -> it.state = "missed");
    }

    /** The numbers of those that stand and for which nobody has come. */
    List<Integer> standing() {
        return all.stream()
                .filter(it -> it.state.equals("booked"))
                .map(it -> it.number)
                .toList();
    }
}
