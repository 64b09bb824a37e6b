package kezek.web.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kezek does not start on a database that may lose an acknowledged ticket, whoever runs it. */
class DurableServerTest {
    @TempDir
    private static Path data;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = new EmbeddedServer(Folders.settings(data));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void a_durable_server_is_accepted() {
        assertThatCode(() -> check(server.url())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void a_server_is_refused_without(String setting) throws IOException {
        EmbeddedPostgres.Builder careless = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Folders.settings(data).program().toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig(setting, "off");
        try (EmbeddedPostgres unsafe = careless.start()) {
            assertThatThrownBy(() ->
                            new DurableServer(JdbcClient.create(unsafe.getPostgresDatabase())).afterPropertiesSet())
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining(setting + " = off");
        }
    }

    @Test
    void a_login_for_which_the_commit_does_not_wait_is_refused_too() {
        assertThatThrownBy(() -> check(server.url() + "?options=-c%20synchronous_commit=off"))
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageContaining("synchronous_commit = off");
    }

    @Test
    void the_console_shows_the_reason_and_the_remedy() {
        UnfitDatabase unfit = new UnfitDatabase("fsync = off", "Set fsync = on");

        FailureAnalysis shown = new UnfitDatabaseReport().analyze(new IllegalStateException(unfit), unfit);

        assertThat(shown.getDescription()).isEqualTo("fsync = off");
        assertThat(shown.getAction()).isEqualTo("Set fsync = on");
    }

    private static void check(String url) {
        DataSource login = new DriverManagerDataSource(
                url, Preparation.OWNER, server.file().ownerPassword());
        new DurableServer(JdbcClient.create(login)).afterPropertiesSet();
    }
}
