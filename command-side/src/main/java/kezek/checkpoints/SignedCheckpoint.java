package kezek.checkpoints;

import java.time.Instant;
import kezek.ledger.Frontier;
import kezek.ledger.SignedNote;

/**
 * What was signed at one size of an office's log.
 *
 * @param note with the log's signature and the cosignatures that have come
 * @param at by the clock of the database
 */
public record SignedCheckpoint(Frontier tree, SignedNote note, Instant at) {
    public long size() {
        return tree.size();
    }
}
