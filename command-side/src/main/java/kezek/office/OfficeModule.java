package kezek.office;

import kezek.office.events.OfficeEvent;
import kezek.officeday.store.StoredEvents;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the store know the events of an office. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class OfficeModule {

    @Bean
    StoredEvents officeEvents() {
        return new StoredEvents(OfficeEvent.class);
    }
}
