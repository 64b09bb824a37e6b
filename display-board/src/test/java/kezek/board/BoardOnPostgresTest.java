package kezek.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the clerk's key to the board, through the real record, with every poll switched off. */
@Timeout(180)
class BoardOnPostgresTest {
    @Test
    void a_committed_call_is_on_the_board_and_after_a_restart_the_hall_is_the_same(@TempDir Path data) {
        JsonNode before;
        long last;
        try (LivingOffice office = LivingOffice.start(data)) {
            Screen screen = Screen.connect(office.board("")).awaitSeq(0);
            office.open();
            for (int n = 0; n < 30; n++) {
                office.issue(n % office.office().services().size());
                office.call();
                office.serve();
            }
            office.issue(0);
            office.issue(1);
            last = office.call();
            screen.awaitSeq(last);

            assertThat(screen.numbers())
                    .isEqualTo(LongStream.rangeClosed(0, last).boxed().toList());
            before = Screen.connect(office.board("")).awaitSeq(last).frames.getFirst();
        }
        try (LivingOffice office = LivingOffice.start(data)) {
            JsonNode after =
                    Screen.connect(office.board("")).awaitSeq(last).frames.getFirst();
            assertThat(after.toString()).isEqualTo(before.toString());

            Screen back = Screen.connect(office.board("&after=" + (last - 3))).awaitSeq(last);
            assertThat(back.numbers()).containsExactly(last - 2, last - 1, last);
        }
    }
}
