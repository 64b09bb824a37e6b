package kezek.audit;

import java.util.List;
import java.util.OptionalLong;
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
     * @param index place in the office's log of the first record that does not fit
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
        OptionalLong misfit = misfit(office, day);
        if (misfit.isPresent()) return broken(day, misfit.getAsLong(), "it is not the record that the next one names");
        if (checkpoints.isEmpty()) return new Unsigned("unsigned");
        List<Hash> leaves = day.records().stream().map(Hash::leaf).toList();
        long agreed = day.first();
        for (Checkpoint signed : checkpoints) {
            Hash root = MerkleTree.after(day.before(), leaves.subList(0, (int) (signed.size() - day.first())))
                    .root();
            if (!root.equals(signed.root())) {
                return broken(day, agreed, "the records from here to " + (signed.size() - 1) + " are not those signed");
            }
            agreed = signed.size();
        }
        Checkpoint last = checkpoints.getLast();
        return new Intact("intact", last.size(), last.root().toString());
    }

    private static OptionalLong misfit(String office, DayRange day) {
        @Nullable Hash leaf = null;
        for (int i = 0; i < day.records().size(); i++) {
            long index = day.first() + i;
            @Nullable LedgerRecord record = read(day.records().get(i));
            if (record == null || record.index() != index || !record.office().equals(office)) {
                return OptionalLong.of(index);
            }
            if (leaf != null && !record.prev().equals(leaf)) return OptionalLong.of(index - 1);
            leaf = Hash.leaf(day.records().get(i));
        }
        return OptionalLong.empty();
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
