package kezek.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where the clock of a demonstration begins, so that a newcomer can try an office at any hour: at the machine's time while
 * the office gives out tickets, else at its opening time; never before what the day has recorded; and on the next day when
 * this one is closed.
 */
class Opening {
    private final ObjectProvider<Offices> offices;
    private final EventStore record;

    Opening(ObjectProvider<Offices> offices, EventStore record) {
        this.offices = offices;
        this.record = record;
    }

    Instant of(OfficeId office, Instant now) {
        return offices.getObject().find(office).map(known -> of(known, now)).orElse(now);
    }

    private Instant of(OfficeConfiguration office, Instant now) {
        ZonedDateTime local = now.atZone(office.zone());
        Instant start = issues(office, local.toLocalTime()) ? now : opening(office, local.toLocalDate());
        for (LocalDate date = local.toLocalDate(); ; date = date.plusDays(1)) {
            Optional<OfficeDayEvent> last = last(new OfficeDayId(office.office(), date));
            if (last.isEmpty()) return start;
            if (!(last.get() instanceof DayClosed))
                return later(start, last.get().at());
            start = opening(office, date.plusDays(1));
        }
    }

    private static boolean issues(OfficeConfiguration office, LocalTime time) {
        return !time.isBefore(office.hours().open())
                && time.isBefore(office.hours().lastTicket());
    }

    private static Instant opening(OfficeConfiguration office, LocalDate date) {
        return date.atTime(office.hours().open()).atZone(office.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<OfficeDayEvent> last(OfficeDayId day) {
        return record.lastSequenceNumberFor(day.toString()).map(number -> (OfficeDayEvent)
                record.readEvents(day.toString(), number).next().getPayload());
    }
}
