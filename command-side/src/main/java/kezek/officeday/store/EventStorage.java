package kezek.officeday.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Appends to and reads from the event table; the one place that knows how a record lies in the database.
 *
 * <p>There are no snapshots: a day is short and stays in memory, and a snapshot would be a second truth.
 */
final class EventStorage extends JdbcEventStorageEngine {
    /** Rows of one SELECT; a whole ordinary day fits. */
    static final int BATCH = 1000;

    EventStorage(Builder builder) {
        super(builder);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("there are no snapshots");
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant instant) throws SQLException {
        statement.setObject(position, instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
