package kezek.board;

import static org.assertj.core.api.Assertions.assertThat;

import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HandshakeTest {
    private static final BoardServer server = BoardServer.start("kezek.board.origins=https://hall.example");
    private static final OfficeId office = server.villages().found(1);

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String answer(String query, String headers) {
        try (RawBoard board = new RawBoard(server.port(), query, headers)) {
            return board.answer;
        }
    }

    private static String answer(String headers) {
        return answer("office=" + office, headers);
    }

    @Test
    void compression_is_not_negotiated_although_the_browser_offers_it() {
        String answer = answer("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");

        assertThat(answer).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("extensions");
    }

    @Test
    void pages_of_other_origins_are_refused() {
        assertThat(answer("Origin: https://elsewhere.example\r\n")).startsWith("HTTP/1.1 403");
    }

    @Test
    void our_own_pages_and_those_of_the_settings_are_let_in() {
        assertThat(answer("Origin: http://localhost:" + server.port() + "\r\n")).startsWith("HTTP/1.1 101");
        assertThat(answer("Origin: https://hall.example\r\n")).startsWith("HTTP/1.1 101");
    }

    @Test
    void a_refusal_is_a_problem_with_a_code() {
        String refusal = answer("office=nowhere", "");

        assertThat(refusal).startsWith("HTTP/1.1 404").contains("application/problem+json");
    }
}
