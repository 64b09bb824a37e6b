package kezek.demo;

import java.time.Clock;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.Offices;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only a demonstration has, {@code kezek.demo=true}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kezek.demo")
class DemoConfiguration {

    @Bean
    OfficeClock officeClock(Clock clock, ObjectProvider<Offices> offices, EventStore record) {
        return new DemoClock(clock, new Opening(offices, record));
    }
}
