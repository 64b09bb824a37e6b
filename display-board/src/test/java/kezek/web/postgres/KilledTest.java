package kezek.web.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a kill -9 of the program, of the server, or of both, everything acknowledged is there and the office goes on. */
class KilledTest {
    @TempDir
    private Path data;

    @Test
    void the_server_of_a_killed_program_is_stopped_and_its_data_kept() throws Exception {
        killProgram();
        ProcessHandle orphan = Orphan.postmaster(database()).orElseThrow();

        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(kept(Folders.asOwner(server))).isEqualTo(42);
        }
    }

    @Test
    void program_and_server_killed_together_lose_nothing() throws Exception {
        killProgram();
        kill(Orphan.postmaster(database()).orElseThrow());

        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            assertThat(kept(Folders.asOwner(server))).isEqualTo(42);
        }
    }

    @Test
    void a_server_that_dies_alone_is_started_again_at_the_same_port() throws IOException {
        try (EmbeddedServer server = new EmbeddedServer(Folders.settings(data))) {
            JdbcClient owner = Folders.asOwner(server);
            for (int time = 0; time < 2; time++) {
                ProcessHandle postmaster = Orphan.postmaster(database()).orElseThrow();
                kill(postmaster);
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> owner.sql("SELECT 1")
                                .query(Integer.class)
                                .single()
                                .equals(1));
                await().until(() -> Orphan.postmaster(database())
                        .filter(next -> next.pid() != postmaster.pid())
                        .isPresent());
            }
            assertThat(owner.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
        }
        assertThat(Orphan.postmaster(database())).isEmpty();
    }

    private void killProgram() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = program.inputReader()) {
            assertThat(output.lines().anyMatch("recorded"::equals)).isTrue();
            program.destroyForcibly().waitFor();
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int kept(JdbcClient database) {
        return database.sql("SELECT n FROM kept").query(Integer.class).single();
    }

    private Path database() throws IOException {
        return data.toRealPath().resolve("postgres");
    }
}
