package kezek.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.ledger.Checkpoint;
import kezek.ledger.DayRange;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import kezek.ledger.MerkleTree;
import org.jspecify.annotations.Nullable;

/**
 * Whether a day's records are still the ones that were signed; the quick look of a screen, made by the program itself. Proof
 * for those who do not trust the program is the export.
 */
public sealed interface Integrity {
    /** The records give the root that was signed. */
    record Intact(String state, long size, String root) implements Integrity {}

    /** Nothing of the day has been signed yet. */
    record Unsigned(String state) implements Integrity {}

    /**
     * A record is not what it was.
     *
     * @param index place in the office's log of the first record that was altered, as the verifiers name it
     * @param seq its number in the day, absent when it cannot be read
     * @param what does not fit, for people who repair it
     */
    record Broken(String state, long index, @Nullable Long seq, String what) implements Integrity {}

    /**
     * Looks through a day.
     *
     * @param checkpoints of sizes within the day, signed by the log's key, the smallest first
     */
    static Integrity of(String office, DayRange day, List<Checkpoint> checkpoints) {
        List<Hash> leaves = day.records().stream().map(Hash::leaf).toList();
        Optional<Broken> misfit = misfit(office, day, leaves, checkpoints);
        if (misfit.isPresent()) return misfit.get();
        if (checkpoints.isEmpty()) return new Unsigned("unsigned");
        long agreed = day.first();
        for (Checkpoint signed : checkpoints) {
            if (!root(day, leaves.subList(0, (int) (signed.size() - day.first())))
                    .equals(signed.root())) {
                return broken(day, agreed, "the records from here to " + (signed.size() - 1) + " are not those signed");
            }
            agreed = signed.size();
        }
        Checkpoint last = checkpoints.getLast();
        return new Intact("intact", last.size(), last.root().toString());
    }

    private static Hash root(DayRange day, List<Hash> leaves) {
        return MerkleTree.after(day.before(), leaves).root();
    }

    private static Optional<Broken> misfit(
            String office, DayRange day, List<Hash> leaves, List<Checkpoint> checkpoints) {
        for (int i = 0; i < leaves.size(); i++) {
            long index = day.first() + i;
            @Nullable LedgerRecord record = read(day.records().get(i));
            if (record == null || record.index() != index || !record.office().equals(office)) {
                return Optional.of(broken(day, index, "it is no record, or one of another place"));
            }
            if (i == 0 || record.prev().equals(leaves.get(i - 1))) continue;
            return Optional.of(
                    isEarlierAltered(day, leaves, i, record.prev(), checkpoints)
                            ? broken(day, index - 1, "it is not the record that the next one names")
                            : broken(day, index, "it does not name the record before it"));
        }
        return Optional.empty();
    }

    /**
     * Which of two neighbours was altered when the later one, at {@code i}, does not name the earlier one: what follows
     * tells, and at the end of what was signed the signature (format, step 3).
     */
    private static boolean isEarlierAltered(
            DayRange day, List<Hash> leaves, int i, Hash named, List<Checkpoint> checkpoints) {
        if (!checkpoints.isEmpty()) {
            Checkpoint end = checkpoints.getLast();
            long behind = end.size() - day.first() - i;
            if (behind == 0 || behind == 1) {
                List<Hash> before = new ArrayList<>(leaves.subList(0, i - 1));
                before.add(named);
                if (behind == 1) before.add(leaves.get(i));
                return root(day, before).equals(end.root());
            }
        }
        return i + 1 < leaves.size() && LedgerRecord.names(day.records().get(i + 1), leaves.get(i));
    }

    private static Broken broken(DayRange day, long index, String what) {
        @Nullable LedgerRecord record = read(day.records().get((int) (index - day.first())));
        return new Broken("broken", index, record == null ? null : record.seq(), what);
    }

    private static @Nullable LedgerRecord read(byte[] bytes) {
        try {
            return LedgerRecord.read(bytes);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
