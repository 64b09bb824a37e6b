package kezek.officeday.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store as the application configures it, around the diary; several of them on one database are several nodes. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StoreConfiguration.class, DatabaseConfiguration.class, Pool.class, Diary.class})
class DiaryApplication {
    @Bean
    StoredEvents diaryEvents() {
        return new StoredEvents(DiaryEvent.class);
    }

    /** One running node. */
    record Node(ConfigurableApplicationContext context) implements AutoCloseable {
        static Node on(String url) {
            return on(url, Map.of());
        }

        static Node on(String url, Map<String, String> settings, Class<?>... more) {
            Map<String, Object> properties = new HashMap<>(settings);
            properties.putIfAbsent("spring.datasource.url", url);
            properties.putIfAbsent("spring.datasource.hikari.maximum-pool-size", "6");
            properties.put("spring.datasource.hikari.connection-timeout", "2000");
            properties.put("spring.main.banner-mode", "off");
            return new Node(new SpringApplicationBuilder(DiaryApplication.class)
                    .sources(more)
                    .web(WebApplicationType.NONE)
                    .properties(properties)
                    .run());
        }

        CommandGateway commands() {
            return context.getBean(CommandGateway.class);
        }

        EventStore events() {
            return context.getBean(EventStore.class);
        }

        JdbcClient database() {
            return context.getBean(JdbcClient.class);
        }

        /** The payloads of a stream, read back from the database. */
        List<Object> stream(String id) {
            return events().readEvents(id, 0)
                    .asStream()
                    .<Object>map(e -> e.getPayload())
                    .toList();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
