package kezek.web.postgres;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the office's own database lives.
 *
 * @param data the folder of everything that must survive; back it up
 * @param postgres settings of the embedded server
 */
@ConfigurationProperties("kezek")
record DataSettings(
        @DefaultValue("./kezek-data") Path data,
        @DefaultValue Postgres postgres) {

    /**
     * The embedded server.
     *
     * @param program where its binaries are unpacked, 60 MB; by default inside the data folder
     * @param startWithin how long it may take to start, recovery after a power cut included
     */
    record Postgres(
            @Nullable Path program, @DefaultValue("2m") Duration startWithin) {}

    Path program() {
        Path program = postgres.program();
        return program != null
                ? program.toAbsolutePath()
                : data.toAbsolutePath().resolve("program");
    }
}
