package kezek.officeday.store;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The columns of the table that the first migration makes, told to Axon. */
final class EventTable {
    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("event")
            .globalIndexColumn("position")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("stream_type")
            .eventIdentifierColumn("id")
            .payloadTypeColumn("name")
            .payloadRevisionColumn("revision")
            .timestampColumn("recorded_at")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private EventTable() {}
}
