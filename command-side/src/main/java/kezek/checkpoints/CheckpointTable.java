package kezek.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kezek.ledger.Frontier;
import kezek.ledger.NoteSignature;
import kezek.ledger.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every checkpoint with its cosignatures; rows are added and never changed. */
@Component
class CheckpointTable {
    private final JdbcClient database;

    CheckpointTable(JdbcClient database) {
        this.database = database;
    }

    void add(String office, Frontier tree, SignedNote note) {
        database.sql("INSERT INTO checkpoint (office, size, frontier, note) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(office, tree.size(), tree.bytes(), note.toString())
                .update();
    }

    void add(String office, long size, String witness, NoteSignature cosignature) {
        database.sql("INSERT INTO cosignature (office, size, witness, line) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(office, size, witness, cosignature.line())
                .update();
    }

    /** The largest checkpoint of a size from {@code least} to {@code most}. */
    Optional<SignedCheckpoint> latest(String office, long least, long most) {
        return one("DESC", office, least, most);
    }

    /** The smallest checkpoint of a size from {@code least} to {@code most}. */
    Optional<SignedCheckpoint> earliest(String office, long least, long most) {
        return one("ASC", office, least, most);
    }

    /** Checkpoints of sizes above one, the smallest first, without their cosignatures. */
    List<SignedCheckpoint> above(String office, long size, int limit) {
        return database.sql("""
                        SELECT frontier, note, signed_at, '{}'::text[] FROM checkpoint
                        WHERE office = ? AND size > ? ORDER BY size LIMIT ?""")
                .params(office, size, limit)
                .query((row, number) -> checkpoint(row))
                .list();
    }

    private Optional<SignedCheckpoint> one(String order, String office, long least, long most) {
        return database.sql("""
                        SELECT c.frontier, c.note, c.signed_at, array_remove(array_agg(s.line ORDER BY s.witness), NULL)
                        FROM checkpoint c LEFT JOIN cosignature s ON s.office = c.office AND s.size = c.size
                        WHERE c.office = ? AND c.size BETWEEN ? AND ?
                        GROUP BY c.office, c.size ORDER BY c.size %s LIMIT 1""".formatted(order))
                .params(office, least, most)
                .query((row, number) -> checkpoint(row))
                .optional();
    }

    /** How long the oldest checkpoint above a size has waited, by the clock of the database. */
    Optional<Duration> waiting(String office, long size) {
        return database.sql("""
                        SELECT (extract(epoch FROM clock_timestamp() - signed_at) * 1000)::bigint FROM checkpoint
                        WHERE office = ? AND size > ? ORDER BY size LIMIT 1""")
                .params(office, size)
                .query((row, number) -> Duration.ofMillis(row.getLong(1)))
                .optional();
    }

    /** The last size that this witness cosigned, with the time. */
    Optional<Progress> cosigned(String office, String witness) {
        return database.sql("SELECT size, signed_at FROM cosignature WHERE office = ? AND witness = ?"
                        + " ORDER BY size DESC LIMIT 1")
                .params(office, witness)
                .query((row, number) -> new Progress(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** How far a witness has come. */
    record Progress(long size, Instant at) {}

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        StringBuilder note = new StringBuilder(row.getString(2));
        @Nullable Object lines = row.getArray(4).getArray();
        if (lines instanceof String[] cosignatures) Arrays.stream(cosignatures).forEach(note::append);
        return new SignedCheckpoint(
                Frontier.parse(row.getBytes(1)),
                SignedNote.parse(note.toString()),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
