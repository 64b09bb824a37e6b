package kezek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Bookings.State;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.WorkingTime.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a booking may know.
 *
 * @param code to be typed at the kiosk on the day
 * @param from when he may come, and the doors are open; {@code graceUntil} until when some of his credit is left
 * @param received whether the office receives at that time; not when its settings were changed so afterwards
 * @param closedEarly whether the day was closed before his time was over: then a missed booking is not his omission
 * @param note why that date differs from the week, when it does
 * @param ticket that he got when he came
 * @param now the time at the office
 */
record BookingView(
        String id,
        int number,
        String code,
        OfficeId office,
        Names officeNames,
        ZoneId zone,
        LocalDate day,
        ServiceCode service,
        @Nullable Names serviceNames,
        Instant slot,
        String time,
        State state,
        Instant from,
        Instant graceUntil,
        boolean received,
        boolean closedEarly,
        @Nullable Names note,
        @Nullable TicketNumber ticket,
        Instant now) {

    static BookingView of(
            String id,
            String code,
            OfficeConfiguration office,
            Booking booking,
            boolean received,
            boolean closedEarly,
            Instant now) {
        SlotBooked booked = booking.booked();
        AppointmentRule rule = office.appointmentRule();
        return new BookingView(
                id,
                booked.booking(),
                code,
                office.office(),
                office.names(),
                office.zone(),
                booked.day().date(),
                booked.service(),
                office.service(booked.service())
                        .map(OfficeConfiguration.Service::names)
                        .orElse(null),
                booked.slot(),
                booked.slot().atZone(office.zone()).toLocalTime().toString(),
                booking.state(),
                opens(office, booked),
                rule.closes(booked.slot()),
                received,
                closedEarly,
                office.plan(booked.day().date()).note(),
                booking.ticket(),
                now);
    }

    /** Some minutes before the time, but not before the doors open: in the morning, or after lunch. */
    private static Instant opens(OfficeConfiguration office, SlotBooked booked) {
        Instant from = office.appointmentRule().opens(booked.slot());
        return office.workingTime(booked.day().date())
                .at(booked.slot())
                .map(Stretch::from)
                .filter(from::isBefore)
                .orElse(from);
    }
}
