package kezek.visits;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.JOB;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.unfinished;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import kezek.hall.Asked;
import kezek.hall.Sample;
import kezek.hall.SampleHalls;
import kezek.hall.Script;
import kezek.officeday.events.IssuingRule;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.WaitMeasure;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class VisitsEndpointTest {
    private static final String TICKETS = "/api/offices/sokolovka/days/today/tickets/";
    private static final String FULL = "/api/offices/sokolovka/full";
    private static final String COUNTER = "/api/offices/sokolovka/counters/1";

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final SampleHalls sample = new SampleHalls();
    private final TicketIds ids = new TicketIds(new SecretKeySpec(new byte[32], "HmacSHA256"));

    @AfterEach
    void stop() {
        sample.stop();
    }

    private Asked ask(Script day) {
        sample.record(day);
        return new Asked(endpoint(sample));
    }

    private VisitsEndpoint endpoint(SampleHalls halls) {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("why.first-in-line", Locale.ENGLISH, "It has waited longest");
        return new VisitsEndpoint(halls.days(), new VisitsOfDays(), ids, texts, PublishedJson.mapper());
    }

    private String held(String ticket) {
        return "/api/tickets/" + ids.of(Sample.DAY, TicketNumber.parse(ticket));
    }

    @Test
    void the_wait_ends_with_the_call_that_was_answered_and_the_walk_begins_there() {
        Script day = Script.opened()
                .counter(1)
                .issue("T001", LAND)
                .later(Duration.ofMinutes(10))
                .call("T001", 1);
        day.later(Duration.ofMinutes(1))
                .recall("T001", 1, 2)
                .later(Duration.ofSeconds(29))
                .start("T001", 1, LAND);
        JsonNode visit =
                ask(day.later(Duration.ofMinutes(5)).finish("T001", 1, LAND)).json(TICKETS + "T001");

        assertThat(visit.path("waitSeconds").asLong()).isEqualTo(662);
        assertThat(visit.path("walkSeconds").asLong()).isEqualTo(30);
        assertThat(visit.path("serviceSeconds").asLong()).isEqualTo(301);
        assertThat(visit.path("state").asString()).isEqualTo("served");
        assertThat(visit.path("counter").asInt()).isEqualTo(1);
        assertThat(visit.path("history")).hasSize(5);
    }

    @Test
    void a_ticket_of_ten_to_one_has_waited_101_minutes_by_the_clock_and_11_in_working_time() {
        Script day = new Script(Sample.lunching(null, null)).open().counter(1);
        day.at("12:50")
                .issue("T001", LAND)
                .at("13:00")
                .pause(1, null)
                .at("14:30")
                .resume(1);
        Asked asked = ask(day.at("14:31").call("T001", 1).start("T001", 1, LAND));

        JsonNode told = asked.json(TICKETS + "T001");
        assertThat(told.path("waitSeconds").asLong()).isEqualTo(101 * 60);
        assertThat(told.path("workingWaitSeconds").asLong()).isEqualTo(11 * 60);
        JsonNode mine = asked.json(held("T001"));
        assertThat(mine.path("waitSeconds").asLong()).isEqualTo(101 * 60);
        assertThat(mine.path("workingWaitSeconds").asLong()).isEqualTo(11 * 60);
    }

    @Test
    void a_wait_that_has_not_ended_is_counted_by_the_clerks_page_from_the_hours_of_the_day() {
        Script day = new Script(Sample.lunching(null, WaitMeasure.CLOCK)).open().counter(1);

        assertThat(ask(day).json(COUNTER).at("/day/waits").toString()).isEqualTo("""
                {"norm":"clock","working":[{"from":"2026-11-23T04:00:00.000Z","to":"2026-11-23T08:00:00.000Z"},\
                {"from":"2026-11-23T09:30:00.000Z","to":"2026-11-23T13:30:00.000Z"}]}""");
    }

    @Test
    void the_kiosk_hears_for_what_nobody_else_can_be_served_today_and_when_the_office_opens_again() {
        Script day = new Script(Sample.lunching(new IssuingRule(true, 100), null))
                .open()
                .counter(1, LAND);
        Asked asked = ask(day.at("17:00").issue("T001", LAND));
        sample.at(Instant.parse("2026-11-23T12:30:00Z"));
        assertThat(asked.json(FULL).path("services")).isEmpty();

        sample.at(Instant.parse("2026-11-23T12:30:00.001Z"));
        assertThat(asked.json(FULL).toString()).isEqualTo("""
                {"seq":3,"services":["land-rights"],"opens":{"date":"2026-11-24","time":"09:00"}}""");
    }

    @Test
    void nothing_is_full_at_an_office_that_gives_tickets_until_the_last_or_has_closed() {
        Script usual = new Script(Sample.lunching(null, null)).open().counter(1, LAND);
        sample.at(Instant.parse("2026-11-23T13:29:00Z"));
        assertThat(ask(usual).json(FULL).path("services")).isEmpty();
        sample.stop();

        SampleHalls other = new SampleHalls();
        other.at(Instant.parse("2026-11-23T13:29:00Z"));
        other.record(new Script(Sample.lunching(new IssuingRule(true, 100), null))
                .open()
                .close());
        assertThat(new Asked(endpoint(other)).json(FULL).path("services")).isEmpty();
        other.stop();
    }

    @Test
    void a_call_is_explained_to_staff_in_full() {
        JsonNode visit = ask(Script.opened().counter(1).issue("T001", LAND).call("T001", 1))
                .json(TICKETS + "T001");

        assertThat(visit.at("/history/1/why").toString()).isEqualTo("""
            {"code":"first-in-line","text":"It has waited longest","eligible":1,"passedOver":[],"credit":0,\
            "ruleVersion":"1","mode":"by-rule"}\
            """);
    }

    @Test
    void whoever_comes_early_to_his_booked_time_waits_from_then_on_and_his_story_begins_with_the_booking() {
        Script day = new Script(Sample.bookable(1)).book(1, AID, QUARTER).open().counter(1);
        day.checkIn("K001", AID, 1, QUARTER, 30).later(Duration.ofMinutes(15)).back("K001");
        JsonNode visit = ask(day.later(Duration.ofMinutes(4)).call("K001", 1).start("K001", 1, AID))
                .json(TICKETS + "K001");

        assertThat(visit.path("waitSeconds").asLong()).isEqualTo(4 * 60 + 6);
        assertThat(visit.path("history")
                        .valueStream()
                        .map(event -> event.path("type").asString()))
                .containsExactly(
                        "SlotBooked",
                        "TicketIssued",
                        "BookingCheckedIn",
                        "TicketReturned",
                        "TicketCalled",
                        "ServiceStarted");
    }

    @Test
    void whoever_is_called_before_his_booked_time_has_not_waited() {
        Script day = new Script(Sample.bookable(1)).open().counter(1).checkIn("K001", AID, 1, QUARTER, 30);
        JsonNode visit =
                ask(day.back("K001").call("K001", 1).start("K001", 1, AID)).json(TICKETS + "K001");

        assertThat(visit.path("waitSeconds").asLong()).isZero();
    }

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
    void who_did_not_come_has_no_wait() {
        Script day =
                Script.opened().counter(1).issue("T001", LAND).call("T001", 1).noShow("T001", 1);
        JsonNode visit = ask(day).json(TICKETS + "T001");

        assertThat(visit.path("waitSeconds").isNull()).isTrue();
        assertThat(visit.path("workingWaitSeconds").isNull()).isTrue();
        assertThat(visit.path("state").asString()).isEqualTo("no-show");
    }

    @Test
    void the_end_of_the_day_is_the_end_of_every_visit() {
        Script day = Script.opened()
                .counter(1)
                .issue("T001", LAND)
                .issue("T002", LAND)
                .call("T001", 1);
        day.start("T001", 1, LAND)
                .close(unfinished("T001", TicketState.SERVING), unfinished("T002", TicketState.WAITING));
        Asked asked = ask(day);

        assertThat(asked.json(TICKETS + "T001").path("state").asString()).isEqualTo("interrupted");
        assertThat(asked.json(TICKETS + "T002").path("state").asString()).isEqualTo("not-served");
        assertThat(asked.json(TICKETS + "T002").path("history")).hasSize(2);
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
    void the_holder_sees_how_many_are_before_him_at_the_counters_that_take_him() {
        Script day = Script.opened()
                .counter(1, AID, JOB)
                .counter(2, LAND)
                .issue("K001", JOB)
                .issue("T001", LAND);
        JsonNode mine = ask(day.issue("K002", AID)).json(held("K002"));

        assertThat(mine.path("state").asString()).isEqualTo("waiting");
        assertThat(mine.path("ahead").asInt()).isEqualTo(1);
        assertThat(mine.has("wait")).isTrue();
        assertThat(mine.path("wait").isNull()).isTrue();
        assertThat(mine.path("seq").asLong()).isEqualTo(6);
    }

    @Test
    void the_holder_sees_his_own_history_and_nobody_else_in_it() {
        Script day = Script.opened()
                .counter(1)
                .issue("T001", LAND, ELDERLY)
                .issue("T002", LAND)
                .call("T001", 1);
        JsonNode mine = ask(day.start("T001", 1, LAND).finish("T001", 1, LAND)).json(held("T001"));

        assertThat(mine.path("history")
                        .valueStream()
                        .map(step -> step.path("type").asString()))
                .containsExactly("TicketIssued", "TicketCalled", "ServiceStarted", "ServiceFinished");
        assertThat(mine.at("/history/1/why/text").asString()).isEqualTo("It has waited longest");
        assertThat(mine.path("ahead").isNull()).isTrue();
        assertThat(mine.toString()).doesNotContain("clerk", "T002", "elderly", "passedOver");
    }

    @Test
    void an_id_that_was_not_made_here_is_no_ticket() {
        Asked asked = ask(Script.opened().issue("T001", LAND));

        assertThat(asked.get(held("T001"))).hasStatusOk();
        assertThat(asked.get(held("T002"))).hasStatus(404);
        assertThat(asked.get(held("T001").replace("T001", "T002"))).hasStatus(404);
        assertThat(asked.get("/api/tickets/x")).hasStatus(404);
    }

    @Test
    void what_the_office_does_not_have_is_not_found() {
        Asked asked = ask(Script.opened());

        assertThat(asked.get("/api/offices/sokolovka/counters/77")).hasStatus(404);
        assertThat(asked.get("/api/offices/sokolovka/counters/0")).hasStatus(404);
        assertThat(asked.get(TICKETS + "T999")).hasStatus(404);
        assertThat(asked.get(TICKETS + "nonsense")).hasStatus(404);
    }
}
