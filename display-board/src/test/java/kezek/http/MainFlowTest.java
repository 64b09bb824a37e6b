package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@RunningOffice
class MainFlowTest {
    private final Http http;
    private final Desk desk;
    private final TestClock clock;

    MainFlowTest(Http http, Desk desk, TestClock clock) {
        this.http = http;
        this.desk = desk;
        this.clock = clock;
    }

    @Test
    void a_visitor_is_issued_called_served_and_the_day_is_closed() {
        clock.newDay();
        assertThat(desk.day("open").json().path("state").asString()).isEqualTo("open");

        JsonNode ticket = desk.ticket().json();
        assertThat(ticket.path("number").asString()).isEqualTo("T001");
        assertThat(ticket.path("ahead").asInt()).isZero();
        assertThat(ticket.path("wait").isNull()).isTrue();
        assertThat(ticket.path("link").asString())
                .isEqualTo("/ticket/" + ticket.path("id").asString());
        assertThat(ticket.path("receipt").asString()).matches("sokolovka/[0-9]+/[A-Za-z0-9_-]{43}");

        JsonNode opened = desk.press("open").json();
        assertThat(opened.path("counter").path("state").asString()).isEqualTo("free");
        assertThat(opened.path("counter").path("clerk").asString()).isEqualTo("clerk1");

        JsonNode called = http.post(Desk.OFFICE + "/counters/2/call-next?lang=en")
                .as("clerk1")
                .reply()
                .json();
        assertThat(called.path("ticket").path("number").asString()).isEqualTo("T001");
        assertThat(called.path("why").path("text").asString()).isEqualTo("The only ticket that this window could call");
        assertThat(called.path("counter").path("state").asString()).isEqualTo("calling");

        assertThat(desk.press("recall")
                        .json()
                        .path("counter")
                        .path("ticket")
                        .path("attempt")
                        .asInt())
                .isEqualTo(2);
        assertThat(desk.press("start").json().path("counter").path("state").asString())
                .isEqualTo("serving");
        assertThat(desk.press("finish", "{\"outcome\":\"served\"}")
                        .json()
                        .path("counter")
                        .path("state")
                        .asString())
                .isEqualTo("free");
        assertThat(desk.press("call-next").status()).isEqualTo(204);

        JsonNode closed = desk.day("close").json();
        assertThat(closed.path("issued").asInt()).isOne();
        assertThat(closed.path("served").asInt()).isOne();
        assertThat(closed.path("unfinished").isEmpty()).isTrue();
    }

    @Test
    void finishing_and_calling_the_next_is_one_press() {
        desk.openDay();
        desk.openCounter();
        desk.serving();
        desk.ticket();

        JsonNode next = desk.press("finish-and-call-next", "{\"outcome\":\"missing-documents\"}")
                .json();

        assertThat(next.path("finished").path("outcome").asString()).isEqualTo("missing-documents");
        assertThat(next.path("ticket").path("number").asString()).isEqualTo("T002");
        assertThat(next.path("why").path("code").asString()).isEqualTo("only-one");
    }

    @Test
    void a_break_has_a_reason_and_ends() {
        desk.openDay();
        desk.openCounter();

        Reply paused = desk.press("pause", "{\"reason\":\"LUNCH\",\"until\":\"2099-03-25T09:30:00Z\"}");
        assertThat(paused.json().path("counter").path("reason").asString()).isEqualTo("lunch");
        assertThat(paused.json().path("counter").path("until").asString()).isEqualTo("2099-03-25T09:30:00.000Z");
        assertThat(desk.press("resume").json().path("counter").path("state").asString())
                .isEqualTo("free");
        assertThat(desk.press("close").json().path("counter").path("state").asString())
                .isEqualTo("closed");
    }

    @Test
    void the_holder_and_a_clerk_give_tickets_back() {
        desk.openDay();
        String mine = desk.ticket().json().path("id").asString();
        desk.ticket();

        assertThat(http.post("/api/tickets/" + mine + "/cancel")
                        .reply()
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(http.post(Desk.OFFICE + "/tickets/T002/cancel", "{\"reason\":\"duplicate\"}")
                        .as("clerk2")
                        .reply()
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("cancelled");
    }

    @Test
    void a_day_that_was_left_open_is_closed_the_next_morning_with_a_truthful_end_for_everybody() {
        String left = desk.openDay();
        desk.ticket();
        clock.newDay();

        Reply closed = http.post(Desk.OFFICE + "/days/" + left + "/close")
                .as("supervisor")
                .reply();

        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.json().path("unfinished").path(0).path("end").asString())
                .isEqualTo("not-served");
    }

    @Test
    void a_no_show_is_stated_when_the_call_rule_allows_it() {
        desk.openDay();
        desk.openCounter();
        desk.called();
        desk.press("recall");
        desk.press("recall");
        clock.passes(300);

        assertThat(desk.press("no-show").json().path("counter").path("state").asString())
                .isEqualTo("free");
    }
}
