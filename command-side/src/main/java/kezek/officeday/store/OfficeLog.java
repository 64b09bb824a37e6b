package kezek.officeday.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Appends records to the log of their office: one statement moves the end of the log and inserts, or does neither.
 *
 * <p>What this node remembers of an end saves a question; whether it is still right is decided by the database, which moves
 * the log by compare-and-set. The row lock of that move makes commit order log order.
 */
final class OfficeLog {
    private static final int TRIES = 100;
    /** With it a day begins in the log; what was booked before stands among other days. */
    private static final String BEGINNING = "DayOpened";

    private final JdbcClient database;
    private final Map<String, End> ends = new ConcurrentHashMap<>();

    OfficeLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is to be recorded, before it has a place in the log.
     *
     * @param number place in the stream, from 0
     */
    record Draft(String stream, long number, String id, SerializedObject<String> event) {}

    /** Where a log ends: its frontier and the leaf hash of its last record. */
    private record End(Frontier frontier, Hash last) {}

    /**
     * Appends all or nothing; no draft may be of another office than the first.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a draft's place in its stream is taken
     * @throws ConcurrencyException when other nodes moved the log again and again
     */
    void append(List<Draft> drafts) {
        String office = officeOf(drafts.getFirst().stream());
        for (int tries = 0; tries < TRIES; tries++) {
            End end = ends.computeIfAbsent(office, this::read);
            if (moved(office, end, drafts)) return;
            ends.remove(office, end);
        }
        throw new ConcurrencyException("the log of " + office + " moved " + TRIES + " times meanwhile");
    }

    private boolean moved(String office, End before, List<Draft> drafts) {
        End after = before;
        List<Object> rows = new ArrayList<>(4 * drafts.size());
        for (Draft draft : drafts) {
            if (!officeOf(draft.stream()).equals(office)) throw new IllegalArgumentException("of another office");
            byte[] record = record(office, after, draft).bytes();
            Collections.addAll(
                    rows, after.frontier().size(), draft.stream(), draft.number(), new String(record, UTF_8));
            Hash leaf = Hash.leaf(record);
            after = new End(after.frontier().append(leaf), leaf);
        }
        List<Object> values = new ArrayList<>(List.of(
                after.frontier().size(),
                after.frontier().bytes(),
                after.last().toString(),
                office,
                before.frontier().size(),
                before.last().toString()));
        boolean begins = drafts.getFirst().event().getType().getName().equals(BEGINNING);
        if (begins) {
            Collections.addAll(
                    values,
                    OfficeDayId.parse(drafts.getFirst().stream()).date(),
                    before.frontier().size(),
                    before.frontier().bytes());
        }
        values.addAll(rows);
        boolean done =
                database.sql(statement(begins, drafts.size())).params(values).update() > 0;
        if (done) ends.put(office, after);
        return done;
    }

    private static String statement(boolean beginsDay, int rows) {
        String begun = ", begun AS (INSERT INTO office_day (office, day, first, before)"
                + " SELECT office, ?::date, ?, ? FROM moved)";
        return """
                WITH moved AS (
                    UPDATE office_log SET size = ?, frontier = ?, last = ?
                    WHERE office = ? AND size = ? AND last = ? RETURNING office)%s
                INSERT INTO event (office, index, stream, sequence_number, record)
                SELECT moved.office, row.* FROM moved, (VALUES %s) AS row
                """.formatted(
                        beginsDay ? begun : "",
                        String.join(", ", Collections.nCopies(rows, "(?::bigint, ?::text, ?::bigint, ?::text)")));
    }

    private static LedgerRecord record(String office, End end, Draft draft) {
        var type = draft.event().getType();
        return new LedgerRecord(
                UUID.fromString(draft.id()),
                end.frontier().size(),
                office,
                draft.event().getData(),
                end.last(),
                Integer.parseInt(type.getRevision()),
                draft.number() + 1,
                draft.stream(),
                type.getName());
    }

    private End read(String office) {
        database.sql("INSERT INTO office_log VALUES (?, 0, ?, ?) ON CONFLICT DO NOTHING")
                .params(office, Frontier.EMPTY.bytes(), Hash.ZERO.toString())
                .update();
        return database.sql("SELECT frontier, last FROM office_log WHERE office = ?")
                .param(office)
                .query((row, number) -> new End(Frontier.parse(row.getBytes(1)), Hash.parse(row.getString(2))))
                .single();
    }

    private static String officeOf(String stream) {
        int slash = stream.indexOf('/');
        return slash < 0 ? stream : stream.substring(0, slash);
    }
}
