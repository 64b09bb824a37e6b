package kezek.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kezek.ledger.FileWitnessMemory;
import kezek.ledger.KeyFile;
import kezek.ledger.NoteVerifier;
import kezek.ledger.Witness;
import kezek.ledger.WitnessAnswer;
import kezek.ledger.WitnessMemory;
import kezek.witness.WitnessSettings.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The witness put together: without database, offices and pages, so that it runs wherever there is a JDK. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kezek.role", havingValue = WitnessMode.ROLE)
@EnableConfigurationProperties(WitnessSettings.class)
public class WitnessMode {
    /** The value of {@code kezek.role}. */
    public static final String ROLE = "witness";

    private static final Logger log = LoggerFactory.getLogger(WitnessMode.class);

    /** Runs until it is stopped, or answers one request that was carried to it as a file. */
    public static ConfigurableApplicationContext run(String... args) throws IOException {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(WitnessMode.class)
                .web(WebApplicationType.NONE)
                .run(args);
        Path request = context.getBean(WitnessSettings.class).answer();
        if (request == null) {
            context.getBean(WitnessServer.class).start();
            return context;
        }
        try (context) {
            answer(context.getBean(Witness.class), request);
            return context;
        }
    }

    private static void answer(Witness witness, Path request) throws IOException {
        WitnessAnswer answer = witness.addCheckpoint(Files.readAllBytes(request));
        Path beside = request.resolveSibling(request.getFileName() + "." + answer.status());
        Files.writeString(beside, answer.body());
        log.info("answered {}: {}", answer.status(), beside);
    }

    @Bean
    FileWitnessMemory witnessMemory(WitnessSettings settings) {
        return FileWitnessMemory.open(settings.folder());
    }

    @Bean
    Witness witness(WitnessSettings settings, WitnessMemory memory) {
        Clock clock = Clock.systemUTC();
        Map<String, List<NoteVerifier>> logs = settings.logs().stream()
                .collect(Collectors.toMap(
                        Log::origin,
                        log -> log.keys().stream().map(NoteVerifier::parse).toList()));
        var key = KeyFile.witness(settings.folder().resolve("key"), settings.name(), new SecureRandom(), clock);
        log.info("this witness signs as {}", key.verifier().vkey());
        return new Witness(logs, key, memory, clock);
    }

    @Bean
    Attendance attendance(WitnessSettings settings, WitnessMemory memory) {
        return new Attendance(settings.logs(), settings.holidays(), settings.grace(), memory);
    }

    @Bean(destroyMethod = "stop")
    WitnessServer witnessServer(WitnessSettings settings, Witness witness, Attendance attendance) {
        return new WitnessServer(settings.port(), witness, attendance, Clock.systemUTC());
    }
}
