package kezek.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.WaitMeasure;

/**
 * A wait from the ticket to the call that was answered, in seconds: lunch behind closed doors is in the one and not in the
 * other.
 *
 * @param clock all of it
 * @param working what of it was working time
 */
public record Waited(long clock, long working) {
    /** Between two instants of a day of an office; nothing when the second is not later. */
    public static Waited between(OfficeConfiguration office, LocalDate day, Instant from, Instant to) {
        return new Waited(
                Math.max(0, Duration.between(from, to).toSeconds()),
                office.workingTime(day).between(from, to).toSeconds());
    }

    /** The one that an office holds against its norm. */
    public long by(WaitMeasure measure) {
        return switch (measure) {
            case CLOCK -> clock;
            case WORKING -> working;
        };
    }
}
