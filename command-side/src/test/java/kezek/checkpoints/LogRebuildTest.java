package kezek.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kezek.checkpoints.MemoryLog.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a log ends is computed from its records when that row was lost, and only from records that were signed so. */
@SuppressWarnings("NullAway.Init")
class LogRebuildTest {
    private final MemoryLog log = new MemoryLog().add("SlotBooked", "DayOpened").add(5);

    @TempDir
    private Path folders;

    private LedgerNode node;

    @BeforeEach
    void start() {
        node = LedgerNode.signing(LedgerNode.freshDatabase(), log, folders.resolve("ledger"));
        assertThat(node.sign()).isTrue();
        log.add(2);
        store();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    /** Only their number counts here: the records are read from memory. */
    private void store() {
        for (int index = 0; index < log.records.size(); index++) {
            node.database
                    .sql("INSERT INTO event (office, index, stream, sequence_number, record) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING")
                    .params(OFFICE, index, OFFICE + "/2026-11-23", index, new String(log.records.get(index), UTF_8))
                    .update();
        }
    }

    private byte[] frontier(String table, String column) {
        return node.database
                .sql("SELECT " + column + " FROM " + table)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    @Test
    void a_lost_row_comes_back_as_it_was_with_the_beginnings_of_the_days() {
        Frontier booked = Frontier.EMPTY.append(Hash.leaf(log.records.getFirst()));

        node.rebuild.rebuild(OFFICE);

        assertThat(frontier("office_log", "frontier")).isEqualTo(log.frontier().bytes());
        assertThat(frontier("office_day", "before")).isEqualTo(booked.bytes());
        assertThat(node.database
                        .sql("SELECT size FROM office_log")
                        .query(Long.class)
                        .single())
                .isEqualTo(9L);
    }

    @Test
    void a_row_that_is_wrong_is_put_right() {
        node.rebuild.rebuild(OFFICE);
        node.database.sql("UPDATE office_log SET size = 3").update();

        node.rebuild.rebuild(OFFICE);

        assertThat(node.database
                        .sql("SELECT size FROM office_log")
                        .query(Long.class)
                        .single())
                .isEqualTo(9L);
    }

    private void refuses(long index) {
        assertThatThrownBy(() -> node.rebuild.rebuild(OFFICE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("from record " + index + " ");
        assertThat(node.database
                        .sql("SELECT count(*) FROM office_log")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_log_that_was_rewritten_is_not_rebuilt() {
        log.alter(3);
        log.rechain(4);

        refuses(6);
    }

    @Test
    void a_log_whose_chain_is_torn_is_not_rebuilt() {
        log.alter(7);

        refuses(8);
    }

    @Test
    void a_log_that_is_shorter_than_what_was_signed_is_not_rebuilt() {
        log.records.subList(5, 9).clear();

        refuses(5);
    }

    @Test
    void what_was_signed_counts_also_when_the_checkpoints_were_lost_with_the_row() {
        node.tamper("checkpoint", "DELETE FROM checkpoint");
        log.alter(3);
        log.rechain(4);

        refuses(6);
    }

    @Test
    void a_log_that_grows_meanwhile_is_left_alone() {
        log.records.removeLast();

        assertThatThrownBy(() -> node.rebuild.rebuild(OFFICE)).hasMessageContaining("grew meanwhile");
    }
}
