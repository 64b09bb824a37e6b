package kezek.visits;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.JOB;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.unfinished;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kezek.hall.Asked;
import kezek.hall.Sample;
import kezek.hall.SampleHalls;
import kezek.hall.Script;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.IssuingRule;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VisitsEndpointTest extends AskedVisits {
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

    @Test
    void a_ticket_is_known_to_its_holder_from_the_moment_at_which_it_was_issued() {
        Script day = Script.opened().counter(1).issue("T001", LAND);
        Asked asked = ask(day);
        assertThat(asked.get(held("T001"))).hasStatusOk();

        int known = day.events().size();
        sample.record(known, day.issue("T002", LAND));
        assertThat(asked.json(held("T002")).path("ahead").asInt()).isOne();
    }

    @Test
    void whoever_was_sent_to_a_window_stands_before_those_whom_it_would_call_after_him() {
        Script day = Script.opened().counter(1).counter(2).issue("T001", LAND).call("T001", 1);
        day.then(new TicketTransferred(
                        day.day(),
                        day.now(),
                        new Actor("clerk", "clerk1"),
                        TicketNumber.parse("T001"),
                        new CounterNumber(1),
                        LAND,
                        new CounterNumber(2),
                        new Code("next-step"),
                        false))
                .issue("T002", LAND);

        Asked asked = ask(day);

        assertThat(asked.json(held("T002")).path("ahead").asInt()).isOne();
        assertThat(asked.json(held("T001")).path("ahead").asInt(-1)).isZero();
    }
}
