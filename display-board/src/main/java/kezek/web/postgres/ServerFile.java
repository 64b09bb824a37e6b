package kezek.web.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What must stay the same from start to start: the generated passwords and the port, in a file that only the owner may
 * read. The port stays so that an office's own tools keep finding the database.
 */
final class ServerFile {
    private static final String PORT = "port";
    private static final String OWNER = "owner.password";
    private static final String APP = "app.password";
    private static final String COMPLETE = "complete";

    private final Path file;
    private final Properties values = new Properties();

    ServerFile(Path folder) {
        file = folder.resolve("server.properties");
        if (Files.exists(file)) read();
        values.putIfAbsent(OWNER, password());
        values.putIfAbsent(APP, password());
        if (!values.containsKey(PORT)) values.setProperty(PORT, Integer.toString(Ports.free()));
        write();
    }

    int port() {
        return Integer.parseInt(values.getProperty(PORT));
    }

    void changePort(int port) {
        values.setProperty(PORT, Integer.toString(port));
        write();
    }

    String ownerPassword() {
        return values.getProperty(OWNER);
    }

    String appPassword() {
        return values.getProperty(APP);
    }

    /** Whether the database was once made to its end; before that it holds nothing that anybody was promised. */
    boolean isComplete() {
        return Boolean.parseBoolean(values.getProperty(COMPLETE));
    }

    void complete() {
        if (isComplete()) return;
        values.setProperty(COMPLETE, "true");
        write();
    }

    private static String password() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private void read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whole or not at all: a torn file would lock the office out of its own record. */
    private void write() {
        try {
            Path next = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "server",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, "Kezek's own PostgreSQL. Without this file the database cannot be opened.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
