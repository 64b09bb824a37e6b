package kezek.checkpoints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kezek.ledger.Checkpoint;
import kezek.ledger.CheckpointSigner;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import kezek.ledger.RecordedLog;
import kezek.ledger.SignedTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Computes again from the records where the log of an office ends and where its days begin, when these rows were lost:
 * {@code kezek.ledger.rebuild=<office>} at the start of a program, before anything else happens in it.
 *
 * <p>The records themselves must be whole: each names the one before, and the tree is the one that was signed last, by what
 * this node keeps outside the database and by the log's checkpoints in it. Else the program does not start.
 */
@Component
class LogRebuild implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(LogRebuild.class);
    private static final int BATCH = 5_000;

    private final JdbcClient database;
    private final RecordedLog records;
    private final Checkpoints checkpoints;
    private final LedgerSettings settings;
    private final @Nullable CheckpointSigner signer;

    LogRebuild(
            JdbcClient database,
            RecordedLog records,
            Checkpoints checkpoints,
            LedgerSettings settings,
            Optional<CheckpointSigner> signer) {
        this.database = database;
        this.records = records;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.signer = signer.orElse(null);
    }

    @Override
    public void afterSingletonsInstantiated() {
        settings.rebuild().forEach(this::rebuild);
    }

    /**
     * Writes the rows of an office anew.
     *
     * @throws IllegalStateException when the records contradict themselves or what was signed: nothing has changed
     */
    void rebuild(String office) {
        Map<Long, Hash> signed = signed(office);
        Map<LocalDate, Frontier> days = new TreeMap<>();
        Frontier tree = Frontier.EMPTY;
        Hash last = Hash.ZERO;
        while (true) {
            List<byte[]> batch = records.records(office, tree.size(), BATCH);
            for (byte[] bytes : batch) {
                LedgerRecord record = LedgerRecord.read(bytes);
                if (record.index() != tree.size() || !record.prev().equals(last)) throw refused(office, tree.size());
                if (record.type().equals("DayOpened")) days.put(date(record), tree);
                last = Hash.leaf(bytes);
                tree = tree.append(last);
                Hash root = signed.remove(tree.size());
                if (root != null && !root.equals(tree.root())) throw refused(office, tree.size() - 1);
            }
            if (batch.size() < BATCH) break;
        }
        if (!signed.isEmpty()) throw refused(office, tree.size());
        write(office, tree, last, days);
    }

    /** The last sizes that were signed, with their roots. */
    private Map<Long, Hash> signed(String office) {
        Map<Long, Hash> signed = new TreeMap<>();
        checkpoints
                .latest(office)
                .filter(checkpoints::isOurs)
                .map(it -> Checkpoint.parse(it.note().text()))
                .ifPresent(it -> signed.put(it.size(), it.root()));
        if (signer != null) {
            signer.last(office).map(SignedTree::checkpoint).ifPresent(it -> signed.put(it.size(), it.root()));
        }
        signed.remove(0L);
        return signed;
    }

    private static LocalDate date(LedgerRecord record) {
        return LocalDate.parse(record.stream().substring(record.office().length() + 1));
    }

    private static IllegalStateException refused(String office, long index) {
        return new IllegalStateException("the log of " + office + " is not rebuilt: from record " + index
                + " on the records contradict themselves or what was signed");
    }

    private void write(String office, Frontier tree, Hash last, Map<LocalDate, Frontier> days) {
        List<Object> values = new ArrayList<>(List.of(office, tree.size(), tree.bytes(), last.toString(), office));
        values.add(tree.size());
        int written = database.sql("""
                        INSERT INTO office_log (office, size, frontier, last)
                        SELECT ?, ?, ?, ? WHERE (SELECT coalesce(max(index) + 1, 0) FROM event WHERE office = ?) = ?
                        ON CONFLICT (office) DO UPDATE
                            SET size = excluded.size, frontier = excluded.frontier, last = excluded.last""").params(values).update();
        if (written == 0) throw new IllegalStateException("the log of " + office + " grew meanwhile: begin again");
        days.forEach((day, before) -> database.sql("INSERT INTO office_day VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(office, day, before.size(), before.bytes())
                .update());
        log.info("{}: the end of the log was computed anew: {} records, {} days", office, tree.size(), days.size());
    }
}
