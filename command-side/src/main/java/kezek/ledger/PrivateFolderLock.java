package kezek.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One signer and one witness at a time per folder: two would not know what the other has signed. Freed at any death. */
final class PrivateFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private PrivateFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IllegalStateException when another process, or another part of this one, works in the folder */
    static PrivateFolderLock take(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) return new PrivateFolderLock(channel);
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new IllegalStateException("another one signs in the folder " + folder.getFileName());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
