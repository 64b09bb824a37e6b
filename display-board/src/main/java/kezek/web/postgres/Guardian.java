package kezek.web.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the database again when it dies while the office is open. PostgreSQL itself survives the death of any of its
 * processes but the first.
 */
final class Guardian implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guardian.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Path database;
    private final Path control;
    private volatile boolean closed;

    private Guardian(Path database, Path control) {
        this.database = database;
        this.control = control;
    }

    static Guardian watch(Path database) {
        ProcessHandle postmaster = Orphan.postmaster(database).orElseThrow();
        Path control = Path.of(postmaster.info().command().orElseThrow()).resolveSibling("pg_ctl");
        Guardian guardian = new Guardian(database, control);
        guardian.follow(postmaster);
        return guardian;
    }

    private void follow(ProcessHandle postmaster) {
        var _ = postmaster.onExit().thenAcceptAsync(dead -> raise());
    }

    private void raise() {
        Optional<ProcessHandle> next = Optional.empty();
        while (!closed && next.isEmpty()) {
            LOG.error("The database server has died; starting it again");
            next = restart();
        }
        next.ifPresent(this::follow);
    }

    /** With the options of its last start, which PostgreSQL keeps in postmaster.opts. */
    private Optional<ProcessHandle> restart() {
        try {
            List<String> command = new ArrayList<>();
            if (LinuxUtils.isUnshareAvailable()) command.addAll(List.of("unshare", "-U"));
            command.addAll(List.of(control.toString(), "-D", database.toString(), "-w", "restart"));
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            Optional<ProcessHandle> raised = Orphan.postmaster(database);
            if (raised.isEmpty()) Thread.sleep(BETWEEN_TRIES);
            return raised;
        } catch (IOException failed) {
            LOG.error("The database server cannot be started", failed);
            closed = true;
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closed = true;
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
