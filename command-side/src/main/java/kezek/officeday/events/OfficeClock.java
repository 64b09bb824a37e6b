package kezek.officeday.events;

import java.time.Instant;
import java.time.LocalDate;

/** The time at an office: the only place where the house looks at a clock, so that a demonstration day may run faster. */
@FunctionalInterface
public interface OfficeClock {
    Instant now(OfficeId office);

    /** The office's local date: the day that a visitor means by "today". */
    default OfficeDayId today(OfficeConfiguration office) {
        return new OfficeDayId(office.office(), LocalDate.ofInstant(now(office.office()), office.zone()));
    }
}
