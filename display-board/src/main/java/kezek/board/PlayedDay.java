package kezek.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kezek.hall.DayRecord;
import kezek.hall.Days;
import kezek.hall.Hall;
import kezek.hall.HallFold;
import kezek.hall.HallStep;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/** A day that happened, shown again at its own pace or up to 600 times as fast, through the very frames of the live hall. */
final class PlayedDay implements Feed {
    private final Frames frames;
    private final Duration beat;
    private final Instant from;
    private final double speed;
    private final HallFold fold;
    private final List<Recorded> events;
    private final Instant end;
    private int next;
    private Hall hall;
    private long started;
    private long lastBeat;

    PlayedDay(DayRecord record, OfficeConfiguration office, BoardWish.Replay wish, Frames frames, Duration beat) {
        this.frames = frames;
        this.beat = beat;
        this.speed = wish.speed();
        this.events = record.events();
        this.from = start(record, wish.from());
        this.end = events.isEmpty() ? from : events.getLast().event().at();
        this.next = (int) record.seqAt(from.minusNanos(1));
        this.fold = Days.fold(office, record, next);
        this.hall = fold.hall();
    }

    private static Instant start(DayRecord record, @Nullable Instant wished) {
        Instant first = record.begun();
        if (first == null) return wished == null ? Instant.EPOCH : wished;
        Instant last = record.events().getLast().event().at();
        if (wished == null || wished.isBefore(first)) return first;
        return wished.isAfter(last) ? last : wished;
    }

    @Override
    public TextMessage next() throws InterruptedException {
        if (started == 0) {
            started = System.nanoTime();
            lastBeat = started - beat.toNanos();
            return frames.hall(hall);
        }
        long beatDue = lastBeat + beat.toNanos();
        if (next < events.size() && due(events.get(next)) - beatDue <= 0) {
            waitUntil(due(events.get(next)));
            return event();
        }
        waitUntil(beatDue);
        lastBeat = System.nanoTime();
        return frames.beat(hall.seq(), playedNow());
    }

    private TextMessage event() {
        Recorded recorded = events.get(next++);
        Hall before = hall;
        fold.evolve(recorded);
        hall = fold.hall();
        return frames.event(new HallStep(recorded, before, hall));
    }

    private long due(Recorded recorded) {
        return started + (long) (Duration.between(from, recorded.event().at()).toNanos() / speed);
    }

    /** The time at the office of that day; it stands still after the last event. */
    private Instant playedNow() {
        Instant at = from.plusNanos((long) ((System.nanoTime() - started) * speed));
        return at.isAfter(end) ? end : at;
    }

    private static void waitUntil(long nanos) throws InterruptedException {
        long rest = nanos - System.nanoTime();
        if (rest > 0) Thread.sleep(Duration.ofNanos(rest));
    }
}
