package kezek.visits;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import kezek.hall.DayRecord;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import org.springframework.stereotype.Component;

/** Keeps the folded days that people are asking about, and reads each on to the newest event before it answers. */
@Component
class VisitsOfDays {
    private static final int KEPT = 256;

    private final Map<OfficeDayId, Visits> folded = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OfficeDayId, Visits> eldest) {
            return size() > KEPT;
        }
    });

    /** Asks a day, as it stands after the last event of its record. */
    <T> T ask(OfficeConfiguration office, DayRecord record, Function<Visits, T> question) {
        Visits visits = folded.computeIfAbsent(record.id(), day -> new Visits(office));
        synchronized (visits) {
            record.after(visits.seq()).forEach(visits::evolve);
            return question.apply(visits);
        }
    }
}
