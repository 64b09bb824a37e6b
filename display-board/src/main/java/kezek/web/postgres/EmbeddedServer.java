package kezek.web.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The office's own PostgreSQL: persistent, durable, on the local machine only, stopped after everything that uses it.
 *
 * <p>Left to its defaults the library behind it would write without fsync, trust everybody and empty the folder.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final FolderLock lock;
    private final ServerFile file;
    private final EmbeddedPostgres server;
    private final Guardian guardian;

    /** @throws UnfitDatabase when the folder is in use or holds something else */
    EmbeddedServer(DataSettings settings) {
        Path folder = folder(settings.data());
        lock = FolderLock.take(folder);
        try {
            file = new ServerFile(folder);
            Path database = folder.resolve("postgres");
            if (!file.isComplete()) setAside(database);
            Orphan.stop(database);
            if (!Ports.isFree(file.port())) file.changePort(Ports.free());
            server = start(settings, database);
            guardian = prepare(database);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
        LOG.info("The database is in {} and listens at localhost:{}", folder, file.port());
    }

    String url() {
        return "jdbc:postgresql://localhost:" + file.port() + "/" + Preparation.DATABASE;
    }

    ServerFile file() {
        return file;
    }

    private EmbeddedPostgres start(DataSettings settings, Path database) {
        try {
            Path password = Files.writeString(Files.createTempFile("kezek", ".tmp"), file.ownerPassword());
            try {
                return ServerOptions.durable(file, password)
                        .setDataDirectory(database)
                        .setOverrideWorkingDirectory(settings.program().toFile())
                        .setPGStartupWait(settings.postgres().startWithin())
                        .start();
            } finally {
                Files.delete(password);
            }
        } catch (IOException | IllegalStateException failed) {
            throw new UnfitDatabase(
                    "The database in " + database + " did not start.",
                    "The reason is in the newest file of " + database.resolve("log") + " or in the lines above.",
                    failed);
        }
    }

    private Guardian prepare(Path database) {
        try {
            new Preparation(server.getDatabase(Preparation.OWNER, Preparation.OWNER), database).run(file.appPassword());
            file.complete();
            return Guardian.watch(database);
        } catch (RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What an interrupted first start left; nobody was promised anything of it, yet nothing is deleted. */
    private static void setAside(Path database) {
        if (!Files.exists(database)) return;
        try {
            Files.move(
                    database,
                    database.resolveSibling(
                            "postgres-unfinished-" + Instant.now().getEpochSecond()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folder(Path data) {
        try {
            Path folder = data.toAbsolutePath().normalize();
            if (!Files.exists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder.toRealPath();
        } catch (IOException failed) {
            throw new UnfitDatabase(
                    "The data folder " + data + " cannot be made or opened.",
                    "Give this user the right to write there, or name another folder: --kezek.data=...",
                    failed);
        }
    }

    @Override
    public void close() {
        guardian.close();
        stop();
        lock.close();
    }
}
