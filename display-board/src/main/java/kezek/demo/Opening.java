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
 * Where the clock of a demonstration may begin: never before what the day has recorded, and on the next day when this one
 * is closed.
 */
class Opening {
    private final EventStore record;

    Opening(EventStore record) {
        this.record = record;
    }

    /** The wished instant, or the first one after it at which the office can work. */
    Instant of(OfficeConfiguration office, Instant wished) {
        Instant start = wished;
        for (LocalDate date = LocalDate.ofInstant(wished, office.zone()); ; date = date.plusDays(1)) {
            Optional<OfficeDayEvent> last = last(new OfficeDayId(office.office(), date));
            if (last.isEmpty()) return start;
            if (!(last.get() instanceof DayClosed))
                return later(start, last.get().at());
            start = date.plusDays(1)
                    .atTime(office.hours().open())
                    .atZone(office.zone())
                    .toInstant();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<OfficeDayEvent> last(OfficeDayId day) {
        return record.lastSequenceNumberFor(day.toString()).map(number -> (OfficeDayEvent)
                record.readEvents(day.toString(), number).next().getPayload());
    }
}
