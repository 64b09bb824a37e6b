package kezek.officeday.store;

import java.time.Instant;
import kezek.ledger.LedgerRecord;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A record on its way back to Axon: the envelope is read, the payload stays as it was written. */
record StoredRecord(String stream, long number, long recordedAt, LedgerRecord record)
        implements DomainEventData<String> {
    private static final SerializedObject<String> NO_METADATA = new SerializedMetaData<>("{}", String.class);

    /** @param recordedAt milliseconds since 1970 by the clock of the database */
    static StoredRecord of(String stream, long number, long recordedAt, byte[] text) {
        LedgerRecord record = LedgerRecord.read(text);
        if (!record.stream().equals(stream) || record.seq() != number + 1) {
            throw new IllegalArgumentException("the record at " + stream + " " + (number + 1) + " is of another place");
        }
        return new StoredRecord(stream, number, recordedAt, record);
    }

    @Override
    public String getEventIdentifier() {
        return record.id().toString();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochMilli(recordedAt);
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return NO_METADATA;
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(
                record.payload(), String.class, record.type(), Integer.toString(record.rev()));
    }

    /** Streams are told apart by their names; Axon asks for a kind of aggregate and does not use it. */
    @Override
    public String getType() {
        return "";
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return number;
    }
}
