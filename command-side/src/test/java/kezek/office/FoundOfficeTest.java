package kezek.office;

import java.time.Instant;
import java.util.List;
import kezek.office.FoundOffice.Outcome;
import kezek.office.events.OfficeEvent.OfficeFounded;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.store.PublishedText;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoundOfficeTest {
    private static final Instant NOW = Instant.parse("2021-03-03T03:00:00Z");
    private static final OfficeId SOKOLOVKA = new OfficeId("sokolovka");
    private static final OfficeConfiguration CONFIGURATION =
            OfficeTemplate.read(SOKOLOVKA).configuration(SOKOLOVKA);
    private static final OfficeFounded FOUNDED = new OfficeFounded(SOKOLOVKA, NOW, Actor.SYSTEM, CONFIGURATION);

    private final AggregateTestFixture<Office> fixture = new AggregateTestFixture<>(Office.class);

    @BeforeEach
    void with_a_clock() {
        OfficeClock clock = office -> NOW;
        fixture.registerInjectableResource(clock);
    }

    @Test
    void an_office_is_founded_with_its_whole_configuration() {
        fixture.givenNoPriorActivity()
                .when(new FoundOffice(SOKOLOVKA, Actor.SYSTEM, CONFIGURATION))
                .expectEvents(FOUNDED)
                .expectResultMessagePayload(new Outcome.Founded());
    }

    @Test
    void a_standing_office_keeps_what_it_has() {
        fixture.given(FOUNDED)
                .when(new FoundOffice(SOKOLOVKA, Actor.SYSTEM, CONFIGURATION))
                .expectNoEvents()
                .expectResultMessagePayload(new Outcome.StoodAlready());
    }

    @Test
    void settings_that_contradict_themselves_found_no_office() {
        OfficeConfiguration lightless = PublishedText.edited(CONFIGURATION, json -> {
            json.withArray("counters").removeAll();
            json.remove("appointments");
        });
        fixture.givenNoPriorActivity()
                .when(new FoundOffice(SOKOLOVKA, Actor.SYSTEM, lightless))
                .expectNoEvents()
                .expectResultMessagePayload(new Outcome.Contradicts(List.of(new Fault("counters", "empty"))));
    }
}
