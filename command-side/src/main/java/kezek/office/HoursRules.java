package kezek.office;

import java.time.LocalTime;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.SpecialDate;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import org.jspecify.annotations.Nullable;

/** What the hours of an office and its calendar must not contradict. */
record HoursRules(Faults faults) {
    /** In minutes: a day that opens by itself does so on the same date, and closes on it. */
    private static final int LONGEST_MARGIN = 240;

    void hours(Hours hours, String field) {
        faults.unless(hours.open().isBefore(hours.close()), field + ".close", "close-before-open");
        faults.unless(
                hours.open().isBefore(hours.lastTicket()) && !hours.lastTicket().isAfter(hours.close()),
                field + ".lastTicket",
                "last-ticket-outside-hours");
        lunch(hours, hours.lunch(), field + ".lunch");
    }

    private void lunch(Hours hours, Lunch lunch, String field) {
        LocalTime from = lunch.from();
        LocalTime to = lunch.to();
        if (lunch.mode() == LunchMode.NONE) {
            faults.unless(from == null, field + ".from", "lunch-not-wanted");
            faults.unless(to == null, field + ".to", "lunch-not-wanted");
            return;
        }
        faults.unless(from != null, field + ".from", "lunch-missing");
        faults.unless(to != null, field + ".to", "lunch-missing");
        if (from == null || to == null) return;
        faults.unless(from.isBefore(to), field + ".to", "lunch-ends-before-it-begins");
        faults.unless(!from.isBefore(hours.open()), field + ".from", "lunch-outside-hours");
        faults.unless(!to.isAfter(hours.close()), field + ".to", "lunch-outside-hours");
        boolean allDay = !from.isAfter(hours.open()) && !to.isBefore(hours.close());
        faults.unless(!allDay || lunch.mode() != LunchMode.CLOSED, field + ".to", "lunch-all-day");
    }

    void calendar(OfficeCalendar calendar, String field) {
        faults.unique(calendar.workingDays(), field + ".workingDays", "", day -> day, "duplicate");
        margin(calendar.opensBefore(), field + ".opensBefore");
        margin(calendar.closesAfter(), field + ".closesAfter");
        faults.each(calendar.exceptions(), field + ".exceptions", (date, place) -> {
            if (date.hours() != null) hours(date.hours(), place + ".hours");
            faults.text(date.note(), place + ".note");
        });
        faults.unique(calendar.exceptions(), field + ".exceptions", ".date", SpecialDate::date, "same-date-twice");
    }

    private void margin(@Nullable Integer minutes, String field) {
        if (minutes == null) return;
        faults.between(0, LONGEST_MARGIN, minutes, field);
    }
}
