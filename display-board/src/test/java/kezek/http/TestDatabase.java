package kezek.http;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** One real, durable PostgreSQL for all tests of this JVM; each application context gets an empty database in it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Where the binaries of PostgreSQL are unpacked, once for all tests; {@code KillTest} unpacks its own, as an office does. */
    public static final Path PROGRAM = Path.of("target", "postgres-program");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "kezek" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.datasource.url=" + Server.SERVER.getJdbcUrl("postgres", name),
                "kezek.ledger.folder=" + folder(name));
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory("kezek-test-" + name).resolve("ledger");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes the database away from the application: its connections are cut and no new ones are let in. */
    static void stop(String name) {
        execute("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    static void start(String name) {
        execute("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS true");
    }

    private static void execute(String sql) {
        try (Connection connection = Server.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Started at first use and stopped with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setOverrideWorkingDirectory(PROGRAM.toFile())
                        .setDataDirectory(Files.createTempDirectory("kezek-test-postgres"))
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
