package kezek.settings;

import java.time.Instant;
import java.util.List;
import kezek.office.events.OfficeEvent;
import kezek.office.events.OfficeEvent.OfficeChanged;
import kezek.office.events.OfficeEvent.OfficeFounded;
import kezek.officeday.events.OfficeId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Every change of an office's settings, as the record has it. */
@Component
class SettingsHistory {
    private final EventStore record;

    SettingsHistory(EventStore record) {
        this.record = record;
    }

    /**
     * One version of the settings.
     *
     * @param by role and pseudonym, {@code administrator:admin}
     * @param changes in which fields it differs from the one before; none of the first
     */
    record Version(int version, String type, Instant at, String by, List<OfficeChanged.Change> changes) {
        static Version of(OfficeEvent event) {
            return new Version(
                    event.configuration().version(),
                    event.getClass().getSimpleName(),
                    event.at(),
                    event.by().toString(),
                    switch (event) {
                        case OfficeFounded founded -> List.of();
                        case OfficeChanged changed -> changed.changes();
                    });
        }
    }

    /** The newest first. */
    List<Version> of(OfficeId office) {
        return record.readEvents(office.toString())
                .asStream()
                .map(event -> Version.of((OfficeEvent) event.getPayload()))
                .toList()
                .reversed();
    }
}
