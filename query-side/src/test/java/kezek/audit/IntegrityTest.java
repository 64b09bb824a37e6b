package kezek.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kezek.audit.Integrity.Broken;
import kezek.audit.Integrity.Intact;
import kezek.audit.Integrity.Unsigned;
import kezek.ledger.Checkpoint;
import kezek.ledger.DayRange;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A day of ten records behind three earlier ones, signed at its opening and after its eighth record. */
class IntegrityTest {
    private static final String OFFICE = "sokolovka";
    private static final int FIRST = 3;

    private final List<byte[]> log = new ArrayList<>();
    private final Frontier before;
    private final Checkpoint opening;
    private final Checkpoint end;

    IntegrityTest() {
        for (int i = 0; i < FIRST; i++) add();
        before = frontier(FIRST);
        for (int i = 0; i < 10; i++) add();
        opening = checkpoint(FIRST + 1);
        end = checkpoint(FIRST + 8);
    }

    private void add() {
        Hash prev = log.isEmpty() ? Hash.ZERO : Hash.leaf(log.getLast());
        log.add(record(log.size(), "clerk1", prev));
    }

    private static byte[] record(int index, String clerk, Hash prev) {
        UUID id = UUID.nameUUIDFromBytes(("record " + index).getBytes(UTF_8));
        String payload = "{\"by\":\"clerk:" + clerk + "\"}";
        String stream = OFFICE + (index < FIRST ? "/2026-11-22" : "/2026-11-23");
        long seq = index < FIRST ? index + 1 : index - FIRST + 1;
        return new LedgerRecord(id, index, OFFICE, payload, prev, 1, seq, stream, "CounterClosed").bytes();
    }

    private Frontier frontier(int size) {
        return Frontier.EMPTY.appendAll(
                log.subList(0, size).stream().map(Hash::leaf).toList());
    }

    private Checkpoint checkpoint(int size) {
        return new Checkpoint("kezek.test/" + OFFICE, size, frontier(size).root());
    }

    private Integrity look() {
        return look(List.of(opening, end));
    }

    private Integrity look(List<Checkpoint> checkpoints) {
        return Integrity.of(OFFICE, new DayRange(before, log.subList(FIRST, log.size())), checkpoints);
    }

    /** The seq of the record that is named. */
    private @Nullable Long named() {
        return look() instanceof Broken broken ? broken.seq() : null;
    }

    /** Puts another hand into the record of this seq, as whoever owns the database can. */
    private void alter(int seq) {
        int index = FIRST + seq - 1;
        LedgerRecord was = LedgerRecord.read(log.get(index));
        log.set(index, record(index, "clerk9", was.prev()));
    }

    private void rechainFrom(int seq) {
        for (int i = FIRST + seq - 1; i < log.size(); i++) log.set(i, record(i, "clerk1", Hash.leaf(log.get(i - 1))));
    }

    @Test
    void an_untouched_day_is_intact_up_to_its_last_checkpoint() {
        assertThat(look()).isEqualTo(new Intact("intact", FIRST + 8, end.root().toString()));
        assertThat(look(List.of())).isEqualTo(new Unsigned("unsigned"));
    }

    @Test
    void the_altered_one_of_two_neighbours_that_do_not_fit_is_named() {
        for (int seq = 1; seq <= 7; seq++) {
            byte[] whole = log.get(FIRST + seq - 1);
            alter(seq);
            assertThat(named()).isEqualTo(seq);
            log.set(FIRST + seq - 1, whole);
        }
    }

    @Test
    void one_that_names_another_than_the_record_before_it_is_named_itself() {
        int index = FIRST + 4;
        log.set(index, record(index, "clerk1", Hash.leaf(log.get(1))));

        assertThat(named()).isEqualTo(5);
        assertThat(look())
                .isInstanceOfSatisfying(
                        Broken.class, it -> assertThat(it.what()).contains("does not name"));
    }

    @Test
    void at_the_end_of_what_was_signed_the_signature_tells_which_of_two_was_altered() {
        alter(8);
        assertThat(named()).isEqualTo(8);
    }

    @Test
    void an_altered_last_signed_record_is_named_also_when_what_follows_was_chained_to_it() {
        log.set(FIRST + 7, record(FIRST + 7, "clerk9", Hash.leaf(log.get(1))));
        rechainFrom(9);

        assertThat(named()).isEqualTo(8);
    }

    @Test
    void behind_the_signed_part_the_next_record_tells_and_the_last_one_stands_for_itself() {
        alter(9);
        assertThat(named()).isEqualTo(10);

        add();
        assertThat(named()).isEqualTo(9);
    }

    @Test
    void a_chain_computed_anew_agrees_with_itself_and_not_with_the_signature() {
        alter(4);
        rechainFrom(5);

        assertThat(look()).isInstanceOfSatisfying(Broken.class, it -> {
            assertThat(it.index()).isEqualTo(FIRST + 1);
            assertThat(it.what()).contains("to 10 are not those signed");
        });
    }

    @Test
    void what_is_no_record_or_stands_elsewhere_is_named() {
        log.set(FIRST + 3, "{}".getBytes(UTF_8));
        assertThat(look()).isInstanceOfSatisfying(Broken.class, it -> {
            assertThat(it.index()).isEqualTo(FIRST + 3);
            assertThat(it.seq()).isNull();
        });

        log.set(FIRST + 3, log.get(FIRST + 5));
        assertThat(look())
                .isInstanceOfSatisfying(
                        Broken.class, it -> assertThat(it.index()).isEqualTo(FIRST + 3));
    }
}
