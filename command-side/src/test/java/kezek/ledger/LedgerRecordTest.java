package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerRecordTest {
    private static final UUID ID = UUID.fromString("0b5e7b1c-9f3f-4e55-8a0e-6f2f8c0a1d11");
    private static final Hash PREV = Hash.leaf("the record before".getBytes(UTF_8));
    private static final String PAYLOAD =
            "{\"at\":\"2026-11-23T04:05:06.789Z\",\"by\":\"clerk:clerk1\",\"note\":\"\\\"сәлем\\\" 😂\",\"ticket\":\"K017\"}";
    private static final LedgerRecord RECORD =
            new LedgerRecord(ID, 41, "sokolovka", PAYLOAD, PREV, 1, 7, "sokolovka/2026-11-23", "TicketCalled");

    @Test
    void it_is_written_with_sorted_keys_and_nothing_between() {
        assertThat(RECORD.text())
                .isEqualTo("{\"id\":\"" + ID + "\",\"index\":41,\"office\":\"sokolovka\",\"payload\":" + PAYLOAD
                        + ",\"prev\":\"" + PREV + "\",\"rev\":1,\"seq\":7,\"stream\":\"sokolovka/2026-11-23\","
                        + "\"type\":\"TicketCalled\",\"v\":1}");
        assertThat(RECORD.bytes()).isEqualTo(RECORD.text().getBytes(UTF_8));
        CanonicalJson.check(RECORD.bytes());
    }

    @Test
    void it_is_read_back_as_it_was() {
        assertThat(LedgerRecord.read(RECORD.bytes())).isEqualTo(RECORD);
        var first = new LedgerRecord(ID, 0, "o", "{}", Hash.ZERO, 1, 1, "o", "OfficeFounded");
        assertThat(LedgerRecord.read(first.bytes())).isEqualTo(first);
    }

    @Test
    void the_largest_numbers_fit() {
        long largest = (1L << 53) - 1;
        var last = new LedgerRecord(ID, largest, "o", "{}", PREV, Integer.MAX_VALUE, largest, "o", "T");
        assertThat(LedgerRecord.read(last.bytes())).isEqualTo(last);
    }

    @Test
    void a_changed_byte_is_refused_or_read_as_what_it_says() {
        byte[] good = RECORD.bytes();
        var random = new Random(9);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] changed = good.clone();
            changed[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(LedgerRecord.read(changed).bytes()).isEqualTo(changed);
                read++;
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        assertThat(read).isBetween(1_000, 49_000);
    }

    @Test
    void a_line_end_is_no_part_of_it() {
        byte[] line = (RECORD.text() + "\n").getBytes(UTF_8);
        assertThatThrownBy(() -> LedgerRecord.read(line)).hasMessageEndingWith("something after the end");
    }

    @Test
    void every_cut_is_refused() {
        byte[] good = RECORD.bytes();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> LedgerRecord.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"v\":1|\"v\":2",
                "\"v\":1}|\"v\":1,\"w\":1}",
                ",\"v\":1|''",
                "\"index\":41|\"index\":-1",
                "\"index\":41|\"index\":041",
                "\"index\":41|\"index\":0",
                "\"index\":41|\"index\":\"41\"",
                "\"index\":41|\"index\":41.0",
                "\"index\":41|\"index\":9007199254740992",
                "\"seq\":7|\"seq\":0",
                "\"rev\":1|\"rev\":0",
                "\"rev\":1|\"rev\":2147483648",
                "{\"id\"|{\"at\":1,\"id\"",
                "0b5e7b1c|0B5E7B1C",
                "0b5e7b1c-9f3f-4e55-8a0e-6f2f8c0a1d11|1-1-1-1-1",
                "\"office\":\"sokolovka\"|\"office\":\"bulaevo\"",
                "sokolovka/2026-11-23|sokolovka/2026-02-30",
                "sokolovka/2026-11-23|sokolovka/2026-11-23/",
                "sokolovka/2026-11-23|sokolovka-2/2026-11-23",
                "sokolovka/2026-11-23|sokolovka/2026-11-3",
                "sokolovka/2026-11-23|sokolovka/",
                "sokolovka/2026-11-23|sokolovka/0000-11-23",
                "TicketCalled|Ticket_Called",
                "TicketCalled|1TicketCalled",
                "TicketCalled|''",
                "TicketCalled|Tick\\\\etCalled",
                "\"payload\":{|\"payload\":[{",
                "\"payload\":|\"payload\": ",
                "\"by\":\"clerk:clerk1\"|\"by\":null"
            })
    void a_record_that_is_not_to_the_letter_is_refused(String part, String instead) {
        assertThat(RECORD.text()).contains(part);
        byte[] hostile = RECORD.text().replace(part, instead).getBytes(UTF_8);
        assertThatThrownBy(() -> LedgerRecord.read(hostile)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "[]",
                "{",
                "{} ",
                " {}",
                "{},\"payload\":{}",
                "{\"a\":null}",
                "{\"a\":1.5}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\n\"}",
                "{\"a\":\"\ud83d\"}",
                "{\"a\":\"\ude02\ud83d\"}"
            })
    void a_payload_that_could_not_be_verified_is_never_written(String payload) {
        var record = new LedgerRecord(ID, 1, "o", payload, PREV, 1, 1, "o", "T");
        assertThatThrownBy(record::bytes).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_envelope_out_of_form_is_never_written() {
        refused(() -> new LedgerRecord(ID, -1, "o", "{}", PREV, 1, 1, "o", "T"));
        refused(() -> new LedgerRecord(ID, 1L << 53, "o", "{}", PREV, 1, 1, "o", "T"));
        refused(() -> new LedgerRecord(ID, 1, "o", "{}", PREV, 0, 1, "o", "T"));
        refused(() -> new LedgerRecord(ID, 1, "o", "{}", PREV, 1, 0, "o", "T"));
        refused(() -> new LedgerRecord(ID, 1, "o", "{}", PREV, 1, 1L << 53, "o", "T"));
        refused(() -> new LedgerRecord(ID, 1, "", "{}", PREV, 1, 1, "", "T"));
        refused(() -> new LedgerRecord(ID, 1, "-o", "{}", PREV, 1, 1, "-o", "T"));
        refused(() -> new LedgerRecord(ID, 1, "O", "{}", PREV, 1, 1, "O", "T"));
        refused(() -> new LedgerRecord(ID, 1, "o".repeat(41), "{}", PREV, 1, 1, "o".repeat(41), "T"));
        refused(() -> new LedgerRecord(ID, 1, "o", "{}", PREV, 1, 1, "p", "T"));
        refused(() -> new LedgerRecord(ID, 1, "o", "{}", PREV, 1, 1, "o/2026-13-01", "T"));
        refused(() -> new LedgerRecord(ID, 1, "o", "{}", PREV, 1, 1, "o", "Жоқ"));
        refused(() -> new LedgerRecord(ID, 1, "o", "{}", PREV, 1, 1, "o", "T".repeat(65)));
        refused(() -> new LedgerRecord(ID, 1, "o", "{}", Hash.ZERO, 1, 1, "o", "T"));
        refused(() -> new LedgerRecord(ID, 0, "o", "{}", PREV, 1, 1, "o", "T"));
    }

    private static void refused(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }
}
