package kezek.ledger;

import java.util.List;

/**
 * The part of an office's log that holds one office day, with what is needed to place it in the whole.
 *
 * @param before the log as it ended just before the day
 * @param records the stored bytes, from the day's first record to its last, those of the office itself among them included
 */
public record DayRange(Frontier before, List<byte[]> records) {
    public DayRange {
        records = List.copyOf(records);
    }

    /** Index of the first record. */
    public long first() {
        return before.size();
    }

    /** Size of the log just after the last record. */
    public long end() {
        return first() + records.size();
    }

    /** The whole log up to the end of the day; only what lies in the day can be proved from it. */
    public MerkleTree tree() {
        return MerkleTree.after(before, records.stream().map(Hash::leaf).toList());
    }

    /** The day as it was when the log had so many records. */
    public DayRange upTo(long size) {
        return new DayRange(before, records.subList(0, (int) (size - first())));
    }
}
