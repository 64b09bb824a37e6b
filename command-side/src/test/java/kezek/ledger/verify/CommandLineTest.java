package kezek.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As an auditor runs it: {@code java KezekVerify.java day.kzd --key ...}, on a machine that has nothing but Java. */
class CommandLineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What was printed, and how it ended. */
    private record Answer(int exit, String text) {}

    @BeforeEach
    void put() throws IOException {
        Files.writeString(folder.resolve("KezekVerify.java"), JavaVerifier.source());
        Files.writeString(folder.resolve("keys.txt"), "# demo\n" + ExportedDay.LOG.verifierKey() + "\n");
        Files.write(folder.resolve("day.kzd"), ExportedDay.small().sign().zip());
    }

    private Answer run(String... arguments) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // Without these two the JVM spends half of such a short run on compiling itself.
        List<String> command = new ArrayList<>(
                List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "KezekVerify.java"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), text);
    }

    @Test
    void a_correct_day_is_told_in_the_language_that_was_asked_for() throws Exception {
        Answer answer = run("day.kzd", "--key", "keys.txt", "--lang", "kk", "--time");

        assertThat(answer.exit()).isZero();
        assertThat(answer.text())
                .contains("Кеңсе: sokolovka, күні: 2026-03-24")
                .contains("Журналға қол қойған: kezek.demo")
                .contains("T003 талоны T001, T002 талондарынан бұрын шақырылды: elderly санатының жеңілдігі 10 мин")
                .contains("ЖУРНАЛ ӨЗГЕРТІЛМЕГЕН. Кезек ережелері сақталған.")
                .contains("мс");
    }

    @Test
    void an_altered_record_is_named_by_place_number_and_ticket() throws Exception {
        Export export = ExportedDay.small().sign();
        byte[] record = Objects.requireNonNull(export.records.get(12));
        export.records.set(12, new String(record, UTF_8).replace("T001", "T002").getBytes(UTF_8));
        Files.write(folder.resolve("day.kzd"), export.zip());

        Answer answer = run("day.kzd", "--key", ExportedDay.LOG.verifierKey(), "--lang", "ru");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.text())
                .contains("Цепочка записей разорвана")
                .contains("Запись: место в журнале 1012, номер в дне 13, талон T002")
                .contains("ЦЕЛОСТНОСТЬ ЖУРНАЛА НАРУШЕНА");
    }

    @Test
    void a_broken_rule_is_told_in_words_and_for_programs() throws Exception {
        ExportedDay day = ExportedDay.small().with(20, issued -> issued.put("ahead", 7));
        Files.write(folder.resolve("day.kzd"), day.sign().zip());
        String witness = ExportedDay.WITNESS.verifierKey();

        Answer told = run("day.kzd", "--key", "keys.txt", "--witness", witness, "--lang", "en");
        Answer json = run("--json", "day.kzd", "--key", "keys.txt", "--witness", witness);

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.text())
                .contains("T004: told 7 ahead, in truth 0")
                .contains("Witnesses: witness.example/agency");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.text())
                .contains("\"findings\":[{\"code\":\"ahead\",\"seq\":20}]")
                .hasLineCount(1);
    }

    @Test
    void what_is_wrong_with_a_booking_is_told_in_words() throws Exception {
        ExportedDay day = ExportedDay.booked()
                .with(
                        6,
                        opened ->
                                opened.withObject("/configuration/appointments").put("earlyMinutes", 9))
                .with(12, checkedIn -> checkedIn.put("booking", 3))
                .with(
                        28,
                        returned ->
                                returned.put("at", "2026-03-26T04:14:59.000Z").put("by", "clerk:clerk1"))
                .with(37, checkedIn -> checkedIn.put("credit", 8));
        Files.write(folder.resolve("day.kzd"), day.sign().zip());

        Answer answer = run("day.kzd", "--key", "keys.txt", "--lang", "ru");

        assertThat(answer.text())
                .contains("Бронь 3 не действует: такой не было")
                .contains("Талон T004 выдан раньше чем за 9 мин до времени брони")
                .contains("T004 возвращён раньше времени брони и не в свою очередь")
                .contains("Данные брони талона T007 неверны: credit = 8, на самом деле 0")
                .contains("Талон T003 вызван раньше T001, T002: льгота брони – 18 мин");
    }

    @Test
    void a_checkpoint_that_somebody_kept_is_compared() throws Exception {
        String kept = ExportedDay.small().sign().checkpoint(1010, ExportedDay.LOG);
        Files.writeString(folder.resolve("kept.txt"), kept);

        Answer answer = run("day.kzd", "--key", "keys.txt", "--checkpoint", "kept.txt", "--lang", "en");

        assertThat(answer.exit()).isZero();
        assertThat(answer.text()).contains("Consistent with the checkpoint you hold: up to 1010 records");
    }

    @Test
    void whoever_asks_wrongly_is_told_how_to_ask() throws Exception {
        assertThat(run("--lang", "en")).isEqualTo(new Answer(3, usage()));
        assertThat(run("nothing.kzd", "--key", "keys.txt", "--lang", "en").text())
                .contains("cannot be read: nothing.kzd");
        Answer keyless = run("day.kzd", "--lang", "en");
        assertThat(keyless.exit()).isEqualTo(3);
        assertThat(keyless.text()).contains("No verifier key of the log was given");
    }

    private static String usage() {
        return "Usage: java KezekVerify.java day.kzd --key KEY-OR-FILE [--witness KEY-OR-FILE]"
                + " [--checkpoint FILE] [--lang kk|ru|en] [--json] [--time]" + System.lineSeparator();
    }

    @Test
    void every_sentence_is_said_in_the_three_languages_and_used() {
        String source = JavaVerifier.source();
        Pattern row = Pattern.compile("^ {16}([\\w.-]+) \\| .+$", Pattern.MULTILINE);
        List<MatchResult> rows = row.matcher(source).results().toList();
        assertThat(rows)
                .hasSizeGreaterThan(80)
                .allSatisfy(found ->
                        assertThat(found.group().split(" \\| ", -1)).hasSize(4).doesNotContain(""));
        TreeSet<String> keys =
                new TreeSet<>(rows.stream().map(found -> found.group(1)).toList());
        assertThat(keys).hasSameSizeAs(rows);
        assertThat(Pattern.compile("\\b(?:find|depart)\\(\\s*\"([a-z-]+)\"")
                        .matcher(source)
                        .results()
                        .map(told -> "rule." + told.group(1)))
                .hasSizeGreaterThan(50)
                .allSatisfy(rule -> assertThat(keys).contains(rule));
        // Put together in the source: an end, a state, a rule, the reason of a call, the check of a record, a
        // checkpoint.
        String composed = "(end|state|rule|why|record|held)\\..+";
        assertThat(keys)
                .allSatisfy(key -> assertThat(key.matches(composed) || source.contains('"' + key + '"'))
                        .as(key)
                        .isTrue());
    }
}
