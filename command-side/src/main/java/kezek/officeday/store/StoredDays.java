package kezek.officeday.store;

import java.time.LocalDate;
import java.util.List;
import kezek.ledger.LedgerRecord;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.RecordedDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the office days of an office; the last event of a day tells how it stands. */
@Component
class StoredDays implements RecordedDays {
    private static final String DAYS = """
            SELECT day, last.sequence_number + 1 AS events, last.record
            FROM office_day, LATERAL (
                SELECT sequence_number, record FROM event
                WHERE stream = office_day.office || '/' || to_char(office_day.day, 'YYYY-MM-DD')
                ORDER BY sequence_number DESC LIMIT 1) AS last
            WHERE office_day.office = ? ORDER BY day DESC
            """;

    private final JdbcClient database;

    StoredDays(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Line> of(OfficeId office) {
        return database.sql(DAYS)
                .param(office.value())
                .query((row, number) -> new Line(
                        row.getObject("day", LocalDate.class),
                        LedgerRecord.read(row.getBytes("record")).type().equals("DayClosed") ? "closed" : "open",
                        row.getLong("events")))
                .list();
    }
}
