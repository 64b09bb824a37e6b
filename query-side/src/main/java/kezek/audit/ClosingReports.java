package kezek.audit;

import kezek.hall.DayRecord;
import kezek.hall.Days;
import kezek.hall.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws up the closing report of any day; one that is not closed yet gets a report that says so. */
@Component
public class ClosingReports {
    private final Days days;
    private final ObjectProvider<DayCheckpoints> checkpoints;

    ClosingReports(Days days, ObjectProvider<DayCheckpoints> checkpoints) {
        this.days = days;
        this.checkpoints = checkpoints;
    }

    /** The report of a path's day, {@code today} or {@code yyyy-MM-dd}; a day that was never opened is unknown. */
    public ClosingReport of(String office, String day) {
        DayRecord record = days.stored(days.office(office), day);
        if (record.configuration().isEmpty()) throw Problems.unknownDay();
        return ClosingReport.of(
                record.id(), record.events(), checkpoints.stream().findFirst().flatMap(log -> log.of(record.id())));
    }
}
