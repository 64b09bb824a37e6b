package kezek.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kezek.officeday.events.OfficeId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One ticket opens a few sockets and no more, and all together no more than the node can serve. */
@Timeout(60)
class SeatsTest {
    private static final BoardServer server = BoardServer.start(
            "kezek.board.screens=12", "kezek.board.per-ticket=3", "kezek.board.origins=https://own.example");
    private static final OfficeId office = server.villages().found(1);

    private final List<RawBoard> open = new ArrayList<>();

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void everybodyLeaves() {
        open.forEach(RawBoard::close);
        Awaitility.await("nobody is connected").until(() -> server.connected() == 0);
    }

    @Test
    void a_ticket_opens_so_many_sockets_and_another_ticket_as_many() {
        assertThat(statuses("&ticket=mine", 4)).containsExactly(101, 101, 101, 429);
        assertThat(statuses("&ticket=yours", 4)).containsExactly(101, 101, 101, 429);
    }

    @Test
    void of_many_that_come_at_the_same_moment_exactly_so_many_are_let_in() {
        var answers = new ConcurrentLinkedQueue<RawBoard>();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 60; n++) visitors.execute(() -> answers.add(board("&ticket=crowd", "")));
        }
        open.addAll(answers);

        assertThat(answers.stream().map(SeatsTest::status)).hasSize(60).containsOnly(101, 429);
        assertThat(answers.stream().filter(board -> status(board) == 101)).hasSize(3);
    }

    @Test
    void whoever_leaves_makes_room() {
        assertThat(statuses("&ticket=mine", 4)).containsExactly(101, 101, 101, 429);
        open.getFirst().close();

        Awaitility.await("there is room again").until(() -> sit("&ticket=mine", "") == 101);
        assertThat(sit("&ticket=mine", "")).isEqualTo(429);
    }

    @Test
    void a_handshake_that_comes_to_nothing_takes_no_room() throws IOException, InterruptedException {
        for (int n = 0; n < 20; n++) {
            assertThat(sit("&ticket=mine", "Origin: https://elsewhere.example\r\n"))
                    .isEqualTo(403);
            assertThat(ask("&ticket=mine", "en").statusCode()).isEqualTo(400);
        }

        assertThat(statuses("&ticket=mine", 3)).containsOnly(101);
    }

    @Test
    void the_house_has_so_many_seats_for_everybody() {
        assertThat(statuses("", 13)).startsWith(101, 101).endsWith(101, 503).containsOnlyOnce(503);
        assertThat(sit("&ticket=mine", "")).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk | Бұл талон тым көп экранда ашық. Біреуін жабыңыз
            ru | Этот талон открыт на слишком многих экранах. Закройте один из них
            en | This ticket is open on too many screens. Close one of them
            """)
    void a_refusal_says_why_and_when_to_come_again(String language, String text)
            throws IOException, InterruptedException {
        assertThat(statuses("&ticket=mine", 3)).containsOnly(101);
        HttpResponse<String> refusal = ask("&ticket=mine", language);

        JsonNode problem = JsonMapper.shared().readTree(refusal.body());
        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(refusal.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(problem.path("code").asString()).isEqualTo("too-many-screens-of-ticket");
        assertThat(problem.path("detail").asString()).isEqualTo(text);
    }

    private List<Integer> statuses(String query, int times) {
        return Stream.generate(() -> sit(query, "")).limit(times).toList();
    }

    private int sit(String query, String headers) {
        RawBoard board = board(query, headers);
        open.add(board);
        return status(board);
    }

    private static RawBoard board(String query, String headers) {
        return new RawBoard(server.port(), "office=" + office + query, headers);
    }

    private static int status(RawBoard board) {
        return Integer.parseInt(board.answer.substring(9, 12));
    }

    /** Without an upgrade. */
    private static HttpResponse<String> ask(String query, String language) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + server.port() + "/ws/board?office=" + office + query);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
