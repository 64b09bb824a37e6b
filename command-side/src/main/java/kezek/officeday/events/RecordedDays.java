package kezek.officeday.events;

import java.time.LocalDate;
import java.util.List;

/** The days of which there is a record. */
public interface RecordedDays {

    /** A day, whether it is {@code open} or {@code closed}, and how many events it has. */
    record Line(LocalDate day, String state, long events) {}

    /** The days of an office, the newest first. */
    List<Line> of(OfficeId office);
}
