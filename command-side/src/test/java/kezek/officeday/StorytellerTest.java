package kezek.officeday;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random days on which everybody presses everything, against a reference that shares no code with the core.
 *
 * <p>{@code -Dkezek.stories=100000} plays more days, {@code -Dkezek.seed=7} begins with another one; a day on which the two
 * disagree is told as the shortest script that still shows it.
 */
class StorytellerTest {
    private static final int PRESSES = 100;
    private static final int PICKS = 30;

    @Test
    void the_core_and_the_reference_agree_on_every_press_of_every_day() {
        long first = Long.getLong("kezek.seed", 1);
        long days = Long.getLong("kezek.stories", 10_000);

        LongStream.range(first, first + days).forEach(seed -> {
            List<Press> script = Storyteller.improvise(seed, PRESSES);
            if (script.isEmpty()) return;
            List<Press> shortest = shrunk(seed, script);
            fail(shortest.stream()
                    .map(Press::toString)
                    .collect(joining("\n", "seed " + seed + ": " + Storyteller.play(seed, shortest) + "\n", "\n")));
        });
    }

    /** The script without whatever can be left out of it; time goes by all the same where it must. */
    private static List<Press> shrunk(long seed, List<Press> script) {
        List<Press> left = script;
        for (int size = Math.max(1, left.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from + size <= left.size(); ) {
                List<Press> fewer = without(left, from, from + size, 0);
                if (Storyteller.play(seed, fewer) == null) {
                    int seconds = left.subList(from, from + size).stream()
                            .mapToInt(Press::seconds)
                            .sum();
                    fewer = without(left, from, from + size, seconds);
                }
                if (Storyteller.play(seed, fewer) != null) left = fewer;
                else from += size;
            }
        }
        List<Press> shorter = shorter(seed, left);
        return shorter.size() < left.size() ? shrunk(seed, shorter) : left;
    }

    /** The script without one press, when another one then means somebody else; or the same when none can be spared. */
    private static List<Press> shorter(long seed, List<Press> script) {
        for (int left = 0; left < script.size(); left++) {
            List<Press> fewer = without(script, left, left + 1, script.get(left).seconds());
            for (int other = left; other < fewer.size(); other++) {
                for (int pick = 0; pick < PICKS; pick++) {
                    List<Press> changed = new ArrayList<>(fewer);
                    changed.set(other, fewer.get(other).picking(pick));
                    if (Storyteller.play(seed, changed) != null) return changed;
                }
            }
        }
        return script;
    }

    private static List<Press> without(List<Press> script, int from, int to, int seconds) {
        List<Press> fewer = new ArrayList<>(script);
        fewer.subList(from, to).clear();
        if (from < fewer.size()) fewer.set(from, fewer.get(from).later(seconds));
        return fewer;
    }
}
