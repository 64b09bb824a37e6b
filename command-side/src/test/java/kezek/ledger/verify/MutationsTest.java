package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random damage behind the back of the log; {@code -Dkezek.mutations=20000} does more of it. */
class MutationsTest {
    private static final int MUTATIONS = Integer.getInteger("kezek.mutations", 3000);

    private final Random random = new Random(20260324);

    @Test
    void whatever_is_done_to_a_byte_of_a_record_is_found_and_the_record_is_named() {
        Export export = ExportedDay.random(11, 120).sign();
        List<byte[]> original = List.copyOf(export.records);
        for (int i = 0; i < MUTATIONS / 2; i++) {
            int at = random.nextInt(original.size());
            byte[] mutated = Mutation.of(random).apply(original.get(at), random);
            if (Arrays.equals(mutated, original.get(at))) continue;
            export.records.set(at, mutated);
            assertNamed(export, at, new String(mutated, StandardCharsets.UTF_8));
            export.records.set(at, original.get(at));
        }
        assertThat(Verdict.of(export).exit()).isZero();
    }

    @Test
    void whatever_is_done_to_the_order_of_records_is_found_and_the_first_wrong_place_is_named() {
        Export export = ExportedDay.random(12, 80).sign();
        List<byte[]> original = List.copyOf(export.records);
        for (int i = 0; i < MUTATIONS / 2; i++) {
            Mutation.shuffle(export.records, random);
            int at = firstDifference(original, export.records);
            if (at >= 0) assertNamed(export, at, "order");
            export.records.clear();
            export.records.addAll(original);
        }
    }

    private static void assertNamed(Export export, int at, String mutated) {
        Verdict verdict = Verdict.of(export.stored());
        assertThat(verdict.intact()).as(mutated).isFalse();
        int index = export.first() + at;
        if (at == export.records.size() - 1 && verdict.failure().equals("root")) {
            // Nothing follows the last record that would tell it from those before.
            assertThat(index).as(mutated).isBetween(verdict.index(), verdict.last());
        } else {
            assertThat(verdict.index()).as(verdict + mutated).isEqualTo(index);
        }
    }

    private static int firstDifference(List<byte[]> original, List<byte[]> records) {
        int both = Math.min(original.size(), records.size());
        for (int i = 0; i < both; i++) if (!Arrays.equals(original.get(i), records.get(i))) return i;
        return original.size() == records.size() ? -1 : both;
    }

    @Test
    void whatever_is_done_to_a_byte_of_a_note_or_the_range_is_found() {
        Export export = ExportedDay.random(13, 30).sign();
        List<String> names = List.of("start.note", "end.note", "range.json");
        for (int i = 0; i < MUTATIONS / 4; i++) {
            var files = export.files();
            String name = names.get(i % names.size());
            byte[] original = Objects.requireNonNull(files.get(name));
            byte[] mutated = Mutation.of(random).apply(original, random);
            if (Arrays.equals(mutated, original)) continue;
            files.put(name, mutated);
            assertThat(Verdict.of(TestZip.byTheJdk(files)).intact())
                    .as(name + ": " + new String(mutated, StandardCharsets.UTF_8))
                    .isFalse();
        }
    }

    @Test
    void whatever_is_done_to_a_byte_of_the_file_is_found_or_has_changed_nothing() {
        byte[] file = ExportedDay.random(14, 12).sign().zip();
        String report = Verdict.of(file).toString();
        List<Integer> harmless = new ArrayList<>();
        for (int i = 0; i < MUTATIONS / 2; i++) {
            byte[] mutated = Mutation.of(random).apply(file, random);
            Verdict verdict = Verdict.of(mutated);
            if (!verdict.intact()) continue;
            assertThat(verdict).hasToString(report);
            if (!Arrays.equals(mutated, file)) harmless.add(i);
        }
        // What the directory says of the program and of attributes, which no reader looks at.
        assertThat(harmless).hasSizeLessThan(MUTATIONS / 50);
    }
}
