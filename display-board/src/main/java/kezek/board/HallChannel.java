package kezek.board;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import kezek.hall.DayRecord;
import kezek.hall.Days;
import kezek.hall.Hall;
import kezek.hall.HallFold;
import kezek.hall.HallStep;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/**
 * One office's live hall for all its boards: where it stands, the last frames for those who come back, and who listens.
 *
 * <p>Everything that moves happens under one lock and none of it waits, so a board that joins misses nothing and gets
 * nothing twice.
 */
final class HallChannel {
    /**
     * A frame as it was handed out.
     *
     * @param handed the nanosecond at which it was
     * @param recorded when its event was recorded; absent when nobody was there at the time
     */
    record Sent(
            long seq,
            TextMessage frame,
            long handed,
            @Nullable Instant recorded) {}

    private final Frames frames;
    private final BoardSettings settings;
    private final Runnable overflow;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Sent> past = new ArrayDeque<>();
    private final Set<Mailbox> boards = new HashSet<>();
    private @Nullable Hall hall;
    private @Nullable TextMessage whole;

    HallChannel(Frames frames, BoardSettings settings, Runnable overflow) {
        this.frames = frames;
        this.settings = settings;
        this.overflow = overflow;
    }

    /** Reads the day so far, unless that was done; whatever is published from now on is taken in after it. */
    void prepare(OfficeConfiguration office, Supplier<DayRecord> today) {
        locked(() -> {
            if (hall != null) return;
            DayRecord record = today.get();
            long from = Math.max(0, record.seq() - settings.resume());
            HallFold fold = Days.fold(office, record, from);
            Hall before = fold.hall();
            for (Recorded next : record.after(from)) {
                fold.evolve(next);
                Hall after = fold.hall();
                keep(new HallStep(next, before, after));
                before = after;
            }
            hall = before;
        });
    }

    void moved(HallStep step) {
        locked(() -> {
            if (hall == null
                    || (step.after().day().equals(hall.day()) && step.after().seq() <= hall.seq())) return;
            if (!step.before().day().equals(hall.day()) || step.before().seq() != hall.seq()) {
                restart(step.after());
                return;
            }
            hall = step.after();
            whole = null;
            TextMessage frame = keep(step);
            for (Mailbox board : boards) if (!board.put(frame)) overflow.run();
        });
    }

    void begun(Hall fresh) {
        locked(() -> {
            if (hall != null) restart(fresh);
        });
    }

    private void restart(Hall fresh) {
        hall = fresh;
        whole = null;
        past.clear();
        TextMessage frame = wholeHall();
        boards.forEach(board -> board.begin(frame));
    }

    /** Lets a board listen: first what it missed, or the whole hall; then a beat, so that it knows the time. */
    Mailbox join(BoardWish wish, Supplier<Instant> now) {
        lock.lock();
        try {
            List<TextMessage> missed = missed(wish);
            int room = Math.max(settings.mailbox(), missed == null ? 0 : missed.size() + 1);
            Mailbox board = new Mailbox(room, this::freshHall);
            if (missed == null) board.put(wholeHall());
            else missed.forEach(board::put);
            board.put(frames.beat(current().seq(), now.get()));
            boards.add(board);
            return board;
        } finally {
            lock.unlock();
        }
    }

    void leave(Feed board) {
        locked(() -> boards.remove(board));
    }

    void beat(Supplier<Instant> now) {
        locked(() -> {
            if (boards.isEmpty()) return;
            TextMessage frame = frames.beat(current().seq(), now.get());
            boards.forEach(board -> board.beat(frame));
        });
    }

    /** One of the last frames; nothing when it is too long ago. */
    @Nullable
    Sent sent(long seq) {
        lock.lock();
        try {
            return past.stream().filter(sent -> sent.seq() == seq).findFirst().orElse(null);
        } finally {
            lock.unlock();
        }
    }

    private TextMessage freshHall(Mailbox board) {
        lock.lock();
        try {
            board.caughtUp();
            return wholeHall();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable List<TextMessage> missed(BoardWish wish) {
        Long after = wish.after();
        if (after == null || (wish.day() != null && !wish.day().equals(current().day()))) return null;
        if (after > current().seq() || after < current().seq() - past.size()) return null;
        return past.stream().filter(sent -> sent.seq() > after).map(Sent::frame).toList();
    }

    private TextMessage keep(HallStep step) {
        TextMessage frame = frames.event(step);
        past.addLast(new Sent(step.recorded().seq(), frame, System.nanoTime(), step.recordedAt()));
        if (past.size() > settings.resume()) past.removeFirst();
        return frame;
    }

    private TextMessage wholeHall() {
        TextMessage ready = whole;
        if (ready == null) whole = ready = frames.hall(current());
        return ready;
    }

    private Hall current() {
        if (hall == null) throw new IllegalStateException("the channel was not prepared");
        return hall;
    }

    private void locked(Runnable what) {
        lock.lock();
        try {
            what.run();
        } finally {
            lock.unlock();
        }
    }
}
