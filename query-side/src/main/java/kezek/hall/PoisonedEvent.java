package kezek.hall;

/** An event that cannot be read or shown: its office is parked before it, the others go on. */
final class PoisonedEvent extends RuntimeException {
    private final long seq;

    PoisonedEvent(long seq, Throwable cause) {
        super("event %d cannot be understood: %s".formatted(seq, cause.getMessage()), cause);
        this.seq = seq;
    }

    long seq() {
        return seq;
    }
}
