package kezek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kezek.ledger.verify.BrokenDay;
import kezek.ledger.verify.JavaVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The two verifiers were written from the same text and not from each other; where they differ, one of them or the text is
 * wrong. {@code -Dkezek.days=20000} compares more days.
 */
@InChromium
class VerifiersAgreeTest extends OnePage {
    private static final int DAYS = Integer.getInteger("kezek.days", 1000);

    private final JavaVerifier java = JavaVerifier.asGiven();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void both_say_the_same_of_every_day_be_it_correct_or_broken() {
        VerifyPage html = new VerifyPage(page);
        Map<Integer, Integer> exits = new TreeMap<>();
        for (int seed = 0; seed < DAYS; seed++) {
            int events = 10 + seed % 90;
            BrokenDay day = seed % 3 == 0 ? BrokenDay.of(seed, events) : BrokenDay.correct(seed, events);

            String said = java.report(day.export(), day.keys(), day.witnesses());

            assertThat(html.report(day.export(), day.keys(), day.witnesses()))
                    .as("day %d with %s broken", seed, day.what())
                    .isEqualTo(said);
            exits.merge(said.charAt(said.indexOf("\"exit\":") + 7) - '0', 1, Integer::sum);
        }
        System.out.println("days by exit code: " + exits);
        assertThat(exits).containsOnlyKeys(0, 1, 2, 3);
    }
}
