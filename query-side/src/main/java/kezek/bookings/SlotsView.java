package kezek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kezek.officeday.events.AppointmentRule.Slot;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeCalendar.Plan;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * The times of a date for one service that are still to come.
 *
 * @param receives whether the office receives on that date
 * @param note why the date differs from the week, when it does
 */
record SlotsView(
        OfficeId office,
        LocalDate day,
        ServiceCode service,
        boolean receives,
        Admission admission,
        @Nullable Names note,
        List<Time> slots) {

    /**
     * A time.
     *
     * @param slot when it begins, which is what is booked
     * @param time the same on the clock of the office
     * @param minutes how long it is
     * @param free how many visitors may still book it
     */
    record Time(Instant slot, String time, int minutes, int free) {}

    static SlotsView of(
            OfficeDayId day, OfficeConfiguration office, Bookings bookings, ServiceCode service, Instant now) {
        Plan plan = office.plan(day.date());
        LocalDate last = LocalDate.ofInstant(now, office.zone())
                .plusDays(office.appointmentRule().daysAhead());
        List<Slot> offered = day.date().isAfter(last) ? List.of() : office.slots(day.date(), service);
        return new SlotsView(
                day.office(),
                day.date(),
                service,
                plan.receives(),
                plan.admission(),
                plan.note(),
                offered.stream()
                        .map(slot -> time(slot, office.at(day.date(), slot.time()), bookings))
                        .filter(time -> time.slot().isAfter(now))
                        .toList());
    }

    private static Time time(Slot slot, Instant begin, Bookings bookings) {
        int free = slot.of().capacity() - bookings.taken(slot.of(), begin);
        LocalTime time = slot.time();
        return new Time(begin, time.toString(), slot.of().minutes(), Math.max(0, free));
    }
}
