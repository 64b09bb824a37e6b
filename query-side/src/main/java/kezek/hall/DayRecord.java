package kezek.hall;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The events of one office day from the first to {@link #seq}, without a hole: a value, although its growing successors
 * share one array, so that following a day costs no copy per event.
 */
public final class DayRecord {
    private static final Recorded[] NOTHING = {};

    private final OfficeDayId id;
    private final Recorded[] events;
    private final int size;
    private final DayState state;

    private DayRecord(OfficeDayId id, Recorded[] events, int size, DayState state) {
        this.id = id;
        this.events = events;
        this.size = size;
        this.state = state;
    }

    /** A day of which nothing is known yet. */
    public static DayRecord empty(OfficeDayId id) {
        return new DayRecord(id, NOTHING, 0, DayState.NOT_OPEN);
    }

    /**
     * The record with one event more; to be called once on each record, by the one thread that follows the day.
     *
     * @throws HoleInRecord when the event is not the very next one
     */
    DayRecord append(Recorded next) {
        if (next.seq() != size + 1L) throw new HoleInRecord(id, size + 1L, next.seq());
        Recorded[] room = size < events.length ? events : Arrays.copyOf(events, Math.max(64, 2 * size));
        room[size] = next;
        return new DayRecord(id, room, size + 1, after(next.event()));
    }

    /** The same record, which another thread may follow on by itself. */
    DayRecord copy() {
        return new DayRecord(id, Arrays.copyOf(events, size), size, state);
    }

    private DayState after(OfficeDayEvent event) {
        return switch (event) {
            case DayOpened _ -> DayState.OPEN;
            case DayClosed _ -> DayState.CLOSED;
            default -> state;
        };
    }

    public OfficeDayId id() {
        return id;
    }

    /** The number of the last event; 0 before the first. */
    public long seq() {
        return size;
    }

    public List<Recorded> events() {
        return upTo(size);
    }

    /** The first {@code seq} events. */
    public List<Recorded> upTo(long seq) {
        return Collections.unmodifiableList(Arrays.asList(events).subList(0, Math.clamp(seq, 0, size)));
    }

    /** The events that follow the one with this number. */
    public List<Recorded> after(long seq) {
        return events().subList(Math.clamp(seq, 0, size), size);
    }

    /** The number of the last event that had happened at an instant; 0 when none had. */
    public long seqAt(Instant at) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events[middle].event().at().isAfter(at)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /** The configuration that the day was opened under. */
    public Optional<OfficeConfiguration> configuration() {
        return state == DayState.NOT_OPEN ? Optional.empty() : Optional.of(opened().configuration());
    }

    /** When the day was opened; before that, when the first time of it was booked, if any was. */
    public @Nullable Instant begun() {
        if (size == 0) return null;
        return state == DayState.NOT_OPEN ? events[0].event().at() : opened().at();
    }

    /** Times may have been booked before. */
    private DayOpened opened() {
        int opening = 0;
        while (!(events[opening].event() instanceof DayOpened)) opening++;
        return (DayOpened) events[opening].event();
    }

    public DayState state() {
        return state;
    }
}
