package kezek.office;

import kezek.office.events.OfficeEvent;
import kezek.officeday.store.StoredEvents;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** Makes the store know the events of an office, and the doors how its description is read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class OfficeModule {

    @Bean
    StoredEvents officeEvents() {
        return new StoredEvents(OfficeEvent.class);
    }

    @Bean
    JacksonModule templateJson() {
        return new TemplateJson();
    }
}
