package kezek.hall;

import java.time.Instant;
import java.util.function.BiConsumer;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads an office day from the store, in order and without a hole, from wherever the reader stands. */
@Component
public final class RecordReader {
    private final EventStore store;

    RecordReader(EventStore store) {
        this.store = store;
    }

    /**
     * Hands over every event after a number, with the moment at which it was recorded; what came before a hole has been handed over when it is found.
     *
     * @throws HoleInRecord when a number is missing
     * @throws PoisonedEvent when an event cannot be read
     */
    void after(OfficeDayId day, long seq, BiConsumer<Recorded, Instant> next) {
        DomainEventStream stream = store.readEvents(day.toString(), seq);
        for (long expected = seq + 1; stream.hasNext(); expected++) {
            DomainEventMessage<?> message = stream.next();
            long found = message.getSequenceNumber() + 1;
            if (found != expected) throw new HoleInRecord(day, expected, found);
            next.accept(new Recorded(found, payload(message, found)), message.getTimestamp());
        }
    }

    private static OfficeDayEvent payload(DomainEventMessage<?> message, long seq) {
        try {
            return (OfficeDayEvent) message.getPayload();
        } catch (RuntimeException unreadable) {
            throw new PoisonedEvent(seq, unreadable);
        }
    }

    /** The record with everything that has been stored since. */
    public DayRecord readOn(DayRecord known) {
        DayRecord[] grown = {known};
        after(known.id(), known.seq(), (next, _) -> grown[0] = grown[0].append(next));
        return grown[0];
    }
}
