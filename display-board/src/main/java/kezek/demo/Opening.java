package kezek.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Where the clock of a demonstration may begin: never before what the day has recorded, and when it is closed on the next
 * one on which the office receives.
 */
class Opening {
    private final EventStore record;

    Opening(EventStore record) {
        this.record = record;
    }

    /** The wished instant, or the first one after it at which the office can work. */
    Instant of(OfficeConfiguration office, Instant wished) {
        Instant start = wished;
        for (LocalDate date = LocalDate.ofInstant(wished, office.zone()); ; date = next(office, date)) {
            Optional<OfficeDayEvent> last = last(new OfficeDayId(office.office(), date));
            if (last.isEmpty()) return start;
            if (!(last.get() instanceof DayClosed))
                return later(start, last.get().at());
            LocalDate next = next(office, date);
            start = office.at(next, office.on(next).hours().open());
        }
    }

    /** The next day on which the office receives; the next of all where it does not within a year. */
    private static LocalDate next(OfficeConfiguration office, LocalDate date) {
        LocalDate tomorrow = date.plusDays(1);
        return tomorrow.datesUntil(tomorrow.plusYears(1))
                .filter(day -> office.plan(day).receives())
                .findFirst()
                .orElse(tomorrow);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<OfficeDayEvent> last(OfficeDayId day) {
        return record.lastSequenceNumberFor(day.toString()).map(number -> (OfficeDayEvent)
                record.readEvents(day.toString(), number).next().getPayload());
    }
}
