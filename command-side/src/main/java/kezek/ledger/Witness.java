package kezek.ledger;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import kezek.ledger.NoteVerifier.Verdict;
import kezek.ledger.WitnessAnswer.Conflict;
import kezek.ledger.WitnessAnswer.Cosigned;
import kezek.ledger.WitnessAnswer.Malformed;
import kezek.ledger.WitnessAnswer.NotProved;
import kezek.ledger.WitnessAnswer.NotTrusted;
import kezek.ledger.WitnessAnswer.UnknownLog;
import kezek.ledger.WitnessMemory.Seen;

/**
 * Stands outside the office and remembers how far each log has come: a log that was cut or rewritten finds no cosignature
 * any more. The call add-checkpoint of C2SP tlog-witness v1.0.0 ({@code c2sp.org/tlog-witness}).
 *
 * <p>Safe for many threads: what one origin was last seen at is compared and replaced under a lock of its own, and it is
 * remembered before it is answered.
 */
public final class Witness {
    private final Map<String, Watched> logs = new TreeMap<>();
    private final NoteSigner cosigner;
    private final WitnessMemory memory;
    private final InstantSource clock;

    /** A log with the keys that are trusted for it. */
    private record Watched(List<NoteVerifier> keys, ReentrantLock lock) {}

    /**
     * A witness for these logs.
     *
     * @param logs the keys that are trusted for each origin
     * @param cosigner a {@link SignatureType#COSIGNATURE} key
     * @throws IllegalArgumentException when a log has no key, or the witness signs as a log
     */
    public Witness(
            Map<String, ? extends Collection<NoteVerifier>> logs,
            NoteSigner cosigner,
            WitnessMemory memory,
            InstantSource clock) {
        if (cosigner.verifier().type() != SignatureType.COSIGNATURE) {
            throw new IllegalArgumentException("a witness signs with a key for cosignatures");
        }
        logs.forEach((origin, keys) -> {
            if (keys.isEmpty()) throw new IllegalArgumentException("no key is trusted for " + origin);
            this.logs.put(origin, new Watched(List.copyOf(keys), new ReentrantLock()));
        });
        this.cosigner = cosigner;
        this.memory = memory;
        this.clock = clock;
    }

    /** By this key the cosignatures of this witness are verified. */
    public NoteVerifier verifier() {
        return cosigner.verifier();
    }

    /**
     * Answers the body of a POST to add-checkpoint.
     *
     * @throws RuntimeException when the memory fails; then nothing was cosigned
     */
    public WitnessAnswer addCheckpoint(byte[] body) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (IllegalArgumentException malformed) {
            return new Malformed(String.valueOf(malformed.getMessage()));
        }
        var log = logs.get(request.checkpoint().origin());
        if (log == null) return new UnknownLog();
        return distrust(request.note(), log.keys()).orElseGet(() -> answer(request, log.lock()));
    }

    private static Optional<WitnessAnswer> distrust(SignedNote note, List<NoteVerifier> keys) {
        List<Verdict> verdicts = keys.stream().map(key -> key.verdict(note)).toList();
        if (verdicts.contains(Verdict.INVALID)) return Optional.of(new NotTrusted("a signature is wrong"));
        if (!verdicts.contains(Verdict.VALID)) return Optional.of(new NotTrusted("no trusted key signed"));
        return Optional.empty();
    }

    private WitnessAnswer answer(AddCheckpoint request, ReentrantLock lock) {
        if (request.oldSize() > request.checkpoint().size()) {
            return new Malformed("the old size exceeds that of the checkpoint");
        }
        lock.lock();
        try {
            return compared(request);
        } finally {
            lock.unlock();
        }
    }

    private WitnessAnswer compared(AddCheckpoint request) {
        Checkpoint next = request.checkpoint();
        Optional<Seen> seen = memory.of(next.origin());
        long size = seen.map(Seen::size).orElse(0L);
        Hash root = seen.map(Seen::root).orElse(Hash.EMPTY_TREE);
        if (request.oldSize() != size) return new Conflict(size);
        if (next.size() == 0 && !next.root().equals(Hash.EMPTY_TREE)) {
            return new NotProved("an empty log has the root of the empty tree");
        }
        if (next.size() == size && !next.root().equals(root)) return new Conflict(size);
        if (!MerkleProof.isConsistent(size, root, next.size(), next.root(), request.proof())) {
            return new NotProved("the proof of consistency does not verify");
        }
        if (seen.isEmpty() || next.size() > size) {
            memory.remember(next.origin(), new Seen(next.size(), next.root(), clock.instant()));
        }
        return new Cosigned(List.of(cosigner.sign(request.note().text())));
    }
}
