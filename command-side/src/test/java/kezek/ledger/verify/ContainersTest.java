package kezek.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to harm or to deceive: each is refused with a code, none is unpacked beyond its limit. */
class ContainersTest {
    private final Export export = ExportedDay.small().sign();
    private final Map<String, byte[]> files = export.files();

    private static void assertRefused(byte[] file, String code) {
        assertThat(Verdict.of(file).failure()).isEqualTo(code);
    }

    private TestZip zip() {
        TestZip zip = new TestZip();
        files.forEach((name, data) -> zip.add(TestZip.Entry.of(name, data, true)));
        return zip;
    }

    private byte[] records() {
        return files.getOrDefault("records.ndjson", new byte[0]);
    }

    @Test
    void what_is_no_zip_at_all_cannot_be_checked() {
        for (String text : List.of("", "PK", "PDF-1.7 and so on, long enough to hold an end record")) {
            Verdict verdict = Verdict.of(text.getBytes(UTF_8));
            assertThat(verdict.failure()).isEqualTo("not-kzd");
            assertThat(verdict.exit()).isEqualTo(3);
        }
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_refused() {
        byte[] file = export.zip();
        for (int length = 4; length < file.length; length += 97) {
            assertRefused(Arrays.copyOf(file, length), "container");
        }
    }

    @Test
    void bytes_before_between_or_behind_are_refused() {
        byte[] file = zip().bytes();
        assertRefused(joined(file, new byte[1]), "container");
        assertRefused(joined(file, file), "container");
        assertRefused(joined(new byte[] {'P', 'K', 3, 4}, file), "container");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"extra.txt", "../records.ndjson", "folder/", "RECORDS.NDJSON", "records.ndjson\0.txt", "/etc/x"})
    void an_entry_that_does_not_belong_there_is_refused(String name) {
        assertRefused(zip().add(TestZip.Entry.of(name, new byte[] {1}, false)).bytes(), "container");
    }

    @Test
    void an_entry_that_is_there_twice_or_not_at_all_is_refused() {
        assertRefused(
                zip().add(TestZip.Entry.of("end.note", new byte[0], false)).bytes(), "container");
        files.remove("end.note");
        assertRefused(zip().bytes(), "container");
        assertRefused(new TestZip().bytes(), "not-kzd");
    }

    @Test
    void encryption_unknown_flags_and_extra_fields_are_refused() {
        byte[] zip64 = {1, 0, 0, 0};
        TestZip.Entry readme = TestZip.Entry.of("README.txt", new byte[] {'x'}, false);
        files.remove("README.txt");
        assertRefused(zip().add(readme.withFlags(1)).bytes(), "container");
        assertRefused(zip().add(readme.withFlags(1 << 6)).bytes(), "container");
        assertRefused(zip().add(readme.withExtra(zip64)).bytes(), "container");
        assertThat(Verdict.of(zip().add(readme).bytes()).exit()).isZero();
    }

    @Test
    void an_entry_that_says_it_is_larger_than_allowed_is_not_unpacked() {
        files.remove("README.txt");
        TestZip.Entry readme = TestZip.Entry.of("README.txt", new byte[10], true);
        assertRefused(zip().add(readme.declaring((4 << 20) + 1)).bytes(), "limit");
        byte[] records = records();
        files.remove("records.ndjson");
        files.put("README.txt", new byte[0]);
        TestZip.Entry bomb = TestZip.Entry.of("records.ndjson", records, true).declaring((1L << 30) + 1);
        assertRefused(zip().add(bomb).bytes(), "limit");
    }

    @Test
    void an_entry_that_unpacks_to_more_or_less_than_it_says_is_refused() {
        byte[] records = records();
        files.remove("records.ndjson");
        TestZip.Entry bomb = TestZip.Entry.of("records.ndjson", new byte[50 << 20], true);
        assertRefused(zip().add(bomb.declaring(1000)).bytes(), "container");
        assertRefused(
                zip().add(TestZip.Entry.of("records.ndjson", records, true).declaring(records.length + 1L))
                        .bytes(),
                "container");
    }

    @Test
    void a_line_without_end_is_refused_without_being_held() {
        files.put("records.ndjson", new byte[64 << 20]);
        assertThat(TestZip.byTheJdk(files)).hasSizeLessThan(1 << 18);
        assertRefused(TestZip.byTheJdk(files), "limit");
    }

    @Test
    void more_lines_than_allowed_are_refused() {
        byte[] lines = new byte[1_000_001];
        Arrays.fill(lines, (byte) '\n');
        files.put("records.ndjson", lines);
        assertRefused(TestZip.byTheJdk(files), "limit");
    }

    @Test
    void a_last_line_without_line_feed_is_refused() {
        files.put("records.ndjson", Arrays.copyOf(records(), records().length - 1));
        assertRefused(TestZip.byTheJdk(files), "container");
    }

    @Test
    void entries_that_are_random_bytes_are_refused() {
        for (String name : List.of("range.json", "config.json", "start.note", "end.note")) {
            Map<String, byte[]> changed = export.files();
            for (String content : List.of(
                    "", "\u0000", "{", "\ufeff{}", "x".repeat(1 << 20), "[".repeat(1 << 20), "\n".repeat(1 << 20))) {
                changed.put(name, content.getBytes(UTF_8));
                assertThat(Verdict.of(TestZip.byTheJdk(changed)).failure()).isIn("range", "config", "note");
            }
        }
    }

    /** The text that the first is replaced by is not in the one form that is allowed. */
    static Stream<List<String>> otherForms() {
        return Stream.of(
                List.of("\"v\":1", "\"v\": 1"),
                List.of("\"v\":1", "\"v\":1.0"),
                List.of("\"v\":1", "\"v\":01"),
                List.of("\"v\":1", "\"v\":1e0"),
                List.of("\"v\":1", "\"v\":-0"),
                List.of("\"v\":1", "\"v\":9007199254740992"),
                List.of("\"v\":1", "\"v\":99999999999999999999999999"),
                List.of("\"v\":1", "\"v\":null"),
                List.of("\"v\":1", "\"v\":true"),
                List.of("\"v\":1", "\"v\":1,\"v\":1"),
                List.of("\"v\":1", "\"v\":1,\"w\":1"),
                List.of("\"v\":1", "\"v\":1,\"a\":1"),
                List.of("\"v\":1", "\"v\":[1,]"),
                List.of("\"v\":1", "\"v\":" + "[".repeat(100_000)),
                List.of("\"v\":1", "\"v\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40)),
                List.of("\"kiosk\"", "\"kio\\u0073k\""),
                List.of("\"kiosk\"", "\"kio\\/sk\""),
                List.of("\"kiosk\"", "\"kio\tsk\""),
                List.of("\"kiosk\"", "\"kio\u007fsk\""),
                List.of("\"kiosk\"", "\"kiosk"),
                List.of("\"kiosk\"", "'kiosk'"));
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void a_record_that_is_written_in_another_form_is_refused_and_named(List<String> replaced) {
        String record = new String(export.records.get(3), UTF_8);
        assertThat(record).contains(replaced.getFirst());
        export.records.set(
                3, record.replace(replaced.getFirst(), replaced.getLast()).getBytes(UTF_8));

        Verdict verdict = Verdict.of(export);

        assertThat(verdict.failure()).isEqualTo("form");
        assertThat(verdict.index()).isEqualTo(1003);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xff, 0xc0, 0xed})
    void a_record_that_is_not_utf_8_is_refused_and_named(int odd) {
        byte[] record = export.records.get(3);
        int at = new String(record, UTF_8).indexOf("kiosk");
        record[at] = (byte) odd;

        assertThat(Verdict.of(export).failure()).isEqualTo("form");
    }

    @Test
    void a_record_that_is_too_long_is_refused() {
        String record = new String(export.records.get(3), UTF_8);
        export.records.set(3, record.replace("kiosk1", "k".repeat(1 << 20)).getBytes(UTF_8));

        assertThat(Verdict.of(export).failure()).isEqualTo("limit");
    }

    @Test
    void keys_that_are_none_are_told_apart_from_broken_days() {
        byte[] file = export.zip();
        String key = ExportedDay.LOG.verifierKey();
        assertThat(Verdict.of(file, List.of(), List.of()).failure()).isEqualTo("no-key");
        assertThat(Verdict.of(file, List.of("# none"), List.of()).exit()).isEqualTo(3);
        assertThat(Verdict.of(file, List.of("kezek"), List.of()).failure()).isEqualTo("bad-key");
        assertThat(Verdict.of(file, List.of(key.replace("kezek", "keze")), List.of())
                        .failure())
                .isEqualTo("bad-key");
        assertThat(Verdict.of(file, List.of(ExportedDay.WITNESS.verifierKey()), List.of())
                        .failure())
                .isEqualTo("bad-key");
        assertThat(Verdict.of(file, List.of(key), List.of(key)).failure()).isEqualTo("bad-key");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
