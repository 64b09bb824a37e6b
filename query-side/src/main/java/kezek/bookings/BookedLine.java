package kezek.bookings;

import java.time.Instant;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Bookings.State;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A booking as staff see it.
 *
 * @param from when its visitor may check in; {@code graceUntil} until when some of his credit is left
 * @param received whether the office receives at that time; not when its settings were changed so afterwards
 * @param closedEarly whether the day was closed before his time was over: then a missed booking is not his omission
 * @param ticket that he got when he came
 */
record BookedLine(
        int number,
        ServiceCode service,
        Instant slot,
        Instant from,
        Instant graceUntil,
        State state,
        boolean received,
        boolean closedEarly,
        @Nullable TicketNumber ticket) {
    static BookedLine of(OfficeConfiguration office, Booking booking, boolean received, boolean closedEarly) {
        SlotBooked booked = booking.booked();
        AppointmentRule rule = office.appointmentRule();
        return new BookedLine(
                booked.booking(),
                booked.service(),
                booked.slot(),
                rule.opens(booked.slot()),
                rule.closes(booked.slot()),
                booking.state(),
                received,
                closedEarly,
                booking.ticket());
    }
}
