package kezek.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kezek.ledger.DayRange;
import kezek.officeday.events.OfficeDayId;

/**
 * A day as a file that anybody can check without us ({@code .kzd}, see the format in {@code command-side/verify}).
 *
 * @param origin of the log's checkpoints
 * @param build of the program that opened the day
 * @param keys verifier keys of the log and its witnesses; they say where to look and prove nothing
 * @param start checkpoint of the opening, a signed note
 * @param end checkpoint of the last record, with its cosignatures
 */
record DayExport(
        OfficeDayId day, DayRange range, String origin, String build, List<String> keys, String start, String end) {
    private static final int LINE_FEED = '\n';
    /**
     * The first noon that a ZIP can hold: the same day gives the same bytes. At midnight the JDK would add an extra field
     * that depends on the machine's zone.
     */
    private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 1, 1, 12, 0);

    String fileName() {
        return day.office() + "-" + day.date() + ".kzd";
    }

    void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            begin(zip, "records.ndjson");
            for (byte[] record : range.records()) {
                zip.write(record);
                zip.write(LINE_FEED);
            }
            zip.closeEntry();
            add(zip, "range.json", rangeJson());
            add(zip, "start.note", start);
            add(zip, "end.note", end);
            add(zip, "config.json", configJson());
            add(zip, "README.txt", readme());
        }
    }

    /** RFC 8785: the keys are in order, and no value needs an escape. */
    private String rangeJson() {
        return String.format(
                Locale.ROOT,
                "{\"before\":%s,\"count\":%d,\"day\":\"%s\",\"first\":%d,\"office\":\"%s\",\"v\":1}",
                array(range.before().roots()),
                range.records().size(),
                day.date(),
                range.first(),
                day.office());
    }

    private String configJson() {
        return String.format(
                Locale.ROOT,
                "{\"build\":\"%s\",\"day\":\"%s\",\"keys\":%s,\"office\":\"%s\",\"origin\":\"%s\",\"v\":1}",
                build,
                day.date(),
                array(keys),
                day.office(),
                origin);
    }

    private static String array(List<?> plain) {
        return plain.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String readme() {
        try (InputStream file = DayExport.class.getResourceAsStream("README.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIMELESS);
        zip.putNextEntry(entry);
    }
}
