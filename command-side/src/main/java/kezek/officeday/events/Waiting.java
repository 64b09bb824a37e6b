package kezek.officeday.events;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in the queue, reduced to what the calling order may look at.
 *
 * @param category claimed or confirmed; absent for an ordinary visitor
 * @param overtaken how many calls have passed over it while it was eligible
 * @param raised whether the office owes it the head of the queue: it came back with its document, or was restored
 */
public record Waiting(
        TicketNumber ticket, Instant issuedAt, @Nullable Code category, int overtaken, boolean raised) {
    /** By issue time, ties by number: the order of arrival. */
    public static final Comparator<Waiting> BY_ARRIVAL =
            Comparator.comparing(Waiting::issuedAt).thenComparing(Waiting::ticket);

    /** A ticket that nobody has overtaken. */
    public Waiting(TicketNumber ticket, Instant issuedAt, @Nullable Code category) {
        this(ticket, issuedAt, category, 0, false);
    }

    Waiting of(@Nullable Code granted) {
        return new Waiting(ticket, issuedAt, granted, overtaken, raised);
    }

    Waiting overtaken(int more) {
        return new Waiting(ticket, issuedAt, category, overtaken + more, raised);
    }

    Waiting raised(boolean owed) {
        return new Waiting(ticket, issuedAt, category, overtaken, owed);
    }
}
