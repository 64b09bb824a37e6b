package kezek.officeday.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.OfficeDayEvent;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/**
 * Records as they were stored once, at least at least one of every event: stored bytes are for ever, so this file only grows. Whoever must
 * change a line of it would make somebody's record unreadable or unverifiable.
 */
class GoldenCorpusTest {
    private static final String LAST = "Z6E4nJJ+bClckLa1IlsG6FQNkezqMG8PuYxdwvLGkDw=";

    private static final StoredNames NAMES =
            new StoredNames(List.of(new StoredEvents(OfficeDayEvent.class), new StoredEvents(OfficeEvent.class)));
    private static final EventSerializer SERIALIZER = new EventSerializer(NAMES);

    @Test
    void every_record_is_read_and_written_again_byte_for_byte() throws IOException {
        for (String line : lines()) {
            LedgerRecord record = LedgerRecord.read(line.getBytes(UTF_8));
            Object event = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                    record.payload(), String.class, record.type(), Integer.toString(record.rev())));
            SerializedObject<String> again = SERIALIZER.serialize(event, String.class);

            assertThat(again.getData()).isEqualTo(record.payload());
            assertThat(record.text()).isEqualTo(line);
        }
    }

    @Test
    void every_event_is_among_them() throws IOException {
        assertThat(lines().stream()
                        .map(line -> LedgerRecord.read(line.getBytes(UTF_8)).type()))
                .containsAll(NAMES.all().keySet());
    }

    @Test
    void their_hashes_are_those_of_the_day_on_which_they_were_stored() throws IOException {
        Hash prev = Hash.ZERO;
        for (String line : lines()) {
            assertThat(LedgerRecord.read(line.getBytes(UTF_8)).prev()).isEqualTo(prev);
            prev = Hash.leaf(line.getBytes(UTF_8));
        }
        assertThat(prev).hasToString(LAST);
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = GoldenCorpusTest.class.getResourceAsStream("golden/version-1.ndjson")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }
}
