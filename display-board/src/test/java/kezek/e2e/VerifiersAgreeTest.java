package kezek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kezek.ledger.verify.BrokenDay;
import kezek.ledger.verify.HeldDay;
import kezek.ledger.verify.JavaVerifier;
import kezek.ledger.verify.MutatedDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The two verifiers were written from the same text and not from each other; where they differ, one of them or the text is
 * wrong. {@code -Dkezek.days=20000} compares more days, {@code -Dkezek.mutations=20000} more damage to one day.
 */
@InChromium
class VerifiersAgreeTest extends OnePage {
    private static final int DAYS = Integer.getInteger("kezek.days", 1000);
    private static final int MUTATIONS = Integer.getInteger("kezek.mutations", 600);

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

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void both_say_the_same_of_every_change_to_a_correct_day() {
        VerifyPage html = new VerifyPage(page);
        MutatedDay day = new MutatedDay(20260324);
        Map<Integer, Integer> exits = new TreeMap<>();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] export = day.next();

            String said = java.report(export, MutatedDay.KEYS, MutatedDay.WITNESSES);

            assertThat(html.report(export, MutatedDay.KEYS, MutatedDay.WITNESSES))
                    .as("mutation %d, %s", i, day.what())
                    .isEqualTo(said);
            exits.merge(said.charAt(said.indexOf("\"exit\":") + 7) - '0', 1, Integer::sum);
        }
        System.out.println("mutations by exit code: " + exits);
        assertThat(exits).containsKey(2);
    }

    @Test
    void both_say_the_same_of_every_checkpoint_that_somebody_kept() {
        VerifyPage html = new VerifyPage(page);
        Map<String, Integer> said = new TreeMap<>();
        for (int seed = 0; seed < 150; seed++) {
            HeldDay day = HeldDay.of(seed);

            String report = java.report(day.export(), MutatedDay.KEYS, List.of(), day.held());

            assertThat(html.report(day.export(), MutatedDay.KEYS, List.of(), List.of(day.held())))
                    .as("day %d with %s", seed, day.held())
                    .isEqualTo(report);
            said.merge(report.replaceFirst(".*\"(?:held|code)\":\"([a-z-]+)\".*", "$1"), 1, Integer::sum);
        }
        System.out.println("checkpoints by what was said: " + said);
        assertThat(said).containsKeys("consistent", "older", "earlier", "bad-checkpoint");
    }
}
