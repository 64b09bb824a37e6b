package kezek.officeday.events;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in the queue, reduced to what the calling order may look at.
 *
 * @param since its issue; of a booked visitor who came early, his time
 * @param category claimed or confirmed; absent for an ordinary visitor
 * @param booked the minutes that his appointment gives him; 0 without one
 * @param overtaken how many calls have passed over it while it was eligible
 * @param raised whether the office owes it the head of the queue: it came back with its document, or was restored
 */
public record Waiting(
        TicketNumber ticket, Instant since, @Nullable Code category, int booked, int overtaken, boolean raised) {
    /** By the time since which they wait, ties by number: the order of arrival. */
    public static final Comparator<Waiting> BY_ARRIVAL =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::ticket);

    /** A ticket that nobody has overtaken. */
    public Waiting(TicketNumber ticket, Instant since, @Nullable Code category) {
        this(ticket, since, category, 0, 0, false);
    }

    /** A ticket that came out of a booking. */
    public Waiting by(Instant appointment, int credit) {
        return new Waiting(
                ticket, appointment.isAfter(since) ? appointment : since, category, credit, overtaken, raised);
    }

    Waiting of(@Nullable Code granted) {
        return new Waiting(ticket, since, granted, booked, overtaken, raised);
    }

    Waiting overtaken(int more) {
        return new Waiting(ticket, since, category, booked, overtaken + more, raised);
    }

    Waiting raised(boolean owed) {
        return new Waiting(ticket, since, category, booked, overtaken, owed);
    }
}
