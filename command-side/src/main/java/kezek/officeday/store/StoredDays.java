package kezek.officeday.store;

import java.util.List;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.RecordedDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the office days in the event table; the last event of a day tells how it stands. */
@Component
class StoredDays implements RecordedDays {
    private static final String LAST_OF_EACH = """
            SELECT DISTINCT ON (stream) stream, sequence_number + 1 AS events, name
            FROM event WHERE starts_with(stream, :prefix)
            ORDER BY stream DESC, sequence_number DESC
            """;

    private final JdbcClient database;

    StoredDays(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Line> of(OfficeId office) {
        return database.sql(LAST_OF_EACH)
                .param("prefix", office + "/")
                .query((row, number) -> new Line(
                        OfficeDayId.parse(row.getString("stream")).date(),
                        row.getString("name").equals("DayClosed") ? "closed" : "open",
                        row.getLong("events")))
                .list();
    }
}
