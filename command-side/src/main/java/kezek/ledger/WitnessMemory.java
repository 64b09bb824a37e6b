package kezek.ledger;

import java.time.Instant;
import java.util.Optional;

/** All that a witness keeps of a log: three facts per origin, none of them about a person. */
public interface WitnessMemory {
    /**
     * The last checkpoint that was cosigned.
     *
     * @param grownAt when the log was last seen to grow: showing the same checkpoint again is no sign of life
     */
    record Seen(long size, Hash root, Instant grownAt) {}

    /** What was remembered last, or nothing for a log that was never seen. */
    Optional<Seen> of(String origin);

    /** Remembers in the place of what was there; when this returns, it outlives a power cut. */
    void remember(String origin, Seen seen);
}
