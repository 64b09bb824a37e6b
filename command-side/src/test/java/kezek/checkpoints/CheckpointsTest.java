package kezek.checkpoints;

import static kezek.checkpoints.MemoryLog.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kezek.ledger.NoteVerifier;
import kezek.ledger.NoteVerifier.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed continues what was signed, or is not signed, and the record that does not fit is named. */
@SuppressWarnings("NullAway.Init")
class CheckpointsTest {
    private final MemoryLog log = new MemoryLog();
    private final String url = LedgerNode.freshDatabase();

    @TempDir
    private Path folders;

    private LedgerNode node;

    @BeforeEach
    void start() {
        node = LedgerNode.signing(url, log, folders.resolve("ledger"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private long trouble() {
        assertThat(node.sign()).isFalse();
        return node.checkpoints.trouble(OFFICE).orElseThrow().index();
    }

    @Test
    void a_checkpoint_is_signed_exactly_after_each_opening_and_closing_and_at_the_end() {
        log.add("DayOpened", "TicketIssued", "DayClosed", "DayOpened", "TicketIssued");

        assertThat(node.sign()).isTrue();

        assertThat(node.table.above(OFFICE, 0, 9))
                .extracting(SignedCheckpoint::size)
                .containsExactly(1L, 3L, 4L, 5L);
        SignedCheckpoint last = node.checkpoints.latest(OFFICE).orElseThrow();
        assertThat(last.tree()).isEqualTo(log.frontier());
        assertThat(NoteVerifier.parse(node.checkpoints.key().orElseThrow()).verdict(last.note()))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void between_opening_and_closing_nothing_young_is_signed_unless_somebody_asks() {
        log.add("DayOpened");
        assertThat(node.checkpoints.sign(OFFICE, false)).isTrue();
        log.add(3);

        assertThat(node.checkpoints.sign(OFFICE, false)).isFalse();
        assertThat(node.checkpoints.latest(OFFICE).orElseThrow().size()).isEqualTo(1);
        assertThat(node.checkpoints.sign(OFFICE, true)).isTrue();
        assertThat(node.checkpoints.latest(OFFICE).orElseThrow().size()).isEqualTo(4);
    }

    @Test
    void a_log_that_is_shorter_than_what_was_signed_is_not_signed_also_after_a_restart() {
        log.add(6);
        assertThat(node.sign()).isTrue();
        node.close();
        log.records.removeLast();
        log.records.removeLast();

        start();

        assertThat(trouble()).isEqualTo(4);
        assertThat(node.checkpoints.trouble(OFFICE).orElseThrow().what()).contains("shorter");
    }

    @Test
    void the_last_signed_record_is_named_when_it_was_exchanged() {
        log.add(6);
        assertThat(node.sign()).isTrue();
        log.alter(5);
        log.add(2);

        assertThat(trouble()).isEqualTo(5);
    }

    @Test
    void of_two_new_records_that_do_not_fit_the_altered_one_is_named() {
        log.add(3);
        assertThat(node.sign()).isTrue();
        log.add(6);
        log.alter(6);

        assertThat(trouble()).isEqualTo(6);
    }

    @Test
    void a_new_record_that_does_not_name_the_signed_one_before_it_is_named_itself() {
        log.add(3);
        assertThat(node.sign()).isTrue();
        MemoryLog other = new MemoryLog().add("CounterOpened").add(5);
        log.records.addAll(other.records.subList(3, 6));

        assertThat(trouble()).isEqualTo(3);
    }

    @Test
    void a_record_at_the_end_that_does_not_name_the_one_before_it_is_named_itself() {
        log.add(3);
        assertThat(node.sign()).isTrue();
        log.add(2);
        MemoryLog other = new MemoryLog().add("CounterOpened").add(5);
        log.records.add(other.records.getLast());

        assertThat(trouble()).isEqualTo(5);
    }

    @Test
    void a_hole_is_named_and_what_was_repaired_is_signed_again() {
        log.add(8);
        byte[] whole = log.records.set(4, null);

        assertThat(trouble()).isEqualTo(4);

        log.records.set(4, whole);
        assertThat(node.sign()).isTrue();
        assertThat(node.checkpoints.trouble(OFFICE)).isEmpty();
    }

    @Test
    void a_checkpoint_that_did_not_reach_the_table_is_written_after_a_restart() {
        log.add(4);
        assertThat(node.sign()).isTrue();
        node.close();
        node.tamper("checkpoint", "DELETE FROM checkpoint");

        start();

        assertThat(node.sign()).isTrue();
        assertThat(node.checkpoints.latest(OFFICE).orElseThrow().size()).isEqualTo(4);
    }
}
