package kezek.officeday;

import static kezek.officeday.Presses.REFUSED;
import static kezek.officeday.Presses.said;

import java.util.List;
import java.util.Set;
import kezek.officeday.Diary.Reservation;
import org.jspecify.annotations.Nullable;

/** What must come of a press that concerns a booking, or opens the day, by the {@link Reference}; see {@link Presses}. */
record DiaryPresses(Press press, Reference hall, long now, String request) {
    private static final Set<String> OF_A_BOOKING =
            Set.of("begin", "book", "book again", "unbook", "arrive", "arrive again");

    static boolean concerns(String what) {
        return OF_A_BOOKING.contains(what);
    }

    static String opened(List<Integer> bookings) {
        return "opened with " + bookings;
    }

    static String booked(int number, boolean again) {
        return (again ? "had booked " : "booked ") + number;
    }

    static String came(String ticket, int booking, long due, int credit) {
        return "came as " + ticket + " for booking " + booking + " at " + due + " with " + credit + " minutes";
    }

    static String hadCome(String ticket) {
        return "had come as " + ticket;
    }

    String expect() {
        return switch (press.what()) {
            case "begin" -> hall.begun ? REFUSED : begin();
            case "unbook" -> said(press.isReasoned() && !hall.over && unbook(hall.diary.find(press.booking(hall))));
            case "arrive", "arrive again" -> hall.isOpen() ? arrive(hall.diary.find(press.booking(hall))) : REFUSED;
            default -> book(hall.diary.wished(request));
        };
    }

    private String begin() {
        hall.begun = true;
        hall.diary.open();
        return opened(hall.diary.standing());
    }

    /** Asking twice books once, even when nothing can be booked any more. */
    private String book(@Nullable Reservation before) {
        int service = press.booked(before);
        long slot = press.slot(hall.diary, before, now);
        if (before != null) {
            boolean same = before.service == service && before.slot == slot;
            return same && !List.of("cancelled", "come").contains(before.state) ? booked(before.number, true) : REFUSED;
        }
        Timetable.Times offering = hall.diary.times().offering(service, slot);
        if (hall.over || offering == null || slot <= now || hall.diary.times().isTooFar(now)) return REFUSED;
        boolean isFull = hall.diary.taken(offering, slot) >= offering.capacity();
        if (isFull || (hall.isOpen() && (hall.stopped || now >= Reference.LAST_TICKET))) return REFUSED;
        return booked(hall.diary.book(service, slot, request).number, false);
    }

    private static boolean unbook(@Nullable Reservation booking) {
        if (booking == null || !booking.state.equals("booked")) return false;
        booking.state = "cancelled";
        return true;
    }

    /** He gets a ticket, however late, and although no others are given; early, he waits outside the queue. */
    private String arrive(@Nullable Reservation booking) {
        if (booking == null || booking.state.equals("cancelled")) return REFUSED;
        if (booking.visitor != null) return hadCome(booking.visitor.number);
        if (hall.diary.times().isTooEarly(booking.slot, now) || hall.wishes.containsKey(request)) return REFUSED;
        Visitor visitor = hall.issue(booking.service, press.category(), request, now);
        visitor.since = Math.max(now, booking.slot);
        visitor.booked = hall.diary.times().creditAt(booking.slot, now);
        if (now < booking.slot) visitor.stepAway(booking.slot, false);
        booking.state = "come";
        booking.visitor = visitor;
        visitor.booking = booking;
        return HallPresses.issued(visitor.number, hall.ahead(visitor, now)) + ", "
                + came(visitor.number, booking.number, booking.slot, visitor.booked);
    }
}
