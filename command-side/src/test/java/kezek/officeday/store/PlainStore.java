package kezek.officeday.store;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's own store without a ledger, beside which the price of the ledger is measured; its beans take ours' places. */
@TestConfiguration(proxyBeanMethods = false)
class PlainStore {
    static final String TABLE = """
            CREATE TABLE plain (
                position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL,
                sequence_number bigint NOT NULL, stream_type text NOT NULL, id text NOT NULL, name text NOT NULL,
                revision text NOT NULL, recorded_at text NOT NULL, payload text NOT NULL, metadata text NOT NULL,
                UNIQUE (stream, sequence_number))""";

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("plain")
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

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @DependsOnDatabaseInitialization
    EventStorageEngine eventStorage(Serializer serializer, DataSource pool, TransactionManager transactions) {
        return new JdbcEventStorageEngine(JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .persistenceExceptionResolver(new DuplicateKey())
                .finalAggregateBatchPredicate(batch -> batch.size() < 1000)
                .batchSize(1000)
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .transactionManager(transactions)
                .schema(SCHEMA)
                .dataType(String.class)) {
            @Override
            protected java.util.stream.Stream<? extends org.axonframework.eventhandling.DomainEventData<?>>
                    readSnapshotData(String stream) {
                return java.util.stream.Stream.empty();
            }
        };
    }
}
