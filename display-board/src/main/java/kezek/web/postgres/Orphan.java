package kezek.web.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived the Kezek which started it (killed, or out of memory) and still holds the data. It is stopped
 * in order, so that the next one starts with the settings of this version.
 */
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final long PATIENCE_SECONDS = 60;

    private Orphan() {}

    /**
     * Called while the folder lock is held, so the server cannot belong to a living Kezek.
     *
     * @throws UnfitDatabase when it does not stop
     */
    static void stop(Path database) {
        postmaster(database).ifPresent(process -> stop(process, database));
    }

    /** The living server of this very folder; a number that some other program has got since is none of ours. */
    static Optional<ProcessHandle> postmaster(Path database) {
        try {
            List<String> lines = Files.readAllLines(database.resolve("postmaster.pid"));
            if (lines.isEmpty()) return Optional.empty();
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> serves(process, database));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean serves(ProcessHandle process, Path database) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(database.toString());
    }

    private static void stop(ProcessHandle process, Path database) {
        LOG.warn(
                "A PostgreSQL left over from an earlier run (process {}) holds {}; stopping it",
                process.pid(),
                database);
        try {
            interrupt(process);
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException failed) {
            throw new UnfitDatabase(
                    "An earlier PostgreSQL (process " + process.pid() + ") still holds " + database + ".",
                    "Stop process " + process.pid() + " by hand, then start again.",
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java itself can send only the slow one. */
    private static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                .inheritIO()
                .start()
                .waitFor();
    }
}
