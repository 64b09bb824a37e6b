package kezek.visits;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.JOB;
import static kezek.hall.Sample.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kezek.hall.Sample;
import kezek.hall.Script;
import kezek.officeday.events.WaitMeasure;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a clerk sees at his counter. */
class ConsoleEndpointTest extends AskedVisits {
    @Test
    void the_clerk_sees_who_is_still_to_come_in_the_order_of_their_times() {
        Duration later = QUARTER.multipliedBy(2);
        Script day = new Script(Sample.bookable(1))
                .book(1, AID, later)
                .book(2, AID, QUARTER)
                .book(3, AID, Duration.ZERO)
                .book(4, AID, Duration.ZERO);
        JsonNode console = ask(day.open().counter(1).giveBack(3).checkIn("K001", AID, 4, Duration.ZERO, 30))
                .json(COUNTER);

        assertThat(console.path("expected")
                        .valueStream()
                        .map(line -> line.path("number").asInt()))
                .containsExactly(2, 1);
        assertThat(console.at("/expected/0/slot").asString()).isEqualTo("2026-11-23T04:15:00.000Z");
    }

    @Test
    void a_booked_ticket_shows_its_time_in_the_queue_and_an_early_one_outside_of_it() {
        Script day = new Script(Sample.bookable(1)).open().counter(1).issue("K001", AID);
        day.checkIn("K002", AID, 1, Duration.ZERO, 30).checkIn("K003", AID, 2, QUARTER, 30);
        JsonNode console = ask(day).json(COUNTER);

        assertThat(console.at("/waiting/0/number").asString()).isEqualTo("K002");
        assertThat(console.at("/waiting/0/booked").asString()).isEqualTo("2026-11-23T04:00:00.000Z");
        assertThat(console.at("/waiting/0/since")).isEqualTo(console.at("/waiting/0/issuedAt"));
        assertThat(console.at("/waiting/1/booked").isNull()).isTrue();
        assertThat(console.at("/next/0/why/code").asString()).isEqualTo("appointment");
        assertThat(console.at("/away/0/number").asString()).isEqualTo("K003");
        assertThat(console.at("/away/0/booked").asString()).isEqualTo("2026-11-23T04:15:00.000Z");
    }

    @Test
    void an_early_one_takes_the_place_of_his_time_and_credit_once_it_has_come() {
        Script day = new Script(Sample.bookable(1)).open().counter(1).issue("K001", AID);
        day.checkIn("K002", AID, 1, QUARTER, 10).later(QUARTER).back("K002");
        JsonNode console = ask(day).json(COUNTER);

        assertThat(console.at("/waiting/0/number").asString()).isEqualTo("K001");
        assertThat(console.at("/waiting/1/since").asString()).isEqualTo("2026-11-23T04:15:00.000Z");
    }

    @Test
    void the_clerk_sees_his_counter_and_those_he_may_call_in_the_order_of_the_rule() {
        Script day = Script.opened()
                .counter(1, AID, JOB)
                .counter(2, LAND)
                .issue("K001", AID)
                .issue("T001", LAND);
        JsonNode console = ask(day.issue("K002", JOB, ELDERLY).call("T001", 2)).json(COUNTER);

        assertThat(console.path("seq").asLong()).isEqualTo(7);
        assertThat(console.at("/counter/state").asString()).isEqualTo("free");
        assertThat(console.at("/counter/clerk").asString()).isEqualTo("clerk1");
        assertThat(console.path("waiting")
                        .valueStream()
                        .map(it -> it.path("number").asString()))
                .containsExactly("K002", "K001");
        assertThat(console.at("/waiting/0/claim").asString()).isEqualTo("elderly");
        assertThat(console.path("others").asInt()).isZero();
    }

    @Test
    void those_who_wait_for_other_counters_are_only_counted() {
        Script day = Script.opened().counter(1, AID).issue("K001", AID).issue("T001", LAND);

        assertThat(ask(day).json(COUNTER).path("others").asInt()).isEqualTo(1);
    }

    @Test
    void the_clerk_sees_whom_he_serves_and_what_he_did_today() {
        Script day = Script.opened()
                .counter(1)
                .issue("T001", LAND)
                .issue("T002", LAND)
                .call("T001", 1);
        day.noShow("T001", 1).call("T002", 1).start("T002", 1, LAND);
        JsonNode console = ask(day).json(COUNTER);

        assertThat(console.at("/counter/ticket/number").asString()).isEqualTo("T002");
        assertThat(console.at("/counter/ticket/attempt").asInt()).isEqualTo(1);
        assertThat(console.at("/counter/ticket/startedAt").isNull()).isFalse();
        assertThat(console.at("/mine/noShow").asInt()).isEqualTo(1);
        assertThat(console.at("/mine/log/0/type").asString()).isEqualTo("ServiceStarted");
    }

    @Test
    void a_wait_that_has_not_ended_is_counted_by_the_clerks_page_from_the_hours_of_the_day() {
        Script day = new Script(Sample.lunching(null, WaitMeasure.CLOCK)).open().counter(1);

        assertThat(ask(day).json(COUNTER).at("/day/waits").toString()).isEqualTo("""
                {"norm":"clock","working":[{"from":"2026-11-23T04:00:00.000Z","to":"2026-11-23T08:00:00.000Z"},\
                {"from":"2026-11-23T09:30:00.000Z","to":"2026-11-23T13:30:00.000Z"}]}""");
    }
}
