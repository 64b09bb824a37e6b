package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kezek.http.Http.Reply;
import kezek.officeday.events.RequestId;
import org.junit.jupiter.api.Test;

@RunningOffice
class IdempotencyTest {
    private static final String LAND = "{\"service\":\"land-rights\"}";

    private final Http http;
    private final Desk desk;

    IdempotencyTest(Http http, Desk desk) {
        this.http = http;
        this.desk = desk;
    }

    @Test
    void twenty_retries_at_once_give_one_ticket_and_the_same_body() throws Exception {
        desk.openDay();
        List<Reply> replies = new ArrayList<>();
        try (var kiosk = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) asked.add(kiosk.submit(() -> desk.issue("one-wish", LAND)));
            for (Future<Reply> reply : asked) replies.add(reply.get());
        }

        assertThat(replies)
                .extracting(Reply::body)
                .containsOnly(replies.getFirst().body());
        assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).contains(200);
        assertThat(desk.ticket().json().path("number").asString()).isEqualTo("T002");
    }

    @Test
    void the_answer_stays_the_same_when_the_queue_has_moved_on() {
        desk.openDay();
        desk.openCounter();
        Reply first = desk.issue("k", LAND);
        desk.press("call-next");
        desk.day("close");

        Reply again = desk.issue("k", LAND);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void what_the_client_sent_is_not_in_the_record_but_its_hash() {
        desk.openDay();
        desk.issue("iin-850101300123", LAND);

        String events = http.get(Desk.OFFICE + "/days/today/events")
                .as("auditor")
                .with("Accept", "application/x-ndjson")
                .reply()
                .body();

        assertThat(events)
                .doesNotContain("850101300123")
                .contains("\"request\":\"" + RequestId.ofKey("iin-850101300123") + "\"");
    }

    @Test
    void the_key_is_needed_and_has_a_form() {
        desk.openDay();
        Reply missing = http.post(Desk.OFFICE + "/tickets", LAND).as("kiosk").reply();
        assertThat(missing.code()).isEqualTo("idempotency-key-missing");
        Reply tooLong = desk.issue("k".repeat(101), LAND);
        assertThat(tooLong.code()).isEqualTo("invalid-value");
        assertThat(tooLong.json().path("field").asString()).isEqualTo("Idempotency-Key");
    }
}
