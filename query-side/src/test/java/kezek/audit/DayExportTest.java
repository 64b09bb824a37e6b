package kezek.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kezek.ledger.CanonicalJson;
import kezek.ledger.DayRange;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The file that an auditor takes away: the same bytes on every machine, in the form that the verifiers ask for. */
class DayExportTest {
    private final SignedLog log = new SignedLog().add("DayOpened", "TicketIssued", "DayClosed");
    private final Frontier before =
            Frontier.EMPTY.append(Hash.leaf("a".getBytes(UTF_8))).append(Hash.leaf("b".getBytes(UTF_8)));
    private final DayExport export = new DayExport(
            new OfficeDayId(new OfficeId(SignedLog.OFFICE), SignedLog.DAY),
            new DayRange(before, log.records),
            "kezek.test/sokolovka",
            "1.0",
            List.of("kezek.test+00000000+AQ=="),
            "start\n",
            "end\n");
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private byte[] file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(out);
        return out.toByteArray();
    }

    private Map<String, String> entries() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }

    @Test
    void it_holds_the_records_byte_for_byte_and_what_places_them() throws IOException {
        Map<String, String> entries = entries();

        assertThat(entries.keySet())
                .containsExactly("records.ndjson", "range.json", "start.note", "end.note", "config.json", "README.txt");
        StringBuilder lines = new StringBuilder();
        log.records.forEach(record -> lines.append(new String(record, UTF_8)).append('\n'));
        assertThat(entries).containsEntry("records.ndjson", lines.toString());
        assertThat(entries.get("range.json"))
                .isEqualTo("{\"before\":[\"" + before.root()
                        + "\"],\"count\":3,\"day\":\"2026-11-23\",\"first\":2,\"office\":\"sokolovka\",\"v\":1}");
        assertThat(entries).containsEntry("start.note", "start\n").containsEntry("end.note", "end\n");
        assertThat(export.fileName()).isEqualTo("sokolovka-2026-11-23.kzd");
    }

    @Test
    void its_descriptions_are_canonical_whatever_digits_the_machine_writes() throws IOException {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

        for (String name : List.of("range.json", "config.json")) {
            String json = entries().getOrDefault(name, "");
            CanonicalJson.check(json.getBytes(UTF_8));
            assertThat(json).containsPattern("^[\\x20-\\x7e]+$");
        }
    }

    @Test
    void the_same_day_gives_the_same_bytes_in_every_zone() throws IOException {
        byte[] here = file();
        for (String other : List.of("Asia/Almaty", "America/Los_Angeles", "Pacific/Kiritimati")) {
            TimeZone.setDefault(TimeZone.getTimeZone(other));
            assertThat(file()).as(other).isEqualTo(here);
        }
    }
}
