package kezek.officeday.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import kezek.officeday.events.OfficeConfiguration.Hours;
import org.jspecify.annotations.Nullable;

/**
 * On which dates the office receives, and how; holidays and swapped working days are data.
 *
 * @param workingDays the days of an ordinary week
 * @param admission how visitors are received when a date says nothing else
 * @param exceptions dates that differ from the week, one entry a date
 * @param opensBefore how many minutes before the hours the day opens by itself; absent when somebody opens it by hand
 * @param closesAfter how many minutes after the hours the day closes by itself; absent when somebody closes it by hand
 */
public record OfficeCalendar(
        List<DayOfWeek> workingDays,
        Admission admission,
        List<SpecialDate> exceptions,
        @Nullable Integer opensBefore,
        @Nullable Integer closesAfter) {

    /** Whether visitors come as they like, by appointment only, or both. */
    public enum Admission {
        WALK_IN,
        MIXED,
        APPOINTMENT_ONLY
    }

    /**
     * A date that differs from the week.
     *
     * @param hours of that date; absent when the office is shut
     * @param admission of that date, when it differs
     * @param note why, with its legal ground
     */
    public record SpecialDate(
            LocalDate date, @Nullable Hours hours, @Nullable Admission admission, Names note) {}

    public OfficeCalendar {
        workingDays = List.copyOf(workingDays);
        exceptions = List.copyOf(exceptions);
    }
}
