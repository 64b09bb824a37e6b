package kezek.office;

import static org.assertj.core.api.Assertions.assertThat;

import kezek.http.Http;
import kezek.http.RunningOffice;
import kezek.ledger.RecordedLog;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** Which offices there are is in the record: a program that starts anew, or runs beside, finds them there. */
@RunningOffice
class RecordedOfficesTest {
    private static final OfficeId OFFICE = new OfficeId("zerendi");
    private final Http http;
    private final EventStore record;
    private final RecordedLog log;
    private final Offices running;

    RecordedOfficesTest(Http http, EventStore record, RecordedLog log, Offices running) {
        this.http = http;
        this.record = record;
        this.log = log;
        this.running = running;
    }

    @Test
    void an_office_that_an_administrator_founded_is_there_after_a_restart_and_on_every_machine() {
        FoundedOffices elsewhere = new FoundedOffices(record, log);
        assertThat(elsewhere.find(OFFICE)).isEmpty();
        String template = """
                {"id": "zerendi", "names": {"kk": "Зеренді", "ru": "Зеренда", "en": "Zerendi"}, "zone": "Asia/Almaty",
                 "hours": {"open": "09:00", "lastTicket": "17:30", "close": "18:30", "lunch": {"mode": "none"}},
                 "counters": [["K", "E", "C", "T", "M", "A"]]}""";
        assertThat(http.post("/api/offices", template)
                        .as("administrator")
                        .reply()
                        .status())
                .isEqualTo(201);

        elsewhere.readOn();

        assertThat(elsewhere.find(OFFICE)).isPresent().isEqualTo(running.find(OFFICE));
        assertThat(new FoundedOffices(record, log).all()).isEqualTo(running.all());
    }
}
