package kezek.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Files that outlive a power cut and that nobody but their owner reads: keys, and what was last signed. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Makes a folder with permissions 700, or looks at the one that is there.
     *
     * @throws IllegalStateException when others may enter it, or its file system knows no such permissions
     */
    static void prepare(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Path parent = folder.toAbsolutePath().getParent();
                if (parent != null) Files.createDirectories(parent);
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
                Files.setPosixFilePermissions(folder, FOLDER);
            }
            refuseOthers(folder);
        } catch (UnsupportedOperationException unfit) {
            throw new IllegalStateException("the ledger needs a file system with POSIX permissions", unfit);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws IllegalStateException when anybody but the owner has any right to it */
    static void refuseOthers(Path path) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) == null) {
            throw new IllegalStateException("the ledger needs a file system with POSIX permissions");
        }
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        others.removeAll(FOLDER);
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "others than its owner have rights to " + path.getFileName() + ": take them away (chmod go-rwx)");
        }
    }

    /** The whole of a file, or nothing when there is none. */
    static Optional<byte[]> read(Path file) {
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Puts this content in the place of a file, wholly or not at all; it is on the disk when this returns.
     *
     * <p>For one writer per file at a time.
     */
    static void write(Path file, byte[] content) {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(
                    draft,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(FILE))) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (folder != null) force(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The name of a new file is on the disk only when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
