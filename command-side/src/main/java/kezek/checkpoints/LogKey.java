package kezek.checkpoints;

import java.util.Optional;
import kezek.ledger.CheckpointSigner;
import kezek.ledger.NoteVerifier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which key is the log's. The first node that signs pins it in the database, so that every other one verifies by it.
 *
 * <p>Whoever owns the database could pin another. So the database is believed no more than what this node knows itself: the
 * key in its folder, or, on a node without one, the key that it read first. While the two differ, this node signs nothing
 * and takes nobody's signature for the log's.
 */
@Component
class LogKey {
    private static final Logger log = LoggerFactory.getLogger(LogKey.class);

    private final JdbcClient database;
    private volatile @Nullable String own;
    private volatile @Nullable StrangeKey told;

    LogKey(JdbcClient database, Optional<CheckpointSigner> signer) {
        this.database = database;
        this.own = signer.map(it -> it.verifier().vkey()).orElse(null);
    }

    /** Pins the key of this node's signer, unless one is pinned already. */
    void pin(NoteVerifier key) {
        database.sql("INSERT INTO log_key (vkey) VALUES (?) ON CONFLICT DO NOTHING")
                .param(key.vkey())
                .update();
    }

    /** The key on which database and node agree; nothing while they do not, or before the first signature. */
    Optional<NoteVerifier> verifier() {
        if (strange().isPresent()) return Optional.empty();
        return Optional.ofNullable(own).map(NoteVerifier::parse);
    }

    /** What the database and this node say when they contradict each other; told once in the log. */
    Optional<StrangeKey> strange() {
        String pinned = pinned().orElse(null);
        String known = own;
        if (known == null) own = pinned;
        StrangeKey strange =
                pinned == null || known == null || known.equals(pinned) ? null : new StrangeKey(known, pinned);
        if (strange != null && !strange.equals(told)) {
            log.error("this node knows the log's key as {}, the database as {}: nothing is signed here", known, pinned);
        }
        told = strange;
        return Optional.ofNullable(strange);
    }

    private Optional<String> pinned() {
        return database.sql("SELECT vkey FROM log_key")
                .query((row, number) -> row.getString(1))
                .optional();
    }
}
