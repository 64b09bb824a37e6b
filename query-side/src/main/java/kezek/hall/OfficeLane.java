package kezek.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kezek.hall.Trouble.Kind;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the current day of one office: one pass at a time, on a virtual thread that lives only while there is something
 * to read, so that one office's trouble delays no other.
 */
final class OfficeLane {
    private static final Logger log = LoggerFactory.getLogger(OfficeLane.class);

    /** The day and its hall, always of the same number. */
    record Seen(DayRecord record, Hall hall) {}

    /** Where a lane learns of its office's rules as they are now. */
    interface Rules {
        OfficeConfiguration of(OfficeId office);
    }

    private final OfficeId office;
    private final Rules rules;
    private final OfficeClock clock;
    private final RecordReader reader;
    private final HallListener listener;
    private final AtomicInteger wishes = new AtomicInteger();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private HallFold fold;
    private volatile Seen seen;
    private volatile @Nullable Trouble trouble;
    private volatile long passStarted;

    OfficeLane(OfficeConfiguration office, Rules rules, OfficeClock clock, RecordReader reader, HallListener listener) {
        this.office = office.office();
        this.rules = rules;
        this.clock = clock;
        this.reader = reader;
        this.listener = listener;
        OfficeDayId today = clock.today(office);
        this.fold = new HallFold(today, office);
        this.seen = new Seen(DayRecord.empty(today), fold.hall());
    }

    /** Asks for a pass; while one is running, for one more after it. */
    void wake() {
        if (wishes.getAndIncrement() == 0)
            Thread.ofVirtual().name("hall " + office).start(this::run);
    }

    OfficeId office() {
        return office;
    }

    Seen seen() {
        return seen;
    }

    @Nullable
    Trouble trouble() {
        return trouble;
    }

    /** Whether a pass has been running for longer than this. */
    boolean stuckFor(Duration limit) {
        long started = passStarted;
        return started != 0 && System.nanoTime() - started > limit.toNanos();
    }

    /** Waits until the day was read for the first time. */
    boolean awaitLoaded(Duration patience) {
        try {
            return loaded.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        int heard;
        do {
            heard = wishes.get();
            passStarted = System.nanoTime() | 1;
            pass();
            passStarted = 0;
        } while (wishes.addAndGet(-heard) != 0);
    }

    private void pass() {
        try {
            OfficeDayId today = clock.today(rules.of(office));
            if (!today.equals(seen.record().id())) begin(today);
            else if (trouble != null) refold();
            reader.after(today, seen.record().seq(), this::follow);
            if (trouble != null) log.info("{}: the hall moves again", today);
            trouble = null;
            arrive();
        } catch (HoleInRecord hole) {
            alarm(Kind.HOLE, hole.missing(), hole);
        } catch (PoisonedEvent poisoned) {
            alarm(Kind.POISON, poisoned.seq(), poisoned);
        } catch (RuntimeException | Error unreadable) {
            alarm(Kind.STORE, seen.record().seq() + 1, unreadable);
        }
    }

    private void begin(OfficeDayId today) {
        fold = new HallFold(today, rules.of(office));
        seen = new Seen(DayRecord.empty(today), fold.hall());
        if (loaded.getCount() == 0) tell(it -> it.begun(seen.hall()));
    }

    /** After a trouble the fold may be half-way into an event; what was shown stands. */
    private void refold() {
        DayRecord record = seen.record();
        fold = HallFold.of(record.id(), rules.of(office), record.events());
    }

    private void arrive() {
        if (loaded.getCount() == 0) return;
        loaded.countDown();
        tell(it -> it.begun(seen.hall()));
    }

    private void follow(Recorded next, Instant recordedAt) {
        Seen before = seen;
        try {
            fold.evolve(next);
            seen = new Seen(before.record().append(next), fold.hall());
        } catch (RuntimeException incomprehensible) {
            throw new PoisonedEvent(next.seq(), incomprehensible);
        }
        if (loaded.getCount() == 0) tell(it -> it.moved(new HallStep(next, before.hall(), seen.hall(), recordedAt)));
    }

    private void tell(Consumer<HallListener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException e) {
            log.error(
                    "{}: somebody who follows the hall failed at event {}",
                    office,
                    seen.hall().seq(),
                    e);
        }
    }

    private void alarm(Kind kind, long seq, Throwable cause) {
        Trouble now = new Trouble(kind, seq, String.valueOf(cause.getMessage()), clock.now(office));
        Trouble known = trouble;
        if (known != null && known.sameAs(now)) return;
        trouble = now;
        log.error(
                "{}: the hall stands still before event {} ({})", seen.record().id(), seq, kind, cause);
    }
}
