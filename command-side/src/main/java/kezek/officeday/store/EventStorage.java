package kezek.officeday.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets Axon append to and read from the ledger. What it reads are the very bytes that were hashed.
 *
 * <p>There are no snapshots: a day is short and stays in memory, and a snapshot would be a second truth. There is no global
 * stream either: readers follow office days, and each office's log is in order without holes.
 */
final class EventStorage extends AbstractEventStorageEngine {
    private final JdbcClient database;
    private final OfficeLog log;

    EventStorage(Builder settings, JdbcClient database) {
        super(settings);
        this.database = database;
        this.log = new OfficeLog(database);
    }

    /** Axon's settings; nothing is added to them. */
    static final class Builder extends AbstractEventStorageEngine.Builder {}

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        try {
            log.append(events.stream().map(event -> draft(event, serializer)).toList());
        } catch (DataAccessException failed) {
            handlePersistenceException(failed, events.getFirst());
        }
    }

    private static OfficeLog.Draft draft(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new OfficeLog.Draft(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                event.serializePayload(serializer, String.class));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long from) {
        try {
            return database
                    .sql("""
                            SELECT record, sequence_number, (extract(epoch FROM recorded_at) * 1000)::bigint
                            FROM event WHERE stream = ? AND sequence_number >= ? ORDER BY sequence_number""")
                    .params(stream, from)
                    .query((row, number) -> StoredRecord.of(stream, row.getLong(2), row.getLong(3), row.getBytes(1)))
                    .list()
                    .stream();
        } catch (DataAccessException gone) {
            throw new EventStoreException("the record of " + stream + " could not be read", gone);
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return database.sql("SELECT max(sequence_number) FROM event WHERE stream = ?")
                .param(stream)
                .query(Long.class)
                .optional();
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("readers follow office days");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("there are no snapshots");
    }
}
