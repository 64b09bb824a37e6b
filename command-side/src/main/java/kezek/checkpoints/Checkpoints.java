package kezek.checkpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import kezek.ledger.CheckpointSigner;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.HoleInLogException;
import kezek.ledger.LedgerRecord;
import kezek.ledger.NoteVerifier;
import kezek.ledger.NoteVerifier.Verdict;
import kezek.ledger.RecordedLog;
import kezek.ledger.SignedTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs each office's log: exactly after the opening and the closing of a day, and in between whenever it has grown for long
 * enough.
 *
 * <p>What is signed grows from what this node signed last, which it keeps outside the database, by the records that came
 * since. So a record that was altered, cut off or exchanged in the database never gets a signature: it shows as trouble.
 */
@Component
public class Checkpoints {
    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final Set<String> ALWAYS_AFTER = Set.of("DayOpened", "DayClosed");
    private static final int BATCH = 2_000;

    private final RecordedLog records;
    private final CheckpointTable table;
    private final LedgerSettings settings;
    private final LogKey key;
    private final @Nullable CheckpointSigner signer;
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<String, Long> signedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> behind = new ConcurrentHashMap<>();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    Checkpoints(
            RecordedLog records,
            CheckpointTable table,
            LedgerSettings settings,
            LogKey key,
            Optional<CheckpointSigner> signer) {
        this.records = records;
        this.table = table;
        this.settings = settings;
        this.key = key;
        this.signer = signer.orElse(null);
    }

    /**
     * Why an office's log is not signed any more.
     *
     * @param index of the first record that does not fit
     */
    public record Trouble(long index, String what) {}

    /** The largest checkpoint of a size from {@code least} to {@code most}, with the cosignatures that have come. */
    public Optional<SignedCheckpoint> latest(String office, long least, long most) {
        return table.latest(office, least, most);
    }

    /** The latest checkpoint of an office. */
    public Optional<SignedCheckpoint> latest(String office) {
        return table.latest(office, 0, Long.MAX_VALUE);
    }

    /** Name of an office's log in its checkpoints. */
    public String origin(String office) {
        return settings.origin(office);
    }

    /** Whether the log's own key signed it; while nobody can tell which key that is, nothing is. */
    public boolean isOurs(SignedCheckpoint checkpoint) {
        return key.verifier()
                .filter(log -> log.verdict(checkpoint.note()) == Verdict.VALID)
                .isPresent();
    }

    /** Whether a log grew and was not signed for so long that somebody should look. */
    public boolean isLate(String office) {
        @Nullable Long since = behind.get(office);
        return since != null && System.nanoTime() - since > settings.late().toNanos();
    }

    /** Every office that has a record, or had one when it was signed. */
    public List<String> offices() {
        Set<String> offices = new TreeSet<>(records.offices());
        if (signer != null) offices.addAll(signer.offices());
        return List.copyOf(offices);
    }

    /** The smallest checkpoint of a size from {@code least} to {@code most}. */
    public Optional<SignedCheckpoint> earliest(String office, long least, long most) {
        return table.earliest(office, least, most);
    }

    /** What is wrong with the log of an office, if anything is. */
    public Optional<Trouble> trouble(String office) {
        return Optional.ofNullable(troubles.get(office));
    }

    /** The verifier key of the log; none before the first signature, and none while it is in dispute. */
    public Optional<String> key() {
        return key.verifier().map(NoteVerifier::vkey);
    }

    /** Whether the database names another key of the log than this node knows; then nothing is signed here. */
    public Optional<StrangeKey> strangeKey() {
        return key.strange();
    }

    /**
     * Signs what has been recorded since the last time.
     *
     * @param now whether it shall be signed even when the last signature is young
     * @return whether there is a checkpoint of the whole log as it was just now
     */
    public boolean sign(String office, boolean now) {
        if (signer == null) return false;
        ReentrantLock lock = locks.computeIfAbsent(office, any -> new ReentrantLock());
        lock.lock();
        try {
            key.pin(signer.verifier());
            if (key.strange().isPresent()) return false;
            keep(office, signer);
            boolean whole = follow(office, signer, now);
            if (whole) behind.remove(office);
            else behind.putIfAbsent(office, System.nanoTime());
            if (troubles.remove(office) != null) log.info("{}: the log can be signed again", office);
            return whole;
        } catch (BrokenLog broken) {
            alarm(office, new Trouble(broken.index, String.valueOf(broken.getMessage())));
            return false;
        } catch (HoleInLogException hole) {
            alarm(office, new Trouble(hole.missing(), String.valueOf(hole.getMessage())));
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Writes again what a crash may have kept from being written; once, and after each failure. */
    private void keep(String office, CheckpointSigner signer) {
        if (kept.contains(office)) return;
        signer.last(office).ifPresent(it -> table.add(office, it.frontier(), it.note()));
        kept.add(office);
    }

    private boolean follow(String office, CheckpointSigner signer, boolean now) {
        while (true) {
            Frontier signed = tree(office, signer);
            Hash last = signer.last(office).map(SignedTree::last).orElse(Hash.ZERO);
            long from = Math.max(0, signed.size() - 1);
            List<byte[]> batch = records.records(office, from, BATCH);
            List<Hash> since = new ArrayList<>();
            @Nullable Hash prev = from == 0 ? Hash.ZERO : null;
            for (int i = 0; i < batch.size(); i++) {
                long index = from + i;
                LedgerRecord record = read(office, index, batch.get(i));
                Hash leaf = Hash.leaf(batch.get(i));
                if (prev != null && !record.prev().equals(prev)) throw torn(office, index, leaf, signed.size());
                prev = leaf;
                if (index < signed.size()) {
                    if (prev.equals(last)) continue;
                    throw new BrokenLog(index, "it is not the record that was signed");
                }
                since.add(prev);
                if (ALWAYS_AFTER.contains(record.type())) {
                    put(office, signer, since);
                    since.clear();
                }
            }
            if (from + batch.size() < signed.size()) {
                throw new BrokenLog(records.size(office), "the log is shorter than what was signed");
            }
            boolean end = batch.size() < BATCH;
            if (!end || (!since.isEmpty() && (now || due(office)))) put(office, signer, since);
            if (end) return tree(office, signer).size() == from + batch.size();
        }
    }

    private static LedgerRecord read(String office, long index, byte[] bytes) {
        LedgerRecord record;
        try {
            record = LedgerRecord.read(bytes);
        } catch (IllegalArgumentException malformed) {
            throw new BrokenLog(index, String.valueOf(malformed.getMessage()));
        }
        if (!record.office().equals(office) || record.index() != index) {
            throw new BrokenLog(index, "a record of another place");
        }
        return record;
    }

    /** Of two neighbours the earlier one was altered if the later one is continued (format, step 3) and it is not signed. */
    private BrokenLog torn(String office, long index, Hash leaf, long signed) {
        boolean continued = index > signed
                && records.records(office, index + 1, 1).stream().anyMatch(next -> LedgerRecord.names(next, leaf));
        return continued
                ? new BrokenLog(index - 1, "it is not the record that the next one names")
                : new BrokenLog(index, "it does not name the record before it");
    }

    private void put(String office, CheckpointSigner signer, List<Hash> since) {
        if (since.isEmpty()) return;
        Frontier signed = tree(office, signer);
        long known = signer.known(office);
        signer.extend(office, known, since.subList((int) (known - signed.size()), since.size()));
        kept.remove(office);
        SignedTree next = signer.sign(office, signed.appendAll(since));
        table.add(office, next.frontier(), next.note());
        kept.add(office);
        signedAt.put(office, System.nanoTime());
    }

    private static Frontier tree(String office, CheckpointSigner signer) {
        return signer.last(office).map(SignedTree::frontier).orElse(Frontier.EMPTY);
    }

    private boolean due(String office) {
        @Nullable Long last = signedAt.get(office);
        return last == null || System.nanoTime() - last >= settings.every().toNanos();
    }

    private void alarm(String office, Trouble trouble) {
        if (!trouble.equals(troubles.put(office, trouble))) {
            log.error("{}: record {}: {}; nothing is signed until then", office, trouble.index(), trouble.what());
        }
    }

    /** The records do not continue what was signed. */
    private static final class BrokenLog extends RuntimeException {
        private final long index;

        BrokenLog(long index, String what) {
            super(what);
            this.index = index;
        }
    }
}
