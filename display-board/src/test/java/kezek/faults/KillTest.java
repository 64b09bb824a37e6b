package kezek.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kezek.ledger.verify.JavaVerifier;
import kezek.ledger.verify.PersonalData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** kill -9 in the middle of the demonstration day: nothing acknowledged is missing, and the day goes on. */
@Timeout(600)
class KillTest {
    private static final String DISTRICT = "/api/offices/district";

    @TempDir
    private Path folder;

    @Test
    void after_kill_9_every_acknowledged_event_is_there_the_hall_is_the_same_and_a_board_resumes() throws Exception {
        Path data = folder.resolve("data");
        Map<String, JsonNode> acknowledged = new LinkedHashMap<>();
        String hall;
        long seq;
        try (KezekProcess office = play(data)) {
            await().atMost(Duration.ofMinutes(3)).until(() -> seq(office) > 120);
            for (int n = 1; n <= 20; n++) {
                HttpResponse<String> ticket = issue(office, "mine-" + n);
                assertThat(ticket.statusCode()).as(ticket.body()).isEqualTo(201);
                acknowledged.put("mine-" + n, JsonMapper.shared().readTree(ticket.body()));
            }
            hall = office.get(DISTRICT + "/hall").body();
            seq = JsonMapper.shared().readTree(hall).path("seq").asLong();
            office.kill();
        }

        try (KezekProcess office = play(data)) {
            assertThat(office.get(DISTRICT + "/days/today/hall?seq=" + seq).body())
                    .isEqualTo(hall);
            JsonNode events = office.json(DISTRICT + "/days/today/events");
            for (Map.Entry<String, JsonNode> ticket : acknowledged.entrySet()) {
                long at = ticket.getValue().path("seq").asLong();
                assertThat(events.path((int) at - 1).path("ticket").asString())
                        .isEqualTo(ticket.getValue().path("number").asString());
                HttpResponse<String> again = issue(office, ticket.getKey());
                assertThat(again.statusCode()).isEqualTo(200);
                assertThat(JsonMapper.shared().readTree(again.body())).isEqualTo(ticket.getValue());
            }
            assertThat(firstFrame(office, seq - 1).path("seq").asLong()).isEqualTo(seq);
            await().atMost(Duration.ofMinutes(2)).until(() -> seq(office) > seq + 20);
            isVerifiedByAnybody(office, seq);
        }
        assertThat(PersonalData.in(Files.readString(folder.resolve("kezek.log"))))
                .isEmpty();
    }

    /** The demonstration's day, exported while it runs: signed past the kill, intact, and every rule kept. */
    private static void isVerifiedByAnybody(KezekProcess office, long seq) throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> office.json(DISTRICT + "/ledger").path("signed").asLong() > seq + 1);
        byte[] export = office.bytes(DISTRICT + "/days/today/export");
        String key = office.json(DISTRICT + "/ledger").path("key").asString();

        JsonNode report = JsonMapper.shared().readTree(JavaVerifier.asGiven().report(export, List.of(key), List.of()));

        assertThat(report.path("intact").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("findings")).isEmpty();
    }

    /** A board is given all that it missed, however many events a slow machine needs to look at the record. */
    private static KezekProcess play(Path data) throws Exception {
        return new KezekProcess(
                data,
                "--kezek.demo.day=district",
                "--kezek.demo.speed=300",
                "--kezek.ledger.every=2s",
                "--kezek.board.resume=2000",
                "--kezek.board.mailbox=2000");
    }

    private static long seq(KezekProcess office) throws Exception {
        return office.json(DISTRICT + "/hall").path("seq").asLong();
    }

    private static HttpResponse<String> issue(KezekProcess office, String key) throws Exception {
        return office.post("clerk9", DISTRICT + "/tickets", key, "{\"service\":\"akim-reception\"}");
    }

    /** What a board hears first that has seen the events up to {@code after}. */
    private static JsonNode firstFrame(KezekProcess office, long after) throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        String credentials = Base64.getEncoder()
                .encodeToString(("auditor:" + KezekProcess.PASSWORD).getBytes(StandardCharsets.UTF_8));
        WebSocket board = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Basic " + credentials)
                .buildAsync(
                        URI.create("ws://localhost:" + office.port() + "/ws/board?office=district&after=" + after),
                        new FirstText(first))
                .get();
        String text = first.get();
        board.abort();
        return JsonMapper.shared().readTree(text);
    }

    private record FirstText(CompletableFuture<String> whole, StringBuilder parts) implements WebSocket.Listener {
        FirstText(CompletableFuture<String> whole) {
            this(whole, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) whole.complete(parts.toString());
            socket.request(1);
            return null;
        }
    }
}
