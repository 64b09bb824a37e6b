package kezek.officeday.events;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A ticket in the queue, reduced to what the calling order may look at. */
public record Waiting(
        TicketNumber ticket, Instant issuedAt, @Nullable Code category) {
    /** By issue time, ties by number: the order of arrival. */
    public static final Comparator<Waiting> BY_ARRIVAL =
            Comparator.comparing(Waiting::issuedAt).thenComparing(Waiting::ticket);
}
