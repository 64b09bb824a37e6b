package kezek.web.postgres;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Data folders of the tests, which share the unpacked binaries. */
final class Folders {
    private Folders() {}

    static DataSettings settings(Path data) {
        return new DataSettings(
                data, new DataSettings.Postgres(Path.of("target", "postgres-program"), Duration.ofMinutes(1)));
    }

    static JdbcClient asOwner(EmbeddedServer server) {
        return client(server, Preparation.OWNER, server.file().ownerPassword());
    }

    static JdbcClient client(EmbeddedServer server, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), user, password));
    }
}
