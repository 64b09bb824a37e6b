package kezek.office;

import static kezek.office.OfficeRulesTest.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kezek.office.ChangeOffice.Outcome;
import kezek.office.events.OfficeEvent.OfficeChanged;
import kezek.office.events.OfficeEvent.OfficeChanged.Change;
import kezek.office.events.OfficeEvent.OfficeFounded;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.store.PublishedText;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeOfficeTest {
    private static final Instant NOW = Instant.parse("2026-03-24T04:00:00.250Z");
    private static final OfficeId SOKOLOVKA = new OfficeId("sokolovka");
    private static final Actor ADMINISTRATOR = new Actor("administrator", "admin");
    private static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");
    private static final OfficeConfiguration BEFORE =
            OfficeTemplate.read(SOKOLOVKA).configuration(SOKOLOVKA);

    @Test
    void a_change_is_a_new_version_with_every_difference() {
        var changed = changed(ADMINISTRATOR, edited("hours.close", "\"19:00\"", "callRule.calls", "4"));

        assertThat(changed.configuration().version()).isEqualTo(2);
        assertThat(changed.configuration().hours().close()).hasToString("19:00");
        assertThat(changed.changes())
                .containsExactly(new Change("hours.close", "18:30", "19:00"), new Change("callRule.calls", "3", "4"));
    }

    @Test
    void an_element_of_a_list_is_named_by_its_key_and_not_by_its_place() {
        var changed = changed(
                ADMINISTRATOR,
                edited(
                        "services.2.waitNorm",
                        "15",
                        "counters.4",
                        "{\"number\":9,\"services\":[\"address-certificate\",\"land-rights\"]}",
                        "categories.0.ground",
                        "{\"kk\":\"Заң\",\"ru\":\"Закон\",\"en\":\"Law\"}"));

        assertThat(changed.changes())
                .containsExactly(
                        new Change("services[address-certificate].waitNorm", "30", "15"),
                        new Change("counters[9]", null, "number: 9; services: address-certificate, land-rights"),
                        new Change("categories[war-veteran].ground", null, "Заң / Закон / Law"));
    }

    @Test
    void a_rule_that_was_absent_is_told_as_a_whole_and_then_by_its_fields() {
        OfficeConfiguration with = edited("issuing", "{\"byCapacity\":false,\"normPercent\":80}", "waits", "\"clock\"");

        assertThat(changed(ADMINISTRATOR, with).changes())
                .containsExactly(
                        new Change("issuing", null, "byCapacity: false; normPercent: 80"),
                        new Change("waits", null, "clock"));
        OfficeConfiguration on =
                PublishedText.edited(with, json -> json.withObject("issuing").put("byCapacity", true));
        assertThat(new ChangeOffice(SOKOLOVKA, ADMINISTRATOR, on).decide(with))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.changes())
                                .containsExactly(new Change("issuing.byCapacity", "false", "true")));
    }

    @Test
    void times_of_the_same_services_are_told_by_their_place() {
        String later =
                "{\"services\":[\"akim-reception\"],\"from\":\"17:00\",\"to\":\"18:00\",\"minutes\":15,\"capacity\":1}";
        var changed = changed(SUPERVISOR, edited("appointments.slots.0.capacity", "2", "appointments.slots.2", later));

        assertThat(changed.changes())
                .containsExactly(
                        new Change("appointments.slots[0].capacity", "1", "2"),
                        new Change(
                                "appointments.slots[2]",
                                null,
                                "services: akim-reception; from: 17:00; to: 18:00; minutes: 15; capacity: 1"));
    }

    @Test
    void what_is_left_out_is_told_as_it_was_and_a_new_order_as_an_order() {
        var gone = changed(
                ADMINISTRATOR,
                PublishedText.edited(
                        BEFORE, json -> json.withArray("pauseReasons").remove(0)));
        assertThat(gone.changes())
                .containsExactly(new Change(
                        "pauseReasons[lunch]",
                        "code: lunch; names: Түскі үзіліс / Обеденный перерыв / Lunch break",
                        null));

        var turned = changed(
                ADMINISTRATOR,
                PublishedText.edited(
                        BEFORE,
                        json -> json.withArray("counters")
                                .add(json.withArray("counters").remove(0))));
        assertThat(turned.changes()).containsExactly(new Change("counters", "1, 2, 3, 4", "2, 3, 4, 1"));
    }

    @Test
    void a_new_calling_order_gets_a_number_of_its_own() {
        var changed = changed(ADMINISTRATOR, edited("order.credits", "[{\"category\":\"elderly\",\"minutes\":10}]"));
        assertThat(changed.configuration().order().version()).isEqualTo(2);

        var other = changed(ADMINISTRATOR, edited("order.version", "77", "callRule.calls", "4"));
        assertThat(other.configuration().order().version()).isEqualTo(1);
    }

    @Test
    void who_looked_at_an_older_version_is_told_which_one_is_in_force() {
        assertThat(decide(ADMINISTRATOR, edited("version", "7", "hours.close", "\"19:00\"")))
                .isEqualTo(new Outcome.Stale(1));
    }

    @Test
    void nothing_is_recorded_when_nothing_differs() {
        assertThat(decide(ADMINISTRATOR, BEFORE)).isEqualTo(new Outcome.Unchanged(BEFORE));
    }

    @Test
    void settings_that_contradict_themselves_are_refused_with_the_field() {
        assertThat(decide(ADMINISTRATOR, edited("callRule.calls", "0")))
                .isEqualTo(new Outcome.Contradicts(List.of(new Fault("callRule.calls", "not-positive"))));
        assertThat(decide(ADMINISTRATOR, edited("office", "\"district\"")))
                .isEqualTo(new Outcome.Contradicts(List.of(new Fault("office", "another-office"))));
        assertThat(decide(ADMINISTRATOR, edited("zone", "\"America/New_York\"")))
                .as("the day of an office must not change while it is open")
                .isEqualTo(new Outcome.Contradicts(List.of(new Fault("zone", "fixed"))));
    }

    @Test
    void what_was_wrong_before_its_rule_came_keeps_nobody_from_changing_something_else() {
        OfficeConfiguration old = edited("desk.restoreMinutes", "600");

        assertThat(closing(old, "19:00")).isInstanceOf(Outcome.Changed.class);
        assertThat(closing(old, "08:00"))
                .isInstanceOfSatisfying(
                        Outcome.Contradicts.class,
                        told -> assertThat(told.faults())
                                .extracting(Fault::field)
                                .contains("hours.close")
                                .doesNotContain("desk.restoreMinutes"));
    }

    private static Outcome closing(OfficeConfiguration before, String time) {
        return new ChangeOffice(
                        SOKOLOVKA,
                        SUPERVISOR,
                        PublishedText.edited(
                                before, json -> json.withObject("hours").put("close", time)))
                .decide(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hours.close             | "19:00"
            calendar.admission      | "walk-in"
            counters.1.services     | ["land-rights"]
            appointments.daysAhead  | 7
            appointments.onTimeMinutes | 10
            staff                   | [{"account":"clerk1","services":["land-rights"]}]
            issuing                 | {"byCapacity":true,"normPercent":60}
            services.0.waitNorm     | 20
            services.0.serviceNorm  | 20
            """)
    void the_supervisor_changes_what_his_work_needs(String path, String value) {
        assertThat(decide(SUPERVISOR, edited(path, value))).isInstanceOf(Outcome.Changed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            names.en                | "Ours"                      | names.en
            services.0.names.en     | "Land"                      | services[land-rights].names.en
            services.0.letter       | "C"                         | services[land-rights].letter
            categories              | []                          | categories[war-veteran]
            callRule.calls          | 2                           | callRule.calls
            desk.parkMinutes        | 30                          | desk.parkMinutes
            waits                   | "clock"                     | waits
            """)
    void what_the_administrator_answers_for_is_reserved(String path, String value, String field) {
        assertThat(decide(SUPERVISOR, edited(path, value)))
                .isInstanceOfSatisfying(
                        Outcome.Reserved.class,
                        reserved -> assertThat(reserved.fields()).contains(field));
        assertThat(decide(ADMINISTRATOR, edited(path, value))).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void an_office_records_the_change_with_who_and_when() {
        OfficeConfiguration wanted = edited("hours.close", "\"19:00\"");

        fixture()
                .given(new OfficeFounded(SOKOLOVKA, NOW.minusSeconds(60), Actor.SYSTEM, BEFORE))
                .when(new ChangeOffice(SOKOLOVKA, ADMINISTRATOR, wanted))
                .expectEvents(new OfficeChanged(
                        SOKOLOVKA,
                        NOW,
                        ADMINISTRATOR,
                        wanted.numbered(2, 1),
                        List.of(new Change("hours.close", "18:30", "19:00"))));
    }

    @Test
    void a_clock_that_was_set_back_does_not_take_the_record_back() {
        Instant later = NOW.plusSeconds(3600);

        fixture()
                .given(new OfficeFounded(SOKOLOVKA, later, Actor.SYSTEM, BEFORE))
                .when(new ChangeOffice(SOKOLOVKA, ADMINISTRATOR, edited("hours.close", "\"19:00\"")))
                .expectEventsMatching(org.axonframework.test.matchers.Matchers.payloadsMatching(
                        org.axonframework.test.matchers.Matchers.exactSequenceOf(
                                org.axonframework.test.matchers.Matchers.matches(
                                        (OfficeChanged event) -> event.at().equals(later)))));
    }

    @Test
    void a_refusal_records_nothing() {
        fixture()
                .given(new OfficeFounded(SOKOLOVKA, NOW, Actor.SYSTEM, BEFORE))
                .when(new ChangeOffice(SOKOLOVKA, ADMINISTRATOR, edited("version", "3")))
                .expectNoEvents()
                .expectResultMessagePayload(new Outcome.Stale(1));
    }

    private static AggregateTestFixture<Office> fixture() {
        var fixture = new AggregateTestFixture<>(Office.class);
        OfficeClock clock = office -> NOW;
        fixture.registerInjectableResource(clock);
        return fixture;
    }

    private static Outcome decide(Actor by, OfficeConfiguration wanted) {
        return new ChangeOffice(SOKOLOVKA, by, wanted).decide(BEFORE);
    }

    private static Outcome.Changed changed(Actor by, OfficeConfiguration wanted) {
        return (Outcome.Changed) decide(by, wanted);
    }

    private static OfficeConfiguration edited(String... pathsAndValues) {
        return PublishedText.edited(BEFORE, json -> {
            for (int i = 0; i < pathsAndValues.length; i += 2) put(json, pathsAndValues[i], pathsAndValues[i + 1]);
        });
    }
}
