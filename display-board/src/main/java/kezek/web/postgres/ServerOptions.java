package kezek.web.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/** How the embedded server is made and started. */
final class ServerOptions {
    private ServerOptions() {}

    /**
     * Every acknowledged row is on disk; passwords are asked of everybody; nothing listens but localhost.
     *
     * @param password a file with the owner's password, read once when the database is made
     */
    static EmbeddedPostgres.Builder durable(ServerFile file, Path password) {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(file.port())
                .setConnectConfig("password", file.ownerPassword());
        return settings(made(server, password));
    }

    /** Arguments of initdb: the library has no other door to them. Sorting does not depend on the system's libraries. */
    private static EmbeddedPostgres.Builder made(EmbeddedPostgres.Builder server, Path password) {
        return server.setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    private static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder server) {
        return server.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgres-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_age", "1d");
    }
}
