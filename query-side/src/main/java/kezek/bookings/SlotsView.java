package kezek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kezek.officeday.events.AppointmentRule.Slot;
import kezek.officeday.events.Bookings.Offer;
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
 * @param byVisitors whether visitors may book one of them themselves; on the day itself not while
 *     issuing is stopped or over; that its capacity is reached is told only when one of them is booked
 * @param note why the date differs from the week, when it does
 */
record SlotsView(
        OfficeId office,
        LocalDate day,
        ServiceCode service,
        boolean receives,
        Admission admission,
        boolean byVisitors,
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
            OfficeDayId day, OfficeConfiguration office, List<Offer> offers, boolean byVisitors, ServiceCode service) {
        Plan plan = office.plan(day.date());
        return new SlotsView(
                day.office(),
                day.date(),
                service,
                plan.receives(),
                plan.admission(),
                byVisitors,
                plan.note(),
                offers.stream().map(SlotsView::time).toList());
    }

    private static Time time(Offer offer) {
        Slot slot = offer.slot();
        return new Time(offer.begin(), slot.time().toString(), slot.of().minutes(), offer.free());
    }
}
