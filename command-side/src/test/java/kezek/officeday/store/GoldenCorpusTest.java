package kezek.officeday.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.OfficeDayEvent;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records as they were stored once, at least one of every event: stored bytes are for ever, so these files only grow. Whoever must
 * change a line of them would make somebody's record unreadable or unverifiable.
 */
class GoldenCorpusTest {
    /** Each file with the leaf hash of its last record. */
    private static final Map<String, String> FILES = Map.of(
            "version-1.ndjson", "faHELFkhWVOVIps0lYBL0JO0AlVOACJbOgNeLpPDfJM=",
            "offices-1.ndjson", "p91wO2Jl40Z2GVHFvxkGJ/TUmJDf7HrVHm3JvhsqJW8=",
            "bookings-1.ndjson", "4gMj9cJrz6Mzloktb/GfukGhLVlaglCngBdCMbEmCuc=");

    private static final StoredNames NAMES =
            new StoredNames(List.of(new StoredEvents(OfficeDayEvent.class), new StoredEvents(OfficeEvent.class)));
    private static final EventSerializer SERIALIZER = new EventSerializer(NAMES);

    static Stream<String> files() {
        return FILES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_record_is_read_and_written_again_byte_for_byte(String file) {
        for (String line : lines(file)) {
            LedgerRecord record = LedgerRecord.read(line.getBytes(UTF_8));
            Object event = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                    record.payload(), String.class, record.type(), Integer.toString(record.rev())));
            SerializedObject<String> again = SERIALIZER.serialize(event, String.class);

            assertThat(again.getData()).isEqualTo(record.payload());
            assertThat(record.text()).isEqualTo(line);
        }
    }

    @Test
    void every_event_is_among_them() {
        assertThat(files().flatMap(file -> lines(file).stream())
                        .map(line -> LedgerRecord.read(line.getBytes(UTF_8)).type()))
                .containsAll(NAMES.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void their_hashes_are_those_of_the_day_on_which_they_were_stored(String file) {
        Hash prev = Hash.ZERO;
        for (String line : lines(file)) {
            assertThat(LedgerRecord.read(line.getBytes(UTF_8)).prev()).isEqualTo(prev);
            prev = Hash.leaf(line.getBytes(UTF_8));
        }
        assertThat(prev).hasToString(FILES.get(file));
    }

    private static List<String> lines(String file) {
        try (InputStream golden = GoldenCorpusTest.class.getResourceAsStream("golden/" + file)) {
            return new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
