package kezek.demo;

import java.time.Clock;
import kezek.officeday.events.Offices;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Sets the stage when {@code kezek.demo} is true; otherwise the application has no trace of a demonstration. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kezek.demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    DemoClock officeClock(
            Clock clock,
            Environment environment,
            DemoSettings settings,
            ObjectProvider<Offices> offices,
            EventStore record) {
        return new DemoClock(
                clock,
                environment.containsProperty("kezek.clock"),
                settings.plays() ? settings.office() : null,
                office -> offices.getObject().find(office),
                new Opening(record)::of);
    }

    @Bean
    DemoPassword demoPassword(DemoSettings settings) {
        return DemoPassword.of(settings.password());
    }

    @Bean
    Demo demo(DemoSettings settings, DemoClock clock, DemoPassword password) {
        return new Demo(settings, clock, password);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> curtain(Demo demo, Environment environment) {
        return ready -> demo.begin(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
