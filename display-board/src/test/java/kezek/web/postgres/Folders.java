package kezek.web.postgres;

import java.nio.file.Path;
import java.time.Duration;
import kezek.http.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Data folders of the tests. */
final class Folders {
    private Folders() {}

    static DataSettings settings(Path data) {
        return new DataSettings(data, new DataSettings.Postgres(TestDatabase.PROGRAM, Duration.ofMinutes(1)));
    }

    static JdbcClient asOwner(EmbeddedServer server) {
        return client(server, Preparation.OWNER, server.file().ownerPassword());
    }

    static JdbcClient client(EmbeddedServer server, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), user, password));
    }
}
