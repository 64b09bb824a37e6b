package kezek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kezek.hall.DayRecord;
import kezek.hall.DayState;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Bookings.Offer;
import kezek.officeday.events.Bookings.State;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayEvent.IssuingStopped;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;

/**
 * A day with all that was booked on it.
 *
 * @param office what is in force on that day since it was opened, or would be if it were opened now
 */
record BookedDay(DayRecord record, OfficeConfiguration office, Bookings bookings) {
    static BookedDay of(DayRecord record, OfficeConfiguration office) {
        Bookings bookings = new Bookings();
        record.events().forEach(recorded -> bookings.evolve(recorded.event()));
        return new BookedDay(
                record,
                record.configuration().orElseGet(() -> office.on(record.id().date())),
                bookings);
    }

    private LocalDate date() {
        return record.id().date();
    }

    /** The times that can still be booked for a service. */
    List<Offer> offers(ServiceCode service, Instant now) {
        return record.state() == DayState.CLOSED ? List.of() : bookings.offers(office, date(), service, now);
    }

    /** Whether visitors can take tickets, as far as hours and supervisor say; always so before the opening. */
    boolean givesTickets(Instant now) {
        if (record.state() != DayState.OPEN) return record.state() == DayState.NOT_OPEN;
        boolean stopped = record.events().reversed().stream()
                .map(Recorded::event)
                .filter(event -> event instanceof IssuingStopped || event instanceof IssuingResumed)
                .findFirst()
                .filter(IssuingStopped.class::isInstance)
                .isPresent();
        return !stopped && now.isBefore(office.at(date(), office.hours().lastTicket()));
    }

    /** Whether a booked visitor is received; a day that has been opened keeps its hours, whatever was changed since. */
    boolean receives(Booking booking) {
        SlotBooked booked = booking.booked();
        return record.configuration().isPresent()
                ? office.serves(date(), booked.service(), booked.slot())
                : receives(office, booked);
    }

    /** Whether the day was closed before the visitor's time was over. */
    boolean closedEarly(Booking booking) {
        return bookings.closedEarly(office.appointmentRule(), booking);
    }

    /** The bookings that stand, and that nobody would receive any more if these settings came before the day is opened. */
    Stream<SlotBooked> displaced(OfficeConfiguration wanted) {
        if (record.configuration().isPresent()) return Stream.empty();
        return bookings.all().stream()
                .filter(booking -> booking.state() == State.BOOKED)
                .map(Booking::booked)
                .filter(booked -> receives(office, booked) && !receives(wanted, booked));
    }

    private boolean receives(OfficeConfiguration settings, SlotBooked booked) {
        return settings.receives(date(), booked.service(), booked.slot());
    }
}
