package kezek.officeday;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import kezek.officeday.events.Actor;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Bookings.State;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.ServiceCode;

/** The bookings of a {@link RandomDay}: made ahead and on the day, given back, and kept early, in time or late. */
final class RandomBookings {
    private final RandomDay day;
    private final Random random;
    private final OfficeConfiguration office;
    private final AppointmentRule rule;

    RandomBookings(RandomDay day, OfficeConfiguration office) {
        this.day = day;
        this.random = day.random;
        this.office = office;
        this.rule = office.appointmentRule();
    }

    /** Before the day is opened. */
    void pressAhead() {
        if (random.nextInt(6) == 0) cancel(Actor.HOLDER);
        else book(Actor.HOLDER);
    }

    void press(Actor clerk) {
        Actor visitorOrClerk = random.nextBoolean() ? Actor.HOLDER : clerk;
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> book(visitorOrClerk);
            case 3 -> cancel(visitorOrClerk);
            default -> checkIn(random.nextBoolean() ? RandomDay.KIOSK : clerk);
        }
    }

    /** Often one of the next times, so that somebody comes for it. */
    private void book(Actor by) {
        ServiceCode service = day.someService();
        List<Instant> times = office.slots(day.id.date(), service).stream()
                .map(slot -> office.at(day.id.date(), slot.time()))
                .filter(time -> time.isAfter(day.now()))
                .toList();
        if (times.isEmpty()) return;
        Instant slot = random.nextBoolean() ? day.pick(times) : times.get(random.nextInt(Math.min(4, times.size())));
        day.hear(new BookSlot(day.id, by, office, service, slot, Language.KK, day.request()));
    }

    private void cancel(Actor by) {
        List<Booking> all = List.copyOf(day.booked());
        if (all.isEmpty()) return;
        int booking = day.pick(all).number();
        day.hear(new CancelBooking(day.id, by, office, booking, CancelTicket.VISITOR_LEFT));
    }

    /** Mostly when he may, at times too early or again. */
    private void checkIn(Actor by) {
        boolean any = random.nextInt(10) == 0;
        List<Booking> coming = day.booked().stream()
                .filter(it -> any || it.state() == State.BOOKED)
                .filter(it -> any || !day.now().isBefore(rule.opens(it.booked().slot())))
                .toList();
        if (coming.isEmpty()) return;
        day.hear(new CheckIn(day.id, by, day.pick(coming).number(), day.claim(), day.request()));
    }
}
