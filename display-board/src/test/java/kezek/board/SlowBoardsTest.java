package kezek.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kezek.officeday.events.OfficeId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One stuck board delays nobody (faults F5 and F6). */
@Timeout(180)
class SlowBoardsTest {
    /** Many counters make a frame of some 8 kilobytes, so that a socket that is not read fills soon. */
    private static final int COUNTERS = 80;

    @Test
    void two_hundred_boards_do_not_notice_three_that_stop_reading_and_those_are_closed() {
        try (BoardServer server = BoardServer.start("kezek.board.blocked=8s", "kezek.board.mailbox=64")) {
            OfficeId office = server.villages().found(COUNTERS);
            Villages.Writing today = server.villages().today(office).open();
            List<RawBoard> stuck = IntStream.range(0, 3)
                    .mapToObj(_ -> new RawBoard(server.port(), "office=" + office, ""))
                    .toList();
            List<Follower> screens =
                    Stream.generate(() -> Follower.connect(server.board(office, ""))).limit(197).toList().stream()
                            .map(CompletableFuture::join)
                            .toList();
            screens.forEach(screen -> screen.awaitSeq(2));

            for (int n = 1; n <= 25; n++) {
                today.issue(n).call(n).serve(n);
                screens.getFirst().awaitSeq(today.seq());
            }
            List<Long> all = LongStream.rangeClosed(2, today.seq()).boxed().toList();
            screens.forEach(screen -> screen.awaitSeq(today.seq()));
            assertThat(screens)
                    .allSatisfy(screen -> assertThat(screen.numbers()).isEqualTo(all));

            Awaitility.await("the stuck boards are cut off")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> server.connected() == 197);
            stuck.forEach(board -> board.readToTheEnd(Duration.ofSeconds(40)));
            stuck.forEach(RawBoard::close);
        }
    }

    @Test
    void a_board_that_falls_behind_gets_one_fresh_hall_and_then_goes_on() {
        try (BoardServer server = BoardServer.start("kezek.board.mailbox=4", "kezek.board.blocked=60s")) {
            OfficeId office = server.villages().found(COUNTERS);
            Villages.Writing today = server.villages().today(office).open();
            Screen slow = Screen.connect(server.board(office, "")).awaitSeq(2);
            slow.pause();
            for (int n = 1; server.count("kezek.board.conflated") == 0; n++) {
                today.issue(n).call(n).serve(n);
                server.awaitRead(today.day(), today.seq());
            }
            slow.resume();
            slow.awaitSeq(today.seq());
            today.issue(900);
            slow.awaitSeq(today.seq());

            assertThat(slow.numbers()).isSorted().doesNotHaveDuplicates().endsWith(today.seq());
            assertThat(slow.numbers().size()).isLessThan((int) today.seq());
            for (int i = 1; i < slow.news().size(); i++) {
                boolean follows = slow.numbers().get(i) == slow.numbers().get(i - 1) + 1;
                assertThat(follows || Screen.type(slow.news().get(i)).equals("hall"))
                        .isTrue();
            }
        }
    }
}
