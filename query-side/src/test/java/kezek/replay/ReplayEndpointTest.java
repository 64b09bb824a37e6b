package kezek.replay;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kezek.hall.Asked;
import kezek.hall.DayRecord;
import kezek.hall.GeneratedDay;
import kezek.hall.Sample;
import kezek.hall.SampleHalls;
import kezek.hall.Script;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.RecordedDays;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ReplayEndpointTest {
    private static final String TODAY = "/api/offices/sokolovka/days/today";

    private final SampleHalls sample = new SampleHalls();

    @AfterEach
    void stop() {
        sample.stop();
    }

    private Asked ask(Script... days) {
        for (Script day : days) sample.record(day);
        RecordedDays none = (OfficeId office) -> List.of(new RecordedDays.Line(Sample.DATE, "open", 3));
        return new Asked(new ReplayEndpoint(sample.days(), none, PublishedJson.mapper()));
    }

    @Test
    void the_records_come_in_order_with_their_own_fields() {
        JsonNode events = ask(Script.opened().issue("K001", AID, ELDERLY)).json(TODAY + "/events");

        assertThat(events.get(0).path("type").asString()).isEqualTo("DayOpened");
        assertThat(events.get(0).at("/configuration/office").asString()).isEqualTo("sokolovka");
        assertThat(events.get(1).toString()).isEqualTo("""
            {"seq":2,"type":"TicketIssued","at":"2026-11-23T04:00:01.000Z","by":"kiosk:kiosk1",\
            "ticket":"K001","service":"social-aid","channel":"kiosk","language":"kk","claim":"elderly",\
            "ahead":0,"request":"request-K001"}\
            """);
    }

    @Test
    void a_ticket_that_was_sent_on_is_told_with_the_service_for_which_it_waits_now() {
        Script day =
                Script.opened().counter(1).issue("T001", LAND).call("T001", 1).start("T001", 1, LAND);
        day.then(new TicketTransferred(
                day.day(),
                day.now(),
                new Actor("clerk", "clerk1"),
                Script.number("T001"),
                new CounterNumber(1),
                AID,
                null,
                new Code("wrong-counter"),
                false));

        assertThat(ask(day).json(TODAY + "/timeline").at("/tickets/0/service").asString())
                .isEqualTo(AID.value());
    }

    @Test
    void only_what_came_after_a_number_is_told() {
        Script day = GeneratedDay.of(5, 50);

        assertThat(ask(day).json(TODAY + "/events?after=47"))
                .hasSize(day.events().size() - 47);
        assertThat(ask().json(TODAY + "/events?after=5000")).isEmpty();
    }

    @Test
    void a_script_reads_one_record_a_line() {
        Script day = GeneratedDay.of(5, 50);
        Asked asked = ask(day);
        MvcTestResult answer = asked.get(MediaType.APPLICATION_NDJSON, TODAY + "/events");
        assertThat(answer).hasContentType(MediaType.APPLICATION_NDJSON);
        String lines = Asked.text(answer);

        assertThat(lines.lines()).hasSize(day.events().size());
        assertThat(lines.lines().toList().get(7))
                .isEqualTo(asked.json(TODAY + "/events").get(7).toString());
    }

    @Test
    void the_hall_is_shown_at_an_event_and_at_an_instant() {
        Asked asked = ask(
                Script.opened().issue("T001", LAND).later(Duration.ofMinutes(5)).issue("T002", LAND));

        assertThat(asked.json(TODAY + "/hall?seq=2").at("/waiting/total").asInt())
                .isEqualTo(1);
        assertThat(asked.json(TODAY + "/hall?at=2026-11-23T04:03:00Z")).isEqualTo(asked.json(TODAY + "/hall?seq=2"));
        assertThat(asked.json(TODAY + "/hall?at=2020-01-01T00:00:00Z")).isEqualTo(asked.json(TODAY + "/hall?seq=0"));
        assertThat(asked.json(TODAY + "/hall").path("seq").asLong()).isEqualTo(3);
    }

    @Test
    void a_past_day_answers_by_its_date_with_its_own_rules() {
        LocalDate yesterday = Sample.DATE.minusDays(1);
        Script day = new Script(Sample.office(9), yesterday).open().issue("K001", AID);
        Asked asked = ask(day);

        JsonNode hall = asked.json("/api/offices/sokolovka/days/{day}/hall?seq=0", yesterday);
        assertThat(hall.path("counters")).hasSize(9);
        assertThat(hall.path("day").asString()).isEqualTo("2026-11-22");
        assertThat(asked.json("/api/offices/sokolovka/days/{day}/events", yesterday))
                .hasSize(2);
    }

    @Test
    void what_is_not_there_is_said_so() {
        Asked asked = ask(Script.opened());

        assertThat(asked.get("/api/offices/nowhere/days/today/hall")).hasStatus(404);
        assertThat(asked.get("/api/offices/sokolovka/days/2020-01-01/events")).hasStatus(404);
        assertThat(asked.get("/api/offices/sokolovka/days/yesterday/events")).hasStatus(400);
        assertThat(asked.get(TODAY + "/hall?seq=2")).hasStatus(400);
        assertThat(asked.get(TODAY + "/hall?seq=-1")).hasStatus(400);
        assertThat(asked.get(TODAY + "/hall?at=noon")).hasStatus(400);
        assertThat(asked.get(TODAY + "/events?after=x")).hasStatus(400);
    }

    @Test
    void a_day_that_has_not_begun_has_a_hall_and_no_records() {
        Asked asked = ask();

        assertThat(asked.json(TODAY + "/events")).isEmpty();
        assertThat(asked.json(TODAY + "/hall").path("state").asString()).isEqualTo("not-open");
        assertThat(asked.json(TODAY + "/timeline").path("state").asString()).isEqualTo("not-open");
    }

    @Test
    void the_picture_of_a_day_shows_what_each_counter_did_and_how_many_waited() {
        Script day =
                Script.opened().counter(1).issue("T001", LAND).call("T001", 1).start("T001", 1, LAND);
        JsonNode picture = ask(day.finish("T001", 1, LAND)
                        .issue("T002", LAND)
                        .call("T002", 1)
                        .noShow("T002", 1))
                .json(TODAY + "/timeline");

        JsonNode spans = picture.at("/lanes/0/spans");
        assertThat(spans.valueStream().map(span -> span.path("kind").asString()))
                .containsExactly("calling", "serving", "no-show");
        assertThat(picture.path("waiting")
                        .valueStream()
                        .map(line -> line.path("n").asInt()))
                .containsExactly(1, 0, 1, 0);
        assertThat(picture.at("/marks/0/kind").asString()).isEqualTo("no-show");
        assertThat(picture.at("/tickets/0/state").asString()).isEqualTo("served");
        assertThat(picture.path("waits").toString())
                .isEqualTo("{\"norm\":\"working\",\"working\":[{\"from\":\"2026-11-23T04:00:00.000Z\","
                        + "\"to\":\"2026-11-23T13:30:00.000Z\"}]}");
    }

    @Test
    void the_picture_names_who_sits_at_a_counter_until_it_is_closed() {
        Script day = Script.opened().counter(1).counter(2).leave(1);

        JsonNode lanes = ask(day).json(TODAY + "/timeline").path("lanes");

        assertThat(lanes.at("/0/clerk").isNull()).isTrue();
        assertThat(lanes.at("/1/clerk").asString()).isEqualTo("clerk2");
    }

    @Test
    void a_service_that_was_corrected_ends_in_the_picture_when_it_truly_did() {
        Script day = Script.opened().counter(1).issue("T001", LAND).call("T001", 1);
        day.start("T001", 1, LAND).later(Duration.ofMinutes(40)).finish("T001", 1, LAND);
        day.then(new ServiceCorrected(
                day.day(),
                day.now(),
                new Actor("clerk", "clerk1"),
                number("T001"),
                LAND,
                ServiceOutcome.SERVED,
                Script.NINE.plus(Duration.ofMinutes(10)),
                new Code("forgotten")));

        JsonNode picture = ask(day).json(TODAY + "/timeline");

        assertThat(picture.at("/lanes/0/spans/1/kind").asString()).isEqualTo("serving");
        assertThat(picture.at("/lanes/0/spans/1/to").asString()).isEqualTo("2026-11-23T04:10:00.000Z");
        assertThat(picture.at("/marks/0/kind").asString()).isEqualTo("corrected");
    }

    @Test
    void an_early_booked_visitor_stands_outside_the_queue_and_waits_from_his_time() {
        Duration quarter = Duration.ofMinutes(15);
        Script day = new Script(Sample.bookable(1))
                .book(1, AID, quarter)
                .book(2, AID, quarter)
                .open();
        day.checkIn("K001", AID, 1, quarter, 30).checkIn("K002", AID, 2, quarter, 30);

        JsonNode picture = ask(day.later(quarter).back("K001")).json(TODAY + "/timeline");

        assertThat(picture.path("from").asString()).isEqualTo("2026-11-23T04:00:02.000Z");
        assertThat(picture.at("/tickets/0/state").asString()).isEqualTo("waiting");
        assertThat(picture.at("/tickets/1/state").asString()).isEqualTo("parked");
        assertThat(picture.at("/tickets/0/since").asString()).isEqualTo("2026-11-23T04:15:00.000Z");
        assertThat(picture.at("/tickets/0/issuedAt").asString()).isEqualTo("2026-11-23T04:00:03.000Z");
    }

    @Test
    void spans_of_a_counter_follow_one_another_and_the_queue_never_falls_below_nobody() {
        for (long seed = 1; seed <= 5; seed++) {
            Timeline picture = TimelineFold.of(record(GeneratedDay.of(seed, 300)));
            picture.lanes().forEach(lane -> {
                for (int i = 1; i < lane.spans().size(); i++) {
                    assertThat(lane.spans().get(i).from())
                            .isAfterOrEqualTo(lane.spans().get(i - 1).to());
                }
            });
            assertThat(picture.waiting()).allMatch(line -> line.n() >= 0);
            assertThat(picture.waiting().getLast().n()).isZero();
        }
    }

    private static DayRecord record(Script day) {
        SampleHalls halls = new SampleHalls();
        halls.record(day);
        DayRecord record = halls.days().record(day.day());
        halls.stop();
        return record;
    }
}
