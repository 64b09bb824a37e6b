package kezek.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kezek.audit.ClosingReport.Appointments;
import kezek.audit.ClosingReport.Taken;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Bookings.State;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.Recorded;
import kezek.visits.Visit;
import org.jspecify.annotations.Nullable;

/** Says of those who had booked what may hang on a wall: how many came, and whether they were taken on time. */
final class AppointmentsOfDay {
    private AppointmentsOfDay() {}

    static @Nullable Appointments of(
            OfficeConfiguration office, LocalDate date, List<Recorded> events, Collection<Visit> visits) {
        Bookings bookings = new Bookings();
        events.forEach(recorded -> bookings.evolve(recorded.event()));
        List<Booking> kept = bookings.all().stream()
                .filter(booking -> booking.state() != State.CANCELLED)
                .toList();
        if (kept.size() < ClosingReport.FEWEST) return null;
        List<Visit> arrived =
                visits.stream().filter(visit -> visit.booking().isPresent()).toList();
        return new Appointments(
                office.appointmentRule().places(date, office.plan(date)),
                kept.size(),
                arrived.size(),
                count(arrived, visit -> visit.issued().at().isAfter(due(visit))),
                missed(office, bookings, kept, events),
                (int) kept.stream()
                        .filter(booking -> bookings.closedEarly(office.appointmentRule(), booking))
                        .count(),
                taken(office, arrived));
    }

    private static int missed(
            OfficeConfiguration office, Bookings bookings, List<Booking> kept, List<Recorded> events) {
        Instant now = events.getLast().event().at();
        return (int) kept.stream()
                .filter(booking -> switch (booking.state()) {
                    case MISSED -> !bookings.closedEarly(office.appointmentRule(), booking);
                    case BOOKED ->
                        office.appointmentRule().closes(booking.booked().slot()).isBefore(now);
                    case CANCELLED, CHECKED_IN -> false;
                })
                .count();
    }

    private static @Nullable Taken taken(OfficeConfiguration office, List<Visit> arrived) {
        List<Visit> received =
                arrived.stream().filter(visit -> visit.waited(office) != null).toList();
        if (received.size() < ClosingReport.FEWEST) return null;
        int onTime = office.appointmentRule().onTime();
        return new Taken(
                onTime,
                received.size(),
                count(
                        received,
                        visit -> Objects.requireNonNull(visit.waited(office)).clock() <= 60L * onTime),
                count(received, AppointmentsOfDay::isCalledEarly));
    }

    private static boolean isCalledEarly(Visit visit) {
        return visit.history().stream()
                .map(Recorded::event)
                .anyMatch(
                        event -> event instanceof TicketCalled call && call.at().isBefore(due(visit)));
    }

    private static Instant due(Visit visit) {
        return visit.booking().map(BookingCheckedIn::due).orElseThrow();
    }

    private static int count(List<Visit> visits, Predicate<Visit> which) {
        return (int) visits.stream().filter(which).count();
    }
}
