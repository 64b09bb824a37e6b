package kezek.ledger;

/** A record is missing in the log of an office: nobody reads on, signs or exports, because the rest proves nothing. */
public final class HoleInLogException extends RuntimeException {
    private final long missing;

    /**
     * Names the place.
     *
     * @param missing the index that is not there
     */
    public HoleInLogException(String office, long missing) {
        super("the log of " + office + " lacks the record " + missing);
        this.missing = missing;
    }

    /** Index of the record that is not there. */
    public long missing() {
        return missing;
    }
}
