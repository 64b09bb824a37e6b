package kezek.officeday.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.ledger.DayRange;
import kezek.ledger.Frontier;
import kezek.ledger.HoleInLogException;
import kezek.ledger.RecordedLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log of an office from the event table, without a hole. */
@Component
class StoredLog implements RecordedLog {
    private static final int BATCH = 5_000;

    private final JdbcClient database;

    StoredLog(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> offices() {
        return database.sql("SELECT office FROM office_log WHERE size > 0 ORDER BY office")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public long size(String office) {
        return database.sql("SELECT coalesce(max(index) + 1, 0) FROM event WHERE office = ?")
                .param(office)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Override
    public List<byte[]> records(String office, long from, int limit) {
        return database.sql("SELECT index, record FROM event WHERE office = ? AND index >= ? ORDER BY index LIMIT ?")
                .params(office, from, limit)
                .query((row, number) -> {
                    if (row.getLong(1) != from + number) throw new HoleInLogException(office, from + number);
                    return row.getBytes(2);
                })
                .list();
    }

    @Override
    public Optional<byte[]> record(String stream, long seq) {
        return database.sql("SELECT record FROM event WHERE stream = ? AND sequence_number = ?")
                .params(stream, seq - 1)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public Optional<DayRange> day(String office, LocalDate day) {
        Optional<Frontier> before = database.sql("SELECT before FROM office_day WHERE office = ? AND day = ?")
                .params(office, day)
                .query((row, number) -> Frontier.parse(row.getBytes(1)))
                .optional();
        return before.map(frontier -> range(office, office + "/" + day, frontier));
    }

    private DayRange range(String office, String stream, Frontier before) {
        @Nullable
        Long last = database.sql("SELECT max(index) FROM event WHERE stream = ?")
                .param(stream)
                .query(Long.class)
                .optional()
                .orElse(null);
        if (last == null) throw new HoleInLogException(office, before.size());
        List<byte[]> records = new ArrayList<>();
        while (before.size() + records.size() <= last) {
            long from = before.size() + records.size();
            List<byte[]> more = records(office, from, (int) Math.min(BATCH, last + 1 - from));
            if (more.isEmpty()) throw new HoleInLogException(office, from);
            records.addAll(more);
        }
        return new DayRange(before, records);
    }
}
