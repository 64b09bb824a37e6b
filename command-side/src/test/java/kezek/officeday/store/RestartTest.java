package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import kezek.officeday.store.Diary.OpenPage;
import kezek.officeday.store.Diary.Write;
import kezek.officeday.store.DiaryApplication.Node;
import kezek.officeday.store.DiaryEvent.LineWritten;
import kezek.officeday.store.DiaryEvent.PageOpened;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after any restart, and a database that went away and came back is found again. */
class RestartTest {
    private static final Duration SOON = Duration.ofSeconds(6);

    @TempDir
    private Path data;

    @Test
    void the_record_outlives_the_program_and_the_server() throws IOException {
        int port;
        try (EmbeddedPostgres server = start(0);
                Node node = Node.on(server.getJdbcUrl("postgres", "postgres"))) {
            port = server.getPort();
            node.commands().sendAndWait(new OpenPage("a"));
            node.commands().sendAndWait(new Write("a", "before"));
        }
        try (EmbeddedPostgres server = start(port);
                Node node = Node.on(server.getJdbcUrl("postgres", "postgres"))) {
            assertThat(node.stream("a")).containsExactly(new PageOpened("a"), new LineWritten("a", 1, "before"));
            assertThat(node.commands().<Integer>sendAndWait(new Write("a", "after")))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_gone_database_is_told_soon_and_work_goes_on_when_it_returns() throws IOException {
        EmbeddedPostgres server = start(0);
        try (Node node = Node.on(server.getJdbcUrl("postgres", "postgres"))) {
            node.commands().sendAndWait(new OpenPage("a"));
            server.close();

            Instant asked = Instant.now();
            assertThatThrownBy(() -> node.commands().sendAndWait(new Write("a", "lost")))
                    .isInstanceOf(EventStoreException.class);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);

            server = start(server.getPort());
            // The pool finds out about its dead connections one by one.
            int line = await().atMost(SOON)
                    .ignoreExceptionsInstanceOf(EventStoreException.class)
                    .until(() -> node.commands().<Integer>sendAndWait(new Write("a", "found")), Objects::nonNull);
            assertThat(line).isEqualTo(1);
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return TestPostgres.durable()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }
}
