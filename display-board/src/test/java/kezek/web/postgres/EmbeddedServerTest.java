package kezek.web.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The office's own database keeps what it was given, from start to start, and lets in only those with the password. */
class EmbeddedServerTest {
    @TempDir
    private Path data;

    @Test
    void rows_port_and_passwords_stay_from_start_to_start() throws IOException {
        String url;
        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            url = server.url();
            Folders.asOwner(server).sql("CREATE TABLE kept (n int)").update();
            Folders.asOwner(server).sql("INSERT INTO kept VALUES (42)").update();
        }
        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            assertThat(server.url()).isEqualTo(url);
            assertThat(Folders.asOwner(server)
                            .sql("SELECT n FROM kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void it_is_durable_and_private() throws IOException {
        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(show(server, "synchronous_commit")).isEqualTo("on");
            assertThat(show(server, "full_page_writes")).isEqualTo("on");
            assertThat(show(server, "data_checksums")).isEqualTo("on");
            assertThat(show(server, "listen_addresses")).isEqualTo("localhost");
            assertThat(show(server, "unix_socket_directories")).isEmpty();
            assertThat(Folders.asOwner(server)
                            .sql("SELECT DISTINCT auth_method FROM pg_hba_file_rules")
                            .query(String.class)
                            .list())
                    .containsExactly("scram-sha-256");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("server.properties"))))
                    .isEqualTo("rw-------");

            JdbcClient guess = Folders.client(server, Preparation.APP, "guess");
            assertThatThrownBy(() -> guess.sql("SELECT 1").query().listOfRows())
                    .isInstanceOf(CannotGetJdbcConnectionException.class)
                    .hasStackTraceContaining("password authentication failed");
        }
    }

    @Test
    void a_second_kezek_is_not_let_into_the_folder_and_leaves_the_first_alone() throws IOException {
        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            assertThatThrownBy(() -> new EmbeddedServer(Folders.settings(data)))
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining("Another Kezek is running in the data folder");
            assertThat(show(server, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void when_somebody_else_sits_on_the_port_another_one_is_taken() throws IOException {
        int port = new ServerFile(data).port();
        try (ServerSocket somebody = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            assertThat(somebody.isBound()).isTrue();
            assertThat(server.file().port()).isNotEqualTo(port);
            assertThat(show(server, "port"))
                    .isEqualTo(Integer.toString(server.file().port()));
        }
    }

    @Test
    void a_foreign_database_at_our_port_is_refused() throws IOException {
        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            Preparation ours = new Preparation(
                    new DriverManagerDataSource(
                            server.url(), Preparation.OWNER, server.file().ownerPassword()),
                    data.resolve("elsewhere"));
            assertThatThrownBy(() -> ours.run("secret"))
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining("elsewhere");
        }
    }

    @Test
    void what_an_interrupted_first_start_left_is_set_aside() throws IOException {
        Path half = Files.createDirectory(data.resolve("postgres"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data));
                var folders = Files.list(data)) {
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("postgres-unfinished-"));
        }
    }

    private static String show(EmbeddedServer server, String setting) {
        return Folders.asOwner(server)
                .sql("SHOW " + setting)
                .query(String.class)
                .single();
    }
}
