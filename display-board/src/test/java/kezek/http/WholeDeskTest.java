package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kezek.http.Http.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The desk beyond call, serve and finish, over HTTP: what each key answers, and with which code it says no. */
@RunningOffice
class WholeDeskTest {
    private final Http http;
    private final Desk desk;
    private final TestClock clock;

    WholeDeskTest(Http http, Desk desk, TestClock clock) {
        this.http = http;
        this.desk = desk;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        desk.openDay();
        desk.openCounter();
    }

    @Test
    void a_parked_visitor_comes_back_by_himself_when_the_clock_says_so() {
        desk.serving();
        refused(desk.press("park", "{\"reason\":\"boredom\"}"), 422, "unknown-reason");
        refused(
                desk.press("park", "{\"reason\":\"form\",\"until\":\"2001-01-01T00:00:00Z\"}"),
                422,
                "time-not-possible");
        state(desk.press("park", "{\"reason\":\"missing-document\"}"), "free");
        Awaitility.await()
                .until(() -> console().path("away").findValuesAsString("number").equals(List.of("T001")));
        refused(ticket("T001", "restore", "{\"reason\":\"emergency\"}"), 409, "ticket-not-missed");
        clock.passes(3601);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> console().path("next").path(0).path("number").asString(""), "T001"::equals);
    }

    @Test
    void a_visitor_with_a_second_matter_stays_and_one_at_the_wrong_counter_goes() {
        desk.serving();
        state(desk.press("add-service", "{\"service\":\"land-waiting-list\"}"), "serving");
        state(desk.press("finish", "{\"outcome\":\"served\"}"), "serving");
        refused(desk.press("transfer", "{\"reason\":\"wrong-counter\"}"), 422, "transfer-leads-nowhere");
        refused(desk.press("transfer", "{\"counter\":3,\"reason\":\"wrong-counter\"}"), 409, "counter-closed");
        state(desk.press("transfer", "{\"service\":\"housing-assistance\",\"reason\":\"wrong-counter\"}"), "free");
        refused(desk.press("add-service", "{\"service\":\"land-rights\"}"), 409, "no-ticket-at-counter");
    }

    @Test
    void a_pick_by_hand_answers_with_the_words_of_its_reason() {
        desk.ticket();
        desk.ticket();
        refused(desk.press("call", "{\"number\":\"T002\",\"reason\":\"sympathy\"}"), 422, "unknown-reason");
        refused(desk.press("call", "{\"number\":\"T009\",\"reason\":\"emergency\"}"), 404, "unknown-ticket");

        Reply called = desk.press("call?lang=en", "{\"number\":\"T002\",\"reason\":\"emergency\"}");

        assertThat(called.status()).as(called.body()).isEqualTo(200);
        assertThat(called.json().path("why").path("text").asString()).isEqualTo("Emergency");
        assertThat(called.json().path("why").path("passedOver").get(0).asString())
                .isEqualTo("T001");
        state(desk.press("withdraw"), "free");
        refused(desk.press("withdraw"), 409, "nothing-to-withdraw");
    }

    @Test
    void what_was_pressed_half_a_minute_ago_stays() {
        desk.serving();
        desk.press("finish", "{\"outcome\":\"served\"}");
        clock.passes(31);

        refused(desk.press("withdraw"), 409, "withdraw-too-late");
    }

    @Test
    void somebody_without_a_ticket_is_served_at_once_or_for_a_reason() {
        desk.ticket();
        refused(direct("a", ""), 422, "reason-needed");
        state(direct("a", ",\"reason\":\"emergency\""), "serving");
        state(direct("a", ",\"reason\":\"emergency\""), "serving");
        desk.press("finish", "{\"outcome\":\"served\"}");
        state(desk.press("visits", "{\"service\":\"land-rights\",\"outcome\":\"advice\",\"minutes\":5}"), "free");
        refused(
                desk.press("home-visits", "{\"service\":\"land-rights\",\"outcome\":\"served\",\"minutes\":0}"),
                422,
                "time-not-possible");
    }

    @Test
    void a_window_that_does_not_take_a_service_says_so_without_a_ticket() {
        Reply refused = http.post(
                        Desk.OFFICE + "/counters/2/walk-direct?lang=en", "{\"service\":\"housing-assistance\"}")
                .as("clerk1")
                .with("Idempotency-Key", "another-window")
                .reply();

        refused(refused, 409, "service-not-here");
        assertThat(refused.json().path("detail").asString()).isEqualTo("This window does not take this service");
        assertThat(refused.json().path("service").asString()).isEqualTo("housing-assistance");
        assertThat(refused.json().has("ticket")).isFalse();
    }

    @Test
    void a_clerk_moves_and_changes_what_he_takes() {
        state(desk.press("services", "{\"services\":[\"housing-assistance\"]}"), "free");
        refused(desk.press("services", "{\"services\":[]}"), 422, "unknown-service");
        Reply moved = desk.press("move", "{\"to\":3}");
        state(moved, "free");
        assertThat(moved.json().path("counter").path("number").asInt()).isEqualTo(3);
        refused(desk.press("move", "{\"to\":3}"), 409, "counter-closed");
    }

    @Test
    void the_supervisor_ends_what_was_left_open_and_stops_the_giving_out_of_tickets() {
        desk.serving();
        Reply ended = http.post(Desk.OFFICE + "/counters/2/end", "{\"outcome\":\"served\",\"reason\":\"clerk-absent\"}")
                .as("supervisor")
                .reply();
        state(ended, "free");
        assertThat(day("stop-issuing", "{\"reason\":\"no-capacity\"}").status()).isEqualTo(200);
        refused(day("stop-issuing", "{\"reason\":\"no-capacity\"}"), 409, "issuing-stopped");
        refused(desk.issue("z", "{\"service\":\"land-rights\"}"), 409, "issuing-stopped");
        Awaitility.await().until(() -> !hall().path("issuing").asBoolean());
        assertThat(day("resume-issuing", "{}").status()).isEqualTo(200);
        refused(day("resume-issuing", "{}"), 409, "issuing-not-stopped");
    }

    @Test
    void the_evening_hears_what_became_of_open_tickets() {
        desk.ticket();
        refused(day("close", "{\"ends\":[{\"ticket\":\"T001\",\"end\":\"served\"}]}"), 422, "end-not-possible");

        Reply closed = day("close", "{\"ends\":[{\"ticket\":\"T001\",\"end\":\"carried-over\"}]}");

        assertThat(closed.json().path("unfinished").get(0).path("end").asString())
                .isEqualTo("carried-over");
    }

    @Test
    void of_one_ticket_the_evening_does_not_hear_two_ends() {
        desk.ticket();
        String left = "{\"ticket\":\"T001\",\"end\":\"left\"}";

        Reply both = day("close", "{\"ends\":[" + left + ",{\"ticket\":\"T001\",\"end\":\"carried-over\"}]}");

        refused(both, 422, "end-not-possible");
        assertThat(both.json().path("ticket").asString()).isEqualTo("T001");
        assertThat(desk.ticket().status()).as("the day is still open").isEqualTo(201);
        Reply twice = day("close", "{\"ends\":[" + left + "," + left + "]}");
        assertThat(twice.json().path("unfinished").get(0).path("end").asString())
                .isEqualTo("left");
    }

    @Test
    void the_holder_steps_back_comes_back_and_judges_once() {
        String id = "/api/tickets/" + desk.ticket().json().path("id").asString();
        assertThat(http.post(id + "/defer", "{\"minutes\":5}").reply().status()).isEqualTo(200);
        Awaitility.await().until(() -> http.get(id).reply().json().path("state").asString(""), "parked"::equals);
        assertThat(http.post(id + "/return").reply().status()).isEqualTo(200);
        refused(http.post(id + "/return").reply(), 409, "ticket-not-parked");
        refused(http.post(id + "/rating", "{\"score\":5}").reply(), 409, "ticket-not-served");
        desk.press("call-next");
        desk.press("start");
        desk.press("finish", "{\"outcome\":\"served\"}");
        refused(http.post(id + "/rating", "{\"score\":6}").reply(), 422, "score-not-possible");
        assertThat(http.post(id + "/rating", "{\"score\":5}").reply().status()).isEqualTo(200);
        refused(http.post(id + "/rating", "{\"score\":5}").reply(), 409, "already-rated");
    }

    @Test
    void a_ticket_learns_why_another_was_before_it_without_learning_who_that_was() {
        desk.ticket();
        String id = "/api/tickets/" + desk.ticket().json().path("id").asString();
        desk.press("call-next");
        String before = id + "/before/T001?lang=en";

        Awaitility.await()
                .until(() -> http.get(before).reply().json().path("code").asString(""), "came-earlier"::equals);

        JsonNode told = http.get(before).reply().json();
        assertThat(told.path("text").asString()).isEqualTo("Ticket T-001 was taken before ticket T-002");
        refused(http.get(id + "/before/T999").reply(), 404, "unknown-ticket");
    }

    @Test
    void a_category_is_granted_or_found_untrue_by_a_clerk() {
        desk.ticket();
        refused(ticket("T001", "decline", "{}"), 409, "no-category-claimed");
        refused(ticket("T001", "confirm", "{\"category\":\"cousin\",\"documentSeen\":true}"), 422, "unknown-category");
        assertThat(ticket("T001", "confirm", "{\"category\":\"elderly\",\"documentSeen\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(ticket("T001", "decline", "{}").status()).isEqualTo(200);
        assertThat(ticket("T001", "reprint", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_proposed_order_is_shown_with_its_consequences() {
        desk.serving();
        clock.passes(300);
        desk.press("finish", "{\"outcome\":\"served\"}");

        Awaitility.await()
                .until(() -> preview().path("proposed").path(0).path("visitors").asInt(0), served -> served == 1);

        assertThat(preview().path("inForce")).isEqualTo(preview().path("proposed"));
        assertThat(preview().path("measure").asString()).isEqualTo("working");
    }

    @Test
    void an_order_can_be_tried_on_simulated_days_before_there_is_any_other() {
        Reply tried =
                simulated("{\"version\":2,\"credits\":[{\"category\":\"elderly\",\"minutes\":30}],\"overtakes\":3}");

        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.json().path("measure").asString()).isEqualTo("working");
        JsonNode ordinary = tried.json().path("proposed").path(0);
        assertThat(ordinary.path("category").isNull()).isTrue();
        assertThat(ordinary.path("mostOvertaken").asInt()).isBetween(1, 3);
        assertThat(tried.json().path("inForce").path(0).path("mostOvertaken").asInt())
                .isZero();
        Reply impossible = simulated("{\"version\":2,\"credits\":[],\"overtakes\":0}");
        refused(impossible, 400, "invalid-value");
        assertThat(impossible.json().path("field").asString()).isEqualTo("overtakes");
    }

    private Reply simulated(String order) {
        return http.post(Desk.OFFICE + "/preview", order).as("administrator").reply();
    }

    private JsonNode preview() {
        return day("preview", "{\"version\":2,\"credits\":[{\"category\":\"elderly\",\"minutes\":10}],\"overtakes\":3}")
                .json();
    }

    private Reply direct(String key, String reason) {
        return http.post(Desk.OFFICE + "/counters/2/walk-direct", "{\"service\":\"land-rights\"" + reason + "}")
                .as("clerk1")
                .with("Idempotency-Key", key)
                .reply();
    }

    private Reply ticket(String number, String what, String json) {
        return http.post(Desk.OFFICE + "/tickets/" + number + "/" + what, json)
                .as("clerk1")
                .reply();
    }

    private Reply day(String what, String json) {
        return http.post(Desk.OFFICE + "/days/today/" + what, json)
                .as("supervisor")
                .reply();
    }

    private JsonNode console() {
        return http.get(Desk.OFFICE + "/counters/2").as("clerk1").reply().json();
    }

    private JsonNode hall() {
        return http.get(Desk.OFFICE + "/hall").as("clerk1").reply().json();
    }

    private static void state(Reply reply, String state) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("counter").path("state").asString()).isEqualTo(state);
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("code").asString()).isEqualTo(code);
    }
}
