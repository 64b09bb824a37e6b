package kezek.officeday.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import kezek.officeday.events.OfficeDayEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JacksonModule;

/**
 * Puts Axon onto the ledger, bean by bean: under Spring Boot 4 its own JDBC configuration never applies.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    @Bean
    StoredEvents officeDayEvents() {
        return new StoredEvents(OfficeDayEvent.class);
    }

    /** Makes answers over HTTP write the published language as the record does. */
    @Bean
    JacksonModule eventJson() {
        return new EventJson();
    }

    @Bean
    @Primary
    Serializer storedEventSerializer(List<StoredEvents> families) {
        return new EventSerializer(new StoredNames(families));
    }

    /** None: an append is one statement, so it needs no transaction around it, and a reader none at all. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.INSTANCE;
    }

    @Bean
    @DependsOnDatabaseInitialization
    EventStorageEngine eventStorage(Serializer serializer, JdbcClient database, Configuration configuration) {
        var settings = new EventStorage.Builder();
        settings.snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .upcasterChain(configuration.upcasterChain())
                .persistenceExceptionResolver(new DuplicateKey());
        return new EventStorage(settings, database);
    }

    @Bean
    CommandTargetResolver commandTarget() {
        return new CommandTarget();
    }

    /** An event says itself who did what: random trace numbers would only make the record longer. */
    @Bean
    CorrelationDataProvider noTraceNumbers() {
        return message -> Map.of();
    }

    @Bean
    Cache officeDayCache(StoreProperties store) {
        return new BoundedCache(store.cachedDays());
    }

    @Bean
    Cache officeCache(StoreProperties store) {
        return new BoundedCache(store.cachedOffices());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService conflictRetries() {
        return Executors.newScheduledThreadPool(
                4, Thread.ofVirtual().name("retry-", 0).factory());
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, ScheduledExecutorService conflictRetries) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new RetryOnConflict(conflictRetries))
                .build();
    }
}
