package kezek.ledger;

/** A log would have to sign what contradicts what it has signed: its records were cut, rewritten or restored. */
public final class ForkedLogException extends IllegalStateException {
    ForkedLogException(String message) {
        super(message);
    }
}
