package kezek.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OfficeRulesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final OfficeId VILLAGE = new OfficeId("sokolovka");

    static Stream<OfficeConfiguration> templates() {
        return Stream.of("sokolovka", "district")
                .map(OfficeId::new)
                .map(office -> OfficeTemplate.read(office).configuration(office));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_offices_that_come_with_the_program_contradict_themselves_nowhere(OfficeConfiguration office) {
        assertThat(OfficeRules.check(office)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} is {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hours.close                | "08:00"                      | close-before-open           | hours.close
            hours.close                | "17:00"                      | last-ticket-outside-hours   | hours.lastTicket
            hours.lastTicket           | "09:00"                      | last-ticket-outside-hours   | hours.lastTicket
            hours.lunch.from           | "08:30"                      | lunch-outside-hours         | hours.lunch.from
            hours.lunch.to             | "19:00"                      | lunch-outside-hours         | hours.lunch.to
            hours.lunch.to             | "12:00"                      | lunch-ends-before-it-begins | hours.lunch.to
            hours.lunch                | {"mode":"closed","from":"09:00","to":"18:30"} | lunch-all-day | hours.lunch.to
            hours.lunch.mode           | "none"                       | lunch-not-wanted            | hours.lunch.from
            hours.lunch                | {"mode":"shifts"}            | lunch-missing               | hours.lunch.from
            names.kk                   | " "                          | text-missing                | names.kk
            names.kk                   | "Тeлім"                      | mixed-alphabets             | names.kk
            names.ru                   | "Те\\u0007мир"               | unprintable                 | names.ru
            names.en                   | "half \\ud83d of it"         | unprintable                 | names.en
            names.en                   | "turned \\u202e around"      | unprintable                 | names.en
            names.en                   | "parted\\u2028here"          | unprintable                 | names.en
            groups.0.letter            | "B"                          | letter-not-allowed          | groups[0].letter
            groups.0.letter            | "M"                          | duplicate                   | groups[1].letter
            groups.0.names.en          | ""                           | text-missing                | groups[0].names.en
            groups.0.letter            | "C"                          | unknown-group               | services[0].letter
            services                   | []                           | empty                       | services
            services.1.code            | "land-rights"                | duplicate                   | services[1].code
            services.1.code            | "Land Rights"                | not-a-code                  | services[1].code
            services.1.fullNames.ru    | ""                           | text-missing                | services[1].fullNames.ru
            counters                   | []                           | empty                       | counters
            counters.1.number          | 1                            | duplicate                   | counters[1].number
            counters.1.services        | []                           | empty                       | counters[1].services
            counters.1.services.0      | "fortune-telling"            | unknown-service             | counters[1].services[0]
            counters.1.services.1      | "land-rights"                | duplicate                   | counters[1].services[1]
            categories.1.code          | "war-veteran"                | duplicate                   | categories[1].code
            categories.0.ground        | {"kk":"","ru":"р","en":"e"}  | text-missing                | categories[0].ground.kk
            pauseReasons.0.names.ru    | ""                           | text-missing                | pauseReasons[0].names.ru
            order.credits              | [{"category":"rich","minutes":9}]          | unknown-category | order.credits[0].category
            order.guards               | [{"minutes":30},{"category":"elderly","minutes":31}] | longer-than-ordinary | order.guards[1].minutes
            cancelReasons              | [{"code":"duplicate","names":{"kk":"а","ru":"а","en":"a"}}] | visitor-left-missing | cancelReasons
            desk.parkReasons.0.code    | "?"                          | not-a-code                  | desk.parkReasons[0].code
            desk.stopReasons           | []                           | empty                       | desk.stopReasons
            desk.correctionReasons     | []                           | empty                       | desk.correctionReasons
            pauseReasons               | []                           | empty                       | pauseReasons
            staff                      | []                           | empty                       | staff
            staff                      | [{"account":"Айгүл","services":[]}]                                       | not-an-account  | staff[0].account
            staff                      | [{"account":"a","services":[]},{"account":"a","services":[]}]             | duplicate       | staff[1].account
            staff                      | [{"account":"a","services":["fortune-telling"]}]                          | unknown-service | staff[0].services[0]
            calendar.workingDays       | ["monday","monday"]          | duplicate                   | calendar.workingDays[1]
            calendar.exceptions        | [{"date":"2026-05-09","note":{"kk":"а","ru":"а","en":"a"}},{"date":"2026-05-09","note":{"kk":"а","ru":"а","en":"a"}}] | same-date-twice | calendar.exceptions[1].date
            calendar.exceptions        | [{"date":"2026-05-09","note":{"kk":"а","ru":"","en":"a"}}]                | text-missing    | calendar.exceptions[0].note.ru
            calendar.exceptions        | [{"date":"2026-05-09","hours":{"open":"10:00","lastTicket":"12:00","close":"09:00","lunch":{"mode":"none"}},"note":{"kk":"а","ru":"а","en":"a"}}] | close-before-open | calendar.exceptions[0].hours.close
            """)
    void a_contradiction_is_named_with_its_field(String path, String value, String code, String field) {
        assertThat(OfficeRules.check(village(path, value))).contains(new Fault(field, code));
    }

    @ParameterizedTest(name = "{0} = {1} is {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            services.0.waitNorm        | 0                            | not-positive                | services[0].waitNorm
            services.0.serviceNorm     | -5                           | not-positive                | services[0].serviceNorm
            services.0.serviceNorm     | 481                          | too-long                    | services[0].serviceNorm
            callRule.calls             | 0                            | not-positive                | callRule.calls
            callRule.calls             | 21                           | too-many                    | callRule.calls
            callRule.seconds           | -1                           | negative                    | callRule.seconds
            callRule.seconds           | 3601                         | too-long                    | callRule.seconds
            callRule.recallEvery       | 0                            | not-positive                | callRule.recallEvery
            callRule.recallEvery       | 3601                         | too-long                    | callRule.recallEvery
            order.credits              | [{"category":"war-veteran","minutes":481}] | too-long      | order.credits[0].minutes
            order.guards               | [{"category":"war-veteran","minutes":0}]   | not-positive  | order.guards[0].minutes
            order.guards               | [{"minutes":481}]            | too-long                    | order.guards[0].minutes
            desk.parkMinutes           | 0                            | not-positive                | desk.parkMinutes
            desk.parkMinutes           | 481                          | too-long                    | desk.parkMinutes
            desk.deferMinutes          | 481                          | too-long                    | desk.deferMinutes
            desk.restoreMinutes        | 481                          | too-long                    | desk.restoreMinutes
            desk.withdrawSeconds       | -1                           | negative                    | desk.withdrawSeconds
            desk.withdrawSeconds       | 3601                         | too-long                    | desk.withdrawSeconds
            issuing                    | {"byCapacity":true,"normPercent":0}   | not-positive      | issuing.normPercent
            issuing                    | {"byCapacity":true,"normPercent":201} | too-high          | issuing.normPercent
            calendar.closesAfter       | 241                          | too-long                    | calendar.closesAfter
            calendar.opensBefore       | -1                           | negative                    | calendar.opensBefore
            """)
    void a_number_beyond_its_bounds_is_named_with_its_field(String path, String value, String code, String field) {
        assertThat(OfficeRules.check(village(path, value))).contains(new Fault(field, code));
    }

    @ParameterizedTest(name = "{0} = {1} is {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            appointments.daysAhead            | -1                  | negative        | appointments.daysAhead
            appointments.daysAhead            | 367                 | too-long        | appointments.daysAhead
            appointments.earlyMinutes         | -1                  | negative        | appointments.earlyMinutes
            appointments.graceMinutes         | 481                 | too-long        | appointments.graceMinutes
            appointments.credit               | -1                  | negative        | appointments.credit
            appointments.onTimeMinutes        | -1                  | negative        | appointments.onTimeMinutes
            appointments.onTimeMinutes        | 481                 | too-long        | appointments.onTimeMinutes
            appointments.slots.0.services     | []                  | empty           | appointments.slots[0].services
            appointments.slots.0.services.0   | "fortune-telling"   | unknown-service | appointments.slots[0].services[0]
            appointments.slots.1.services.1   | "targeted-social-assistance" | duplicate | appointments.slots[1].services[1]
            counters.3.services               | ["school-transport"] | at-no-counter  | appointments.slots[0].services[0]
            appointments.slots.0.days         | []                  | empty           | appointments.slots[0].days
            appointments.slots.0.days.1       | "tuesday"           | duplicate       | appointments.slots[0].days[1]
            appointments.slots.0.days.0       | "sunday"            | never-receives  | appointments.slots[0].days[0]
            appointments.slots.0.to           | "15:00"             | ends-before-it-begins | appointments.slots[0].to
            appointments.slots.1.from         | "08:30"             | outside-hours   | appointments.slots[1].from
            appointments.slots.0.to           | "19:00"             | outside-hours   | appointments.slots[0].to
            appointments.slots.0.minutes      | 0                   | not-positive    | appointments.slots[0].minutes
            appointments.slots.0.minutes      | 481                 | too-long        | appointments.slots[0].minutes
            appointments.slots.0.minutes      | 121                 | no-time-fits    | appointments.slots[0].minutes
            appointments.slots.0.capacity     | 0                   | not-positive    | appointments.slots[0].capacity
            appointments.slots.0.capacity     | 1000                | too-many        | appointments.slots[0].capacity
            appointments.slots.1              | {"services":["housing-assistance"],"from":"13:00","to":"14:30","minutes":30,"capacity":1} | no-time-fits | appointments.slots[1].minutes
            appointments.slots.1              | {"services":["akim-reception"],"from":"16:45","to":"17:30","minutes":15,"capacity":1}     | slots-overlap | appointments.slots[1]
            """)
    void a_contradiction_of_the_times_that_can_be_booked_is_named_with_its_field(
            String path, String value, String code, String field) {
        assertThat(OfficeRules.check(village(path, value))).contains(new Fault(field, code));
    }

    @ParameterizedTest(name = "{0} beside the akim's Tuesdays and Thursdays from three to five")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"services":["akim-reception"],"from":"17:00","to":"18:00","minutes":15,"capacity":1}
            {"services":["akim-reception"],"days":["monday"],"from":"15:00","to":"17:00","minutes":15,"capacity":1}
            {"services":["housing-assistance"],"from":"15:00","to":"17:00","minutes":15,"capacity":1}
            {"services":["housing-assistance"],"from":"12:00","to":"15:00","minutes":30,"capacity":1}
            """)
    void times_that_do_not_meet_and_times_around_lunch_contradict_nothing(String slots) {
        assertThat(OfficeRules.check(village("appointments.slots.1", slots))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            calendar.admission  | "appointment-only" | calendar.admission
            calendar.exceptions | [{"date":"2026-05-12","admission":"appointment-only","note":{"kk":"а","ru":"а","en":"a"}}] | calendar.exceptions[0].admission
            """)
    void nobody_can_come_by_appointment_only_where_nothing_can_be_booked(String path, String value, String field) {
        OfficeConfiguration bookable = village(path, value);
        OfficeConfiguration shut = PublishedText.edited(bookable, json -> put(json, "appointments.slots", "[]"));

        assertThat(OfficeRules.check(bookable)).isEmpty();
        assertThat(OfficeRules.check(shut)).containsExactly(new Fault(field, "nothing-to-book"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            callRule                   | {"calls":20,"seconds":3600,"recallEvery":3600}
            order.credits              | [{"category":"war-veteran","minutes":480}]
            order.guards               | [{"category":"war-veteran","minutes":1},{"minutes":480}]
            desk.parkMinutes           | 480
            desk.deferMinutes          | 480
            desk.restoreMinutes        | 480
            desk.withdrawSeconds       | 3600
            appointments.credit        | 480
            calendar.closesAfter       | 240
            """)
    void a_number_at_its_bound_contradicts_nothing(String path, String value) {
        assertThat(OfficeRules.check(village(path, value))).isEmpty();
    }

    @Test
    void a_text_of_five_hundred_characters_fits_and_no_more() {
        assertThat(OfficeRules.check(village("names.en", "\"" + "a".repeat(500) + "\"")))
                .isEmpty();
        assertThat(OfficeRules.check(village("names.en", "\"" + "a".repeat(501) + "\"")))
                .containsExactly(new Fault("names.en", "text-too-long"));
    }

    @Test
    void a_sunday_can_be_booked_once_the_office_receives_on_one() {
        OfficeConfiguration once = village("calendar.exceptions", """
                [{"date":"2026-05-10","note":{"kk":"а","ru":"а","en":"a"},
                  "hours":{"open":"09:00","lastTicket":"17:00","close":"18:30","lunch":{"mode":"none"}}}]""");

        assertThat(OfficeRules.check(
                        PublishedText.edited(once, json -> put(json, "appointments.slots.0.days.0", "\"sunday\""))))
                .isEmpty();
    }

    @Test
    void by_appointment_only_every_working_day_has_times_to_book() {
        OfficeConfiguration onTuesdays =
                PublishedText.edited(village("calendar.admission", "\"appointment-only\""), json -> {
                    put(json, "appointments.slots.0.days", "[\"tuesday\"]");
                    put(json, "appointments.slots.1.days", "[\"tuesday\"]");
                });

        assertThat(OfficeRules.check(onTuesdays))
                .extracting(Fault::field, Fault::code)
                .contains(tuple("calendar.workingDays[0]", "nothing-to-book"))
                .doesNotContain(tuple("calendar.workingDays[1]", "nothing-to-book"));
    }

    @Test
    void every_contradiction_is_told_at_once() {
        OfficeConfiguration office =
                PublishedText.edited(village("hours.close", "\"08:00\""), json -> put(json, "callRule.calls", "0"));

        assertThat(OfficeRules.check(office))
                .extracting(Fault::field)
                .contains("hours.close", "hours.lastTicket", "callRule.calls");
    }

    private static OfficeConfiguration village(String path, String value) {
        return PublishedText.edited(
                OfficeTemplate.read(VILLAGE).configuration(VILLAGE), json -> put(json, path, value));
    }

    /** Writes JSON at a place such as {@code counters.1.services}. */
    static void put(ObjectNode json, String path, String value) {
        List<String> steps = List.of(path.split("\\."));
        JsonNode parent = json;
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = parent.isArray() ? parent.get(Integer.parseInt(step)) : parent.get(step);
        }
        JsonNode written = JSON.readTree(value);
        switch (parent) {
            case ArrayNode list
            when Integer.parseInt(steps.getLast()) < list.size() ->
                list.set(Integer.parseInt(steps.getLast()), written);
            case ArrayNode list -> list.add(written);
            default -> ((ObjectNode) parent).set(steps.getLast(), written);
        }
    }
}
