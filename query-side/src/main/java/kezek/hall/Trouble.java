package kezek.hall;

import java.time.Instant;

/** Why an office's hall stands still; other offices do not notice. */
record Trouble(Kind kind, long seq, String what, Instant since) {
    /** What is the matter with a record. */
    enum Kind {
        /** A number is missing: wait for it. */
        HOLE,
        /** An event cannot be understood: the office is parked there. */
        POISON,
        /** The store does not answer. */
        STORE
    }

    boolean sameAs(Trouble other) {
        return kind == other.kind && seq == other.seq;
    }
}
