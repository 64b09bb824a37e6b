package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;

/** Every refusal of the office day with its status and code; a refusal records nothing. */
@RunningOffice
class RefusalsTest {
    private static final String LAND = "{\"service\":\"land-rights\"}";

    private final Http http;
    private final Desk desk;
    private final TestClock clock;

    RefusalsTest(Http http, Desk desk, TestClock clock) {
        this.http = http;
        this.desk = desk;
        this.clock = clock;
    }

    @Test
    void before_the_day_is_open_nothing_happens() {
        clock.newDay();
        refused(desk.issue("a", LAND), 409, "day-not-open");
        refused(desk.press("open"), 409, "day-not-open");
        refused(desk.press("call-next"), 409, "day-not-open");
        refused(desk.day("close"), 409, "day-not-open");
    }

    @Test
    void a_day_is_opened_once_and_closed_once() {
        desk.openDay();
        refused(desk.day("open"), 409, "day-already-open");
        desk.day("close");
        refused(desk.day("open"), 409, "day-closed");
        refused(desk.day("close"), 409, "day-closed");
        refused(desk.issue("a", LAND), 409, "day-closed");
        refused(desk.press("open"), 409, "day-closed");
    }

    @Test
    void only_today_can_be_opened() {
        clock.newDay();
        String tomorrow = LocalDate.of(2031, 1, 1).toString();
        refused(
                http.post(Desk.OFFICE + "/days/" + tomorrow + "/open")
                        .as("supervisor")
                        .reply(),
                404,
                "unknown-day");
        refused(http.post(Desk.OFFICE + "/days/soon/open").as("supervisor").reply(), 404, "unknown-day");
    }

    @Test
    void after_the_last_ticket_time_no_ticket_is_issued() {
        desk.openDay();
        clock.set("17:30");
        refused(desk.issue("a", LAND), 409, "issuing-ended");
    }

    @Test
    void a_wish_names_what_the_office_knows() {
        desk.openDay();
        refused(desk.issue("a", "{\"service\":\"passport\"}"), 422, "unknown-service");
        refused(desk.issue("a", "{\"service\":\"land-rights\",\"claim\":\"president\"}"), 422, "unknown-category");
        refused(desk.issue("a", "{\"service\":\"land-rights\",\"language\":\"fr\"}"), 422, "unknown-language");
        desk.issue("a", LAND);
        refused(desk.issue("a", "{\"service\":\"housing-assistance\"}"), 422, "idempotency-key-reused");
    }

    @Test
    void a_counter_is_used_by_the_clerk_who_opened_it() {
        desk.openDay();
        refused(desk.press("call-next"), 409, "counter-closed");
        refused(desk.press("close"), 409, "counter-closed");
        refused(desk.press("open", "{\"services\":[\"passport\"]}"), 422, "unknown-service");
        desk.openCounter();
        refused(desk.press("open"), 409, "counter-already-open");
        refused(http.post(Desk.OFFICE + "/counters/2/call-next").as("clerk2").reply(), 409, "not-your-counter");
        refused(http.post(Desk.OFFICE + "/counters/77/open").as("clerk2").reply(), 404, "unknown-counter");
        refused(http.post(Desk.OFFICE + "/counters/two/open").as("clerk2").reply(), 404, "unknown-counter");
    }

    @Test
    void a_break_is_taken_and_ended_once() {
        desk.openDay();
        desk.openCounter();
        refused(desk.press("resume"), 409, "counter-not-paused");
        refused(desk.press("pause", "{\"reason\":\"boredom\"}"), 422, "unknown-reason");
        desk.press("pause", "{\"reason\":\"short\"}");
        refused(desk.press("pause", "{\"reason\":\"short\"}"), 409, "counter-paused");
        refused(desk.press("call-next"), 409, "counter-paused");
    }

    @Test
    void the_steps_of_a_visit_have_their_order() {
        desk.openDay();
        desk.openCounter();
        refused(desk.press("recall"), 409, "no-ticket-at-counter");
        refused(desk.press("start"), 409, "no-ticket-at-counter");
        refused(desk.press("no-show"), 409, "no-ticket-at-counter");
        refused(desk.press("finish", "{\"outcome\":\"served\"}"), 409, "no-ticket-at-counter");
        desk.called();
        Reply second = desk.press("call-next");
        refused(second, 409, "still-serving");
        assertThat(second.json().path("ticket").asString()).isEqualTo("T001");
        refused(desk.press("close"), 409, "still-serving");
        refused(desk.press("finish", "{\"outcome\":\"served\"}"), 409, "not-started");
        refused(desk.press("finish-and-call-next", "{\"outcome\":\"served\"}"), 409, "not-started");
        desk.press("start");
        refused(desk.press("start"), 409, "already-started");
        refused(desk.press("recall"), 409, "already-started");
    }

    @Test
    void a_no_show_waits_for_the_call_rule() {
        desk.openDay();
        desk.openCounter();
        desk.called();
        clock.passes(60);

        Reply early = desk.press("no-show");

        refused(early, 409, "no-show-too-early");
        assertThat(early.json().path("calls").asInt()).isEqualTo(2);
        assertThat(early.json().path("seconds").asInt()).isEqualTo(240);
    }

    @Test
    void only_a_waiting_ticket_is_given_back() {
        desk.openDay();
        desk.openCounter();
        desk.called();
        refused(cancel("T001", "visitor-left"), 409, "ticket-not-waiting");
        refused(cancel("T999", "visitor-left"), 404, "unknown-ticket");
        refused(cancel("nonsense", "visitor-left"), 404, "unknown-ticket");
        desk.ticket();
        refused(cancel("T002", "because"), 422, "unknown-reason");
        String forged = "sokolovka-20260324-T001-" + "A".repeat(22);
        refused(http.post("/api/tickets/" + forged + "/cancel").reply(), 404, "unknown-ticket");
    }

    @Test
    void an_office_that_is_not_there_is_not_found() {
        for (String office : new String[] {"atlantis", "No%20Such", "..."}) {
            refused(
                    http.post("/api/offices/" + office + "/counters/1/open")
                            .as("clerk1")
                            .reply(),
                    404,
                    "unknown-office");
        }
    }

    @Test
    void the_numbers_of_a_group_run_out() {
        desk.openDay();
        String akim = "{\"service\":\"akim-reception\"}";
        for (int i = 0; i < 999; i++) {
            Reply issued = http.post(Desk.OFFICE + "/tickets", akim)
                    .as("clerk" + (1 + i % 9))
                    .with("Idempotency-Key", UUID.randomUUID().toString())
                    .reply();
            assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        }
        refused(desk.issue("a", akim), 422, "numbers-exhausted");
    }

    private Reply cancel(String number, String reason) {
        return http.post(Desk.OFFICE + "/tickets/" + number + "/cancel", "{\"reason\":\"" + reason + "\"}")
                .as("clerk1")
                .reply();
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("detail").asString())
                .as(reply.toString())
                .isNotBlank()
                .doesNotContain("{");
    }
}
