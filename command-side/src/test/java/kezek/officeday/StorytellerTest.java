package kezek.officeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import kezek.officeday.Storyteller.Press;
import org.junit.jupiter.api.Test;

/**
 * Random days on which everybody presses everything, against a reference that shares no code with the core.
 *
 * <p>{@code -Dkezek.stories=100000} plays more days, {@code -Dkezek.seed=7} begins with another one; a day on which the two
 * disagree is told as the shortest script that still shows it.
 */
class StorytellerTest {
    private static final int PRESSES = 100;

    @Test
    void the_core_and_the_reference_agree_on_every_press_of_every_day() {
        long first = Long.getLong("kezek.seed", 1);
        long days = Long.getLong("kezek.stories", 10_000);

        LongStream.range(first, first + days).forEach(seed -> {
            List<Press> script = Storyteller.script(seed, PRESSES);
            String wrong = Storyteller.play(seed, script);
            if (wrong != null)
                assertThat(shrunk(seed, script))
                        .as("seed " + seed + ", " + wrong)
                        .isEmpty();
        });
    }

    /** The script without whatever can be left out of it. */
    private static List<Press> shrunk(long seed, List<Press> script) {
        List<Press> left = new ArrayList<>(script);
        for (int size = Math.max(1, left.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from + size <= left.size(); ) {
                List<Press> fewer = new ArrayList<>(left);
                fewer.subList(from, from + size).clear();
                if (Storyteller.play(seed, fewer) != null) left = fewer;
                else from += size;
            }
        }
        return left;
    }
}
