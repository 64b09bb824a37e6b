package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A witness's memory as one small text file per origin: origin, size, root, time, a line each.
 *
 * <p>It holds its folder alone until it is closed. A file that cannot be read stops the witness for that origin: to
 * forget would be to cosign a fork.
 */
public final class FileWitnessMemory implements WitnessMemory, AutoCloseable {
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final PrivateFolderLock lock;

    private FileWitnessMemory(Path folder, PrivateFolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the memory in a folder of its own, made with permissions 700 when there is none.
     *
     * @throws IllegalStateException when others may enter the folder, or another witness works in it
     */
    public static FileWitnessMemory open(Path folder) {
        PrivateFiles.prepare(folder);
        return new FileWitnessMemory(folder, PrivateFolderLock.take(folder));
    }

    @Override
    public Optional<Seen> of(String origin) {
        return PrivateFiles.read(file(origin)).map(bytes -> read(origin, bytes));
    }

    @Override
    public void remember(String origin, Seen seen) {
        String text = new Checkpoint(origin, seen.size(), seen.root()).text() + seen.grownAt() + "\n";
        PrivateFiles.write(file(origin), text.getBytes(UTF_8));
    }

    private static Seen read(String origin, byte[] bytes) {
        try {
            var checkpoint = Checkpoint.parse(StrictUtf8.decode(bytes));
            if (checkpoint.origin().equals(origin) && checkpoint.extensions().size() == 1) {
                Instant grownAt = Instant.parse(checkpoint.extensions().getFirst());
                return new Seen(checkpoint.size(), checkpoint.root(), grownAt);
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new IllegalStateException("what was seen of " + origin + " cannot be read", malformed);
        }
        throw new IllegalStateException("what was seen of " + origin + " cannot be read");
    }

    /** Lower-case letters, digits, dot and hyphen stand for themselves, every other byte as % and two hex digits. */
    private Path file(String origin) {
        var name = new StringBuilder();
        for (byte b : origin.getBytes(UTF_8)) {
            boolean itself = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '.' || b == '-';
            name.append(itself ? String.valueOf((char) b) : String.format("%%%02x", b));
        }
        if (name.length() > LONGEST_NAME) throw new IllegalArgumentException("an origin too long for a file");
        return folder.resolve(name.append(".seen").toString());
    }

    /** Lets another witness into the folder. */
    @Override
    public void close() {
        lock.close();
    }
}
