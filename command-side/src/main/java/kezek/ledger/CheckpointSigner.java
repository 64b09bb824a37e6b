package kezek.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs the checkpoints of all offices of an installation, and guards that each extends the last one: it grows its own
 * frontier leaf by leaf from the last tree it signed, and signs nothing else, whatever the database says.
 *
 * <p>The key and what was last signed live in a folder outside the database, which one signer at a time holds. Whoever
 * gives it a folder of an earlier day makes it forget; then only a {@link Witness} knows.
 */
public final class CheckpointSigner implements AutoCloseable {
    private static final String SIGNED = ".signed";

    private final Path folder;
    private final PrivateFolderLock lock;
    private final NoteSigner signer;
    private final Map<String, GrowingLog> logs = new ConcurrentHashMap<>();

    /** One office's log; whoever touches it holds its monitor. */
    private static final class GrowingLog {
        private @Nullable SignedTree last;
        private Frontier known;
        private Hash lastKnown;

        GrowingLog(@Nullable SignedTree last) {
            this.last = last;
            this.known = signed();
            this.lastKnown = last == null ? Hash.ZERO : last.last();
        }

        Frontier signed() {
            return last == null ? Frontier.EMPTY : last.frontier();
        }
    }

    private CheckpointSigner(Path folder, PrivateFolderLock lock, NoteSigner signer) {
        this.folder = folder;
        this.lock = lock;
        this.signer = signer;
    }

    /**
     * Opens the signer of an installation; a first start makes folder (permissions 700) and key (600).
     *
     * @param folder of its own, outside the database
     * @param name of the key, {@code kezek.<installation>}, the part of every origin before the slash
     * @param random makes the key when there is none yet
     * @throws IllegalStateException when others have rights to the folder or the key, or another signer holds the folder
     * @throws IllegalArgumentException when the name has a slash or is none for a key
     */
    public static CheckpointSigner open(Path folder, String name, SecureRandom random) {
        if (name.indexOf('/') >= 0) throw new IllegalArgumentException("the name of the log's key has no slash");
        PrivateFiles.prepare(folder);
        PrivateFolderLock lock = PrivateFolderLock.take(folder);
        try {
            return new CheckpointSigner(folder, lock, KeyFile.log(folder.resolve("key"), name, random));
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    /** The public key, to be printed and posted. */
    public NoteVerifier verifier() {
        return signer.verifier();
    }

    /** Name of an office's log: {@code kezek.<installation>/<office>}. */
    public String origin(String office) {
        return signer.verifier().name() + "/" + checked(office);
    }

    /** How many leaves of the office's log are known here: the next extension begins at this index. */
    public long known(String office) {
        GrowingLog log = log(office);
        synchronized (log) {
            return log.known.size();
        }
    }

    /** The offices for which anything was ever signed here. */
    public List<String> offices() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SIGNED))
                    .map(name -> name.substring(0, name.length() - SIGNED.length()))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What was last signed for the office, also before a restart. */
    public Optional<SignedTree> last(String office) {
        GrowingLog log = log(office);
        synchronized (log) {
            return Optional.ofNullable(log.last);
        }
    }

    /**
     * Grows the office's tree by these leaves; nothing is signed yet.
     *
     * @param from index of the first leaf, which is {@link #known}
     * @throws IllegalArgumentException when it is another: nothing has changed
     */
    public void extend(String office, long from, List<Hash> leaves) {
        GrowingLog log = log(office);
        synchronized (log) {
            if (from != log.known.size()) {
                throw new IllegalArgumentException("the log of " + office + " is known to leaf " + log.known.size()
                        + " and cannot be extended from " + from);
            }
            log.known = log.known.appendAll(leaves);
            if (!leaves.isEmpty()) log.lastKnown = leaves.getLast();
        }
    }

    /**
     * Signs the office's tree as the database has it, when it is the one that was extended here. The same tree again gives
     * the same note again.
     *
     * <p>What is returned is on the disk. After a refusal for a fork, extension begins anew at the tree last signed.
     *
     * @param tree the frontier in the database
     * @throws ForkedLogException when the tree is smaller than one that was signed, or does not hold the leaves that were
     *     signed or extended
     * @throws IllegalArgumentException when the tree was not extended here to its size: read again and extend first
     */
    public SignedTree sign(String office, Frontier tree) {
        GrowingLog log = log(office);
        synchronized (log) {
            Frontier signed = log.signed();
            if (tree.size() < signed.size()) {
                throw new ForkedLogException("the log of " + office + " was signed at " + signed.size()
                        + " records and has only " + tree.size() + " now: records were removed");
            }
            SignedTree last = log.last;
            if (last != null && tree.size() == signed.size()) {
                if (!tree.equals(signed)) throw changed(office, log, tree);
                return last;
            }
            if (tree.size() != log.known.size()) {
                throw new IllegalArgumentException(
                        "the log of " + office + " is known to leaf " + log.known.size() + ", not to " + tree.size());
            }
            if (!tree.equals(log.known)) throw changed(office, log, tree);
            return write(office, log);
        }
    }

    private static ForkedLogException changed(String office, GrowingLog log, Frontier tree) {
        log.known = log.signed();
        log.lastKnown = log.last == null ? Hash.ZERO : log.last.last();
        return new ForkedLogException("the log of " + office + " has another root at " + tree.size()
                + " records than those that were signed and extended: records were changed");
    }

    private SignedTree write(String office, GrowingLog log) {
        var checkpoint = new Checkpoint(origin(office), log.known.size(), log.known.root());
        var signed = new SignedTree(log.known, log.lastKnown, checkpoint, SignedNote.of(checkpoint.text(), signer));
        PrivateFiles.write(file(office), signed.bytes());
        log.last = signed;
        return signed;
    }

    private GrowingLog log(String office) {
        return logs.computeIfAbsent(checked(office), this::read);
    }

    private GrowingLog read(String office) {
        return new GrowingLog(PrivateFiles.read(file(office))
                .map(bytes -> read(office, bytes))
                .orElse(null));
    }

    private SignedTree read(String office, byte[] bytes) {
        try {
            return SignedTree.read(bytes, origin(office), signer.verifier());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    "what was last signed for " + office + " cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    private Path file(String office) {
        return folder.resolve(office + SIGNED);
    }

    private static String checked(String office) {
        if (!LedgerRecord.isOffice(office)) throw new IllegalArgumentException("not an office id");
        return office;
    }

    /** Lets another signer into the folder. */
    @Override
    public void close() {
        lock.close();
    }
}
