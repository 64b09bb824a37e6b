package kezek.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.springframework.stereotype.Component;

/**
 * The record of any office day: today's from the memory of its lane, a past one from the store.
 *
 * <p>A few past days stay in memory, because whoever steps through a day asks for the hall at one event after the other;
 * each question still asks the store for what may have been added.
 */
@Component
public class Days {
    private final Offices offices;
    private final Halls halls;
    private final RecordReader reader;
    private final OfficeClock clock;
    private final Map<OfficeDayId, DayRecord> past;

    public Days(Offices offices, Halls halls, RecordReader reader, OfficeClock clock, HallSettings settings) {
        this.offices = offices;
        this.halls = halls;
        this.reader = reader;
        this.clock = clock;
        this.past = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<OfficeDayId, DayRecord> eldest) {
                return size() > settings.pastDays();
            }
        });
    }

    /** The office of a path, as it is configured now. */
    public OfficeConfiguration office(String id) {
        try {
            return offices.find(new OfficeId(id)).orElseThrow(Problems::unknownOffice);
        } catch (IllegalArgumentException malformed) {
            throw Problems.unknownOffice();
        }
    }

    /** What is in force at an office today: a change of its settings waits for the next opening. */
    public OfficeConfiguration inForce(OfficeConfiguration office) {
        OfficeDayId today = clock.today(office);
        return Optional.of(today(office))
                .filter(record -> record.id().equals(today))
                .flatMap(DayRecord::configuration)
                .orElseGet(() -> office.on(today.date()));
    }

    /** The time at an office. */
    public Instant now(OfficeConfiguration office) {
        return clock.now(office.office());
    }

    /** Today's record of an office. */
    public DayRecord today(OfficeConfiguration office) {
        return halls.today(office.office()).orElseThrow(Problems::unknownOffice);
    }

    /** The record of a path's day, {@code today} or {@code yyyy-MM-dd}; a past day without an event is unknown. */
    public DayRecord day(OfficeConfiguration office, String day) {
        DayRecord today = today(office);
        if (day.equals("today")) return today;
        DayRecord record = record(new OfficeDayId(office.office(), date(day)), today);
        if (record.seq() == 0 && !record.id().equals(today.id())) throw Problems.unknownDay();
        return record;
    }

    /**
     * The record of a path's day as it is stored at this moment: what is printed must not lack the event that somebody has
     * just seen recorded. A day without an event is unknown.
     */
    public DayRecord stored(OfficeConfiguration office, String day) {
        OfficeDayId asked = day.equals("today") ? clock.today(office) : new OfficeDayId(office.office(), date(day));
        DayRecord record = reader.readOn(DayRecord.empty(asked));
        if (record.seq() == 0) throw Problems.unknownDay();
        return record;
    }

    /** The record of a day with all that was stored until this moment, empty when nothing happened on it. */
    public DayRecord upToDate(OfficeDayId day) {
        DayRecord today = halls.today(day.office()).orElseThrow(Problems::unknownOffice);
        return day.equals(today.id()) ? reader.readOn(today.copy()) : record(day, today);
    }

    /** The record of a day, empty when nothing happened on it. */
    public DayRecord record(OfficeDayId day) {
        return record(day, halls.today(day.office()).orElseThrow(Problems::unknownOffice));
    }

    private DayRecord record(OfficeDayId day, DayRecord today) {
        if (day.equals(today.id())) return today;
        DayRecord record = reader.readOn(past.getOrDefault(day, DayRecord.empty(day)));
        if (record.seq() > 0 && day.date().isBefore(today.id().date())) past.put(day, record);
        return record;
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException malformed) {
            throw Problems.invalid("day");
        }
    }

    /** The hall after the first {@code seq} events of a record. */
    public static HallFold fold(OfficeConfiguration office, DayRecord record, long seq) {
        return HallFold.of(record.id(), record.configuration().orElse(office), record.upTo(seq));
    }
}
