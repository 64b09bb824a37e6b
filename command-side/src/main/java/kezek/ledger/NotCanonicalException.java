package kezek.ledger;

/** These bytes are not in the one form in which the ledger writes; tells where that is first seen. */
public final class NotCanonicalException extends IllegalArgumentException {
    private final int offset;

    NotCanonicalException(int offset, String reason) {
        super("at byte " + offset + ": " + reason);
        this.offset = offset;
    }

    /** Bytes before the first violation. */
    public int offset() {
        return offset;
    }
}
