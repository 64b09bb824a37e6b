package kezek.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.Plan;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;

/** What the calendar of an office does by itself: a value of the settings and an instant, without a clock. */
final class Timetable {
    private Timetable() {}

    /** One thing that is due. */
    sealed interface Step {
        OfficeDayId day();

        record Open(OfficeDayId day) implements Step {}

        record Close(OfficeDayId day) implements Step {}
    }

    /** What is due at this instant: nothing where an office opens and closes by hand. A day left open is yesterday's. */
    static List<Step> due(OfficeConfiguration office, Instant now) {
        OfficeCalendar calendar = office.calendar();
        if (calendar == null) return List.of();
        LocalDate today = LocalDate.ofInstant(now, office.zone());
        List<Step> due = new ArrayList<>();
        if (calendar.closesAfter() != null) {
            for (LocalDate date : List.of(today.minusDays(1), today)) {
                if (!now.isBefore(closing(office, date).plus(Duration.ofMinutes(calendar.closesAfter())))) {
                    due.add(new Step.Close(new OfficeDayId(office.office(), date)));
                }
            }
        }
        if (calendar.opensBefore() != null && opens(office, today, calendar.opensBefore(), now)) {
            due.add(new Step.Open(new OfficeDayId(office.office(), today)));
        }
        return due;
    }

    private static boolean opens(OfficeConfiguration office, LocalDate today, int minutes, Instant now) {
        Plan plan = office.plan(today);
        Instant from = office.at(today, plan.hours().open()).minus(Duration.ofMinutes(minutes));
        return plan.receives() && !now.isBefore(from) && now.isBefore(closing(office, today));
    }

    private static Instant closing(OfficeConfiguration office, LocalDate date) {
        return office.at(date, office.plan(date).hours().close());
    }
}
