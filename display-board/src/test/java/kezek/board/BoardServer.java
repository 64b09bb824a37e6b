package kezek.board;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kezek.hall.Halls;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.store.PublishedJson;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.JacksonModule;

/** The halls and their boards behind a real web server, over a record in memory; the doors are tested elsewhere. */
final class BoardServer implements AutoCloseable {
    private final ServletWebServerApplicationContext context;

    private BoardServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static BoardServer start(String... settings) {
        String[] all = Stream.concat(
                        Stream.of("server.port=0", "spring.main.banner-mode=off", "kezek.hall.poll=1h"),
                        Arrays.stream(settings))
                .map("--"::concat)
                .toArray(String[]::new);
        return new BoardServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(House.class)
                .web(WebApplicationType.SERVLET)
                .run(all));
    }

    Villages villages() {
        return bean(Villages.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    double count(String meter) {
        return bean(MeterRegistry.class).counter(meter).count();
    }

    long times(String meter) {
        return bean(MeterRegistry.class).timer(meter).count();
    }

    Duration longest(String timer) {
        return Duration.ofNanos((long) bean(MeterRegistry.class).timer(timer).max(TimeUnit.NANOSECONDS));
    }

    int connected() {
        return (int)
                bean(MeterRegistry.class).get("kezek.board.connected").gauge().value();
    }

    void awaitRead(OfficeDayId day, long seq) {
        Awaitility.await("event " + seq)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> bean(Halls.class).hall(day.office()).orElseThrow().seq() >= seq);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    URI board(Object office, String more) {
        return URI.create("ws://localhost:" + port() + "/ws/board?office=" + office + more);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Without a stereotype, or tests of the whole application would find it beside their own beans. */
    @ComponentScan({"kezek.hall", "kezek.board"})
    @ComponentScan(
            basePackages = "kezek.web",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = MessageSource.class))
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class House {
        @Bean
        EventStore eventStore() {
            return EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
        }

        @Bean
        Villages villages(EventStore store) {
            return new Villages(store);
        }

        @Bean
        OfficeClock clock() {
            return _ -> Villages.NINE;
        }

        @Bean
        JacksonModule eventJson() {
            return PublishedJson.module();
        }

        /** Little room in the kernel, so that a board that does not read is noticed after a few frames. */
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> shortPipes() {
            return tomcat ->
                    tomcat.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "16384"));
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
