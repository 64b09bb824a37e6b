package kezek.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class BoardTest {
    private static final BoardServer server = BoardServer.start("kezek.board.beat=50ms", "kezek.board.resume=8");

    private final OfficeId office = server.villages().found(1);
    private final Villages.Writing today = server.villages().today(office);

    @AfterAll
    static void stop() {
        server.close();
    }

    private Screen connect(String more) {
        return Screen.connect(server.board(office, more));
    }

    @Test
    void the_first_frame_is_the_whole_hall_and_the_second_tells_the_time() {
        today.open().issue(1);
        Screen screen = connect("").until("two frames", it -> it.frames.size() > 1);

        JsonNode hall = screen.frames.getFirst();
        assertThat(hall.propertyNames()).containsExactly("type", "seq", "hall");
        assertThat(hall.at("/hall/next/0").asString()).isEqualTo("K001");
        assertThat(hall.at("/hall/seq").asLong()).isEqualTo(3);
        JsonNode beat = screen.frames.get(1);
        assertThat(beat.toString()).isEqualTo("""
            {"type":"beat","seq":3,"at":"2026-11-23T04:00:00.000Z"}\
            """);
    }

    @Test
    void every_event_follows_with_its_number_and_the_parts_that_it_changed() {
        today.open();
        Screen screen = connect("").awaitSeq(2);
        for (int n = 1; n <= 50; n++) {
            today.issue(n);
            screen.awaitSeq(n + 2L);
        }

        assertThat(screen.numbers())
                .isEqualTo(LongStream.rangeClosed(2, 52).boxed().toList());
        assertThat(screen.news().getLast().toString()).isEqualTo("""
            {"type":"event","seq":52,\
            "event":{"type":"TicketIssued","at":"2026-11-23T04:00:51.000Z","ticket":"K050"},\
            "hall":{"seq":52,"at":"2026-11-23T04:00:51.000Z",\
            "waiting":{"total":50,"byService":{"social-aid":50}}}}\
            """);
    }

    @Test
    void a_board_that_comes_back_gets_what_it_missed_and_nothing_twice() {
        today.open().issue(1).issue(2);
        Screen screen = connect("").awaitSeq(4);
        screen.leave();
        today.issue(3).issue(4);

        Screen back = connect("&after=4").awaitSeq(6);
        today.issue(5);
        back.awaitSeq(7);
        assertThat(back.numbers()).containsExactly(5L, 6L, 7L);
        assertThat(back.news()).allMatch(frame -> Screen.type(frame).equals("event"));
    }

    @Test
    void a_board_that_missed_nothing_hears_that_the_line_is_alive() {
        today.open();
        Screen back = connect("&after=2").await("a beat", frame -> Screen.seq(frame) == 2);
        today.issue(1);
        back.awaitSeq(3);

        assertThat(back.numbers()).containsExactly(3L);
    }

    @Test
    void whoever_was_away_too_long_or_knows_another_day_gets_the_whole_hall() {
        today.open();
        for (int n = 1; n <= 20; n++) today.issue(n);

        for (String late : new String[] {"&after=13", "&after=99", "&after=20&day=2026-11-22"}) {
            Screen back = connect(late).awaitSeq(22);
            assertThat(back.news()).hasSize(1);
            assertThat(Screen.type(back.frames.getFirst())).isEqualTo("hall");
        }
        assertThat(connect("&after=14").awaitSeq(22).numbers()).hasSize(8);
    }

    @Test
    void boards_of_the_same_hall_get_the_same_bytes() {
        today.open();
        List<Screen> screens = List.of(connect(""), connect(""), connect(""));
        screens.forEach(screen -> screen.awaitSeq(2));
        today.issue(1).call(1).serve(1);

        assertThat(screens)
                .allSatisfy(screen -> assertThat(screen.awaitSeq(6).news())
                        .isEqualTo(screens.getFirst().news()));
    }

    @Test
    void nothing_that_is_private_reaches_a_board() {
        Screen screen = connect("");
        today.open().issue(1).call(1).serve(1);
        screen.awaitSeq(6);

        assertThat(screen.frames.toString()).doesNotContain("elderly", "clerk", "first-in-line", "request");
        assertThat(screen.news().stream()
                        .filter(frame -> frame.has("event"))
                        .flatMap(frame -> frame.get("event").propertyNames().stream()))
                .isSubsetOf("type", "at", "ticket", "counter", "attempt");
    }

    @Test
    void boards_tell_when_they_showed_and_spoke_a_call() {
        today.open();
        Screen screen = connect("").awaitSeq(2);
        today.issue(1).call(1);
        screen.awaitSeq(4).say("{\"type\":\"shown\",\"seq\":4}");
        screen.say("{\"type\":\"spoken\",\"seq\":4}");

        screen.until(
                "both are timed",
                it -> server.times("kezek.board.shown") == 1 && server.times("kezek.board.spoken") == 1);
    }

    @Test
    void what_a_board_tells_is_timed_from_the_record_and_only_once() {
        try (BoardServer other = BoardServer.start()) {
            OfficeId village = other.villages().found(1);
            Villages.Writing day = other.villages().today(village).open();
            Screen screen = Screen.connect(other.board(village, "")).awaitSeq(2);
            screen.say("{\"type\":\"shown\",\"seq\":2}");
            day.recordedAgo(Duration.ofSeconds(90)).issue(1).call(1);
            screen.awaitSeq(4);
            for (int n = 0; n < 3; n++) screen.say("{\"type\":\"shown\",\"seq\":4}");
            screen.say("{\"type\":\"spoken\",\"seq\":4}");
            screen.until("it is timed", _ -> other.times("kezek.board.spoken") == 1);

            assertThat(other.times("kezek.board.shown")).isEqualTo(1);
            assertThat(other.longest("kezek.board.shown")).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
        }
    }

    /**
     * Read from the wire: the JDK's client may report a close frame as none when the end follows at once. Twenty times,
     * because the goodbye must also get through while the hall, or a beat, is just being written.
     */
    @ParameterizedTest
    @CsvSource({
        "1, hello, 0, 1007",
        "1, '{\"type\":\"call\",\"seq\":4}', 0, 1007",
        "2, abc, 0, 1003",
        "1, '{\"type\":\"shown\",\"seq\":4}', 300, 1009",
        "1, x, 20000, 1009"
    })
    void junk_ends_the_conversation(int opcode, String junk, int padding, int code) {
        for (int n = 0; n < 20; n++) {
            try (RawBoard board = new RawBoard(server.port(), "office=" + office, "")) {
                assertThat(board.send(opcode, junk + " ".repeat(padding)).closeCode())
                        .isEqualTo(code);
            }
        }
    }

    @Test
    void what_cannot_be_served_is_refused_before_a_socket_opens() {
        assertThat(Screen.refusal(server.board("nowhere", ""))).isEqualTo(404);
        assertThat(Screen.refusal(server.board("Not%20an%20office", ""))).isEqualTo(404);
        assertThat(refusal("&after=x")).isEqualTo(400);
        assertThat(refusal("&after=-1")).isEqualTo(400);
        assertThat(refusal("&replay=2020-01-01")).isEqualTo(404);
        assertThat(refusal("&replay=today&speed=601")).isEqualTo(400);
        assertThat(refusal("&replay=today&from=noon")).isEqualTo(400);
    }

    private int refusal(String more) {
        return Screen.refusal(server.board(office, more));
    }

    @Test
    void a_stop_says_goodbye() {
        Screen screen;
        try (BoardServer other = BoardServer.start()) {
            screen = Screen.connect(other.board(other.villages().found(1), "")).awaitSeq(0);
        }

        assertThat(screen.closeCode()).isEqualTo(1001);
    }

    @Test
    void an_auditor_sees_a_past_day_pass_by_as_the_hall_saw_it() {
        server.villages().yesterday(office).open().issue(1).issue(2).call(1).serve(1);
        Screen replay = Screen.connect(server.board(office, "&replay=2026-11-22&from=2026-11-22T04:00:02Z&speed=100"));
        replay.awaitSeq(7);

        assertThat(replay.numbers()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(replay.frames.getFirst().at("/hall/day").asString()).isEqualTo("2026-11-22");
        assertThat(replay.news().getLast().at("/hall/served").asInt()).isEqualTo(1);
        replay.await(
                "time standing still at the end",
                frame -> Screen.type(frame).equals("beat")
                        && frame.path("at").asString().equals("2026-11-22T04:00:06.000Z"));
    }
}
