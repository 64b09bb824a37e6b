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

    /**
     * What an office does on one date.
     *
     * @param receives whether it receives; where it does not, a supervisor may still open the day by hand
     * @param hours of that date; the usual ones where it does not receive
     * @param note why the date differs from the week, when it does
     */
    public record Plan(
            boolean receives,
            Hours hours,
            Admission admission,
            @Nullable Names note) {}

    /** What this calendar says of a date at an office with these usual hours. */
    public Plan on(LocalDate date, Hours usual) {
        return exceptions.stream()
                .filter(special -> special.date().equals(date))
                .findFirst()
                .map(special -> special(special, usual))
                .orElseGet(() -> new Plan(workingDays.contains(date.getDayOfWeek()), usual, admission, null));
    }

    private Plan special(SpecialDate special, Hours usual) {
        Hours hours = special.hours();
        return new Plan(
                hours != null,
                hours != null ? hours : usual,
                special.admission() != null ? special.admission() : admission,
                special.note());
    }
}
