package kezek.hall;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.Recorded;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** A store without a database, written to as the command side does: in a unit of work, then committed. */
final class MemoryStore {
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine() {
        // By number, as a database gives them, whatever was written first; and a commit is seen whole or not at all.
        @Override
        public synchronized DomainEventStream readEvents(String aggregate, long first) {
            return DomainEventStream.of(super.readEvents(aggregate, first)
                    .asStream()
                    .sorted(Comparator.comparingLong(DomainEventMessage::getSequenceNumber))
                    .toList());
        }

        @Override
        public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
            super.appendEvents(events);
        }
    };
    final EventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();

    void append(List<Recorded> events) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
        work.execute(
                () -> store.publish(events.stream().map(MemoryStore::message).toList()));
    }

    /** As another machine does: this node's event bus hears nothing. */
    void appendUnheard(Stream<Recorded> events) {
        engine.appendEvents(events.map(MemoryStore::message).toList());
    }

    private static DomainEventMessage<OfficeDayEvent> message(Recorded recorded) {
        return new GenericDomainEventMessage<>(
                "OfficeDay", recorded.event().day().toString(), recorded.seq() - 1, recorded.event());
    }

    /** Waits for a condition, and fails when it does not come true in ten seconds. */
    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(10))
                .until(condition);
    }
}
