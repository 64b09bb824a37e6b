package kezek.hall;

import static kezek.hall.Sample.ADDRESS;
import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.JOB;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.number;
import static kezek.hall.Script.unfinished;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kezek.hall.Hall.CallState;
import kezek.hall.Hall.CounterState;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayEvent.IssuingStopped;
import kezek.officeday.events.TicketState;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.api.Test;

class HallFoldTest {
    private static Hall after(Script script) {
        return HallFold.of(script.day(), Sample.office(3), script.events()).hall();
    }

    @Test
    void an_office_that_is_not_open_shows_its_counters_closed_and_nobody() {
        Hall hall = new HallFold(Sample.DAY, Sample.office(2)).hall();

        assertThat(hall.state()).isEqualTo(DayState.NOT_OPEN);
        assertThat(hall.seq()).isZero();
        assertThat(hall.at()).isNull();
        assertThat(hall.counters())
                .extracting(Hall.Counter::state)
                .containsOnly(CounterState.CLOSED)
                .hasSize(2);
        assertThat(hall.waiting().total()).isZero();
    }

    @Test
    void those_who_wait_are_counted_by_service_and_named_in_calling_order() {
        Hall hall = after(Script.opened().issue("T001", LAND).issue("K001", AID).issue("T002", LAND));

        assertThat(hall.waiting()).isEqualTo(new Hall.Queue(3, new java.util.TreeMap<>(Map.of(LAND, 2, AID, 1))));
        assertThat(hall.next()).containsExactly(number("T001"), number("K001"), number("T002"));
        assertThat(hall.seq()).isEqualTo(4);
    }

    @Test
    void a_credit_moves_a_ticket_forward_without_saying_why() {
        Hall hall = after(Script.opened().issue("T001", LAND).issue("K001", AID, ELDERLY));

        assertThat(hall.next()).containsExactly(number("K001"), number("T001"));
    }

    @Test
    void no_more_than_ten_are_named() {
        Script script = Script.opened();
        for (int i = 1; i <= 14; i++) script.issue("T%03d".formatted(i), LAND);

        assertThat(after(script).next()).hasSize(Hall.NEXT).endsWith(number("T010"));
        assertThat(after(script).waiting().total()).isEqualTo(14);
    }

    @Test
    void a_call_leaves_the_queue_and_stands_first() {
        Script script =
                Script.opened().counter(1).counter(2).issue("T001", LAND).issue("K001", AID);
        Hall hall = after(script.call("T001", 1).call("K001", 2));

        assertThat(hall.calls()).extracting(Hall.Call::number).containsExactly(number("K001"), number("T001"));
        assertThat(hall.calls().getFirst().state()).isEqualTo(CallState.CALLED);
        assertThat(hall.waiting().total()).isZero();
        assertThat(hall.counters().get(1).state()).isEqualTo(CounterState.CALLING);
        assertThat(hall.counters().get(1).ticket()).isEqualTo(number("K001"));
    }

    @Test
    void a_recall_comes_first_again_and_keeps_the_instant_of_the_first_call() {
        Script script =
                Script.opened().counter(1).counter(2).issue("T001", LAND).issue("K001", AID);
        script.call("T001", 1);
        var first = script.now().minusSeconds(1);
        Hall hall = after(script.call("K001", 2).later(Duration.ofSeconds(30)).recall("T001", 1, 2));

        Hall.Call call = hall.calls().getFirst();
        assertThat(call.number()).isEqualTo(number("T001"));
        assertThat(call.attempt()).isEqualTo(2);
        assertThat(call.since()).isEqualTo(first);
        assertThat(call.last()).isEqualTo(hall.at());
    }

    @Test
    void a_visitor_at_the_counter_keeps_his_place_on_the_board_until_he_is_finished() {
        Script script =
                Script.opened().counter(1).counter(2).issue("T001", LAND).issue("K001", AID);
        script.call("T001", 1).call("K001", 2).start("T001", 1, LAND);
        assertThat(after(script).calls())
                .extracting(Hall.Call::state)
                .containsExactly(CallState.CALLED, CallState.SERVING);

        Hall hall = after(script.finish("T001", 1, LAND));
        assertThat(hall.calls()).extracting(Hall.Call::number).containsExactly(number("K001"));
        assertThat(hall.served()).isEqualTo(1);
        assertThat(hall.counters().getFirst().state()).isEqualTo(CounterState.FREE);
    }

    @Test
    void a_no_show_leaves_the_board_and_is_not_served() {
        Hall hall = after(
                Script.opened().counter(1).issue("T001", LAND).call("T001", 1).noShow("T001", 1));

        assertThat(hall.calls()).isEmpty();
        assertThat(hall.served()).isZero();
        assertThat(hall.counters().getFirst().ticket()).isNull();
    }

    @Test
    void a_cancelled_ticket_waits_no_more() {
        Hall hall =
                after(Script.opened().issue("T001", LAND).issue("T002", ADDRESS).cancel("T001"));

        assertThat(hall.next()).containsExactly(number("T002"));
        assertThat(hall.waiting().byService()).containsOnlyKeys(ADDRESS);
    }

    @Test
    void a_counter_shows_what_it_takes_and_when_it_will_be_back() {
        Script script = Script.opened().counter(1, AID, JOB);
        var noon = script.now().plus(Duration.ofHours(3));
        Hall.Counter counter = after(script.pause(1, noon)).counters().getFirst();
        assertThat(counter.state()).isEqualTo(CounterState.PAUSED);
        assertThat(counter.services()).containsExactly(AID, JOB);
        assertThat(counter.until()).isEqualTo(noon);

        counter = after(script.resume(1)).counters().getFirst();
        assertThat(counter.state()).isEqualTo(CounterState.FREE);
        assertThat(counter.services()).containsExactly(AID, JOB);
        assertThat(counter.until()).isNull();

        counter = after(script.leave(1)).counters().getFirst();
        assertThat(counter.state()).isEqualTo(CounterState.CLOSED);
        assertThat(counter.services()).isEqualTo(Sample.SERVICES);
    }

    @Test
    void what_a_counter_is_for_is_not_told_beside_the_number_of_its_visitor() {
        Script script = Script.opened().counter(1, AID).issue("K001", AID);
        assertThat(after(script).counters().getFirst().services()).containsExactly(AID);

        Hall.Counter calling = after(script.call("K001", 1)).counters().getFirst();
        Hall.Counter serving = after(script.start("K001", 1, AID)).counters().getFirst();
        assertThat(List.of(calling, serving))
                .allSatisfy(counter -> assertThat(counter.services()).isEmpty())
                .extracting(Hall.Counter::ticket)
                .containsOnly(number("K001"));

        assertThat(after(script.finish("K001", 1, AID)).counters().getFirst().services())
                .containsExactly(AID);
    }

    @Test
    void the_end_of_the_day_empties_the_hall() {
        Script script = Script.opened()
                .counter(1)
                .issue("T001", LAND)
                .issue("T002", LAND)
                .call("T001", 1);
        Hall hall =
                after(script.close(unfinished("T001", TicketState.CALLED), unfinished("T002", TicketState.WAITING)));

        assertThat(hall.state()).isEqualTo(DayState.CLOSED);
        assertThat(hall.calls()).isEmpty();
        assertThat(hall.next()).isEqualTo(List.of());
        assertThat(hall.counters()).extracting(Hall.Counter::state).containsOnly(CounterState.CLOSED);
    }

    @Test
    void the_hall_has_the_shape_that_boards_rely_on() {
        Script script = Script.opened()
                .counter(1, LAND)
                .issue("T001", LAND)
                .issue("T002", LAND)
                .call("T001", 1);

        assertThat(PublishedJson.mapper().writeValueAsString(after(script))).isEqualTo("""
            {"office":"sokolovka","day":"2026-11-23","state":"open","seq":5,"at":"2026-11-23T04:00:04.000Z",\
            "calls":[{"number":"T001","counter":1,"since":"2026-11-23T04:00:04.000Z",\
            "last":"2026-11-23T04:00:04.000Z","attempt":1,"state":"called"}],\
            "waiting":{"total":1,"byService":{"land-rights":1}},\
            "counters":[\
            {"number":1,"state":"calling","services":[],"ticket":"T001","until":null},\
            {"number":2,"state":"closed","services":["land-rights","address-certificate","social-aid","job-search"],\
            "ticket":null,"until":null},\
            {"number":3,"state":"closed","services":["land-rights","address-certificate","social-aid","job-search"],\
            "ticket":null,"until":null}],\
            "next":["T002"],"served":0,"issuing":true,"stopped":[],"reception":null}\
            """);
    }

    @Test
    void one_event_tells_only_the_parts_that_it_changed() {
        Script script = Script.opened().counter(1).issue("T001", LAND);
        Hall before = after(script);
        Hall now = after(script.cancel("T001"));

        assertThat(PublishedJson.mapper().writeValueAsString(HallChanges.between(before, now)))
                .isEqualTo("""
                    {"seq":4,"at":"2026-11-23T04:00:03.000Z","waiting":{"total":0,"byService":{}},"next":[]}\
                    """);
    }

    @Test
    void the_hall_says_why_tickets_are_not_given_out_and_takes_it_back() {
        Script script = Script.opened();
        Actor supervisor = new Actor("supervisor", "supervisor");
        Hall stopped =
                after(script.then(new IssuingStopped(script.day(), script.now(), supervisor, new Code("system-down"))));
        Hall again = after(script.then(new IssuingResumed(script.day(), script.now(), supervisor)));

        assertThat(stopped.issuing()).isFalse();
        assertThat(stopped.stopped()).containsExactly(new Code("system-down"));
        assertThat(PublishedJson.mapper().writeValueAsString(HallChanges.between(stopped, again)))
                .endsWith("\"issuing\":true,\"stopped\":[]}");
    }
}
