package kezek.board;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kezek.hall.Days;
import kezek.hall.Hall;
import kezek.hall.HallListener;
import kezek.hall.HallStep;
import kezek.hall.Halls;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** Brings the halls to the screens: every event once to every board of its office, whatever the other boards do. */
@Component
class BoardHub implements HallListener, SmartLifecycle {
    /** The board did not take what it was sent. */
    static final CloseStatus SLOW = new CloseStatus(4408, "slow");
    /** How long a goodbye may take to get through: it waits for the frame that is being written. */
    static final Duration GOODBYE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(BoardHub.class);

    private final Days days;
    private final OfficeClock clock;
    private final Frames frames;
    private final BoardSettings settings;
    private final Counter conflated;
    private final Counter slow;
    private final Map<OfficeId, HallChannel> channels = new ConcurrentHashMap<>();
    private final Map<String, Board> boards = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService ticks;

    BoardHub(Halls halls, Days days, OfficeClock clock, Frames frames, BoardSettings settings, MeterRegistry meters) {
        this.days = days;
        this.clock = clock;
        this.frames = frames;
        this.settings = settings;
        this.conflated = meters.counter("kezek.board.conflated");
        this.slow = meters.counter("kezek.board.slow");
        meters.gaugeMapSize("kezek.board.connected", io.micrometer.core.instrument.Tags.empty(), boards);
        halls.listen(this);
    }

    /** A board has connected and may listen. */
    void open(WebSocketSession session, BoardWish wish) {
        Board board = board(session, wish, days.office(wish.office()));
        boards.put(session.getId(), board);
        board.start();
        if (!isRunning()) {
            var _ = board.close(CloseStatus.GOING_AWAY);
        }
    }

    private Board board(WebSocketSession session, BoardWish wish, OfficeConfiguration office) {
        BoardWish.Replay replay = wish.replay();
        if (replay != null) {
            Feed day = new PlayedDay(days.day(office, replay.day()), office, replay, frames, settings.beat());
            return new Board(session, day, null, this::gone);
        }
        OfficeId id = office.office();
        HallChannel channel =
                channels.computeIfAbsent(id, _ -> new HallChannel(frames, settings, conflated::increment));
        channel.prepare(office, () -> days.today(office));
        return new Board(session, channel.join(wish, () -> clock.now(id)), channel, this::gone);
    }

    void gone(WebSocketSession session) {
        Board board = boards.remove(session.getId());
        if (board != null) board.stop();
    }

    /** When the event was recorded that a board tells of; nothing when that is no news. */
    @Nullable
    Instant news(WebSocketSession session, String kind, long seq) {
        Board board = boards.get(session.getId());
        return board == null ? null : board.news(kind, seq);
    }

    @Override
    public void moved(HallStep step) {
        HallChannel channel = channels.get(step.after().office());
        if (channel != null) channel.moved(step);
    }

    @Override
    public void begun(Hall hall) {
        HallChannel channel = channels.get(hall.office());
        if (channel != null) channel.begun(hall);
    }

    private void tick() {
        try {
            channels.forEach((office, channel) -> channel.beat(() -> clock.now(office)));
            boards.values().stream()
                    .filter(board -> board.blockedFor(settings.patience()))
                    .forEach(board -> {
                        slow.increment();
                        var _ = board.close(SLOW);
                    });
        } catch (RuntimeException e) {
            log.error("the boards missed a beat", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("board beat").factory());
        long beat = settings.beat().toNanos();
        var _ = every.scheduleAtFixedRate(this::tick, beat, beat, TimeUnit.NANOSECONDS);
        ticks = every;
    }

    /** Before the web server stops: it would wait for sockets that nobody ends. */
    @Override
    public void stop() {
        ScheduledExecutorService every = ticks;
        ticks = null;
        if (every != null) every.shutdownNow();
        List<Thread> goodbyes = boards.values().stream()
                .map(board -> board.close(CloseStatus.GOING_AWAY))
                .toList();
        long end = System.nanoTime() + GOODBYE.toNanos();
        goodbyes.forEach(goodbye -> join(goodbye, Duration.ofNanos(Math.max(1, end - System.nanoTime()))));
    }

    private static void join(Thread goodbye, Duration patience) {
        try {
            goodbye.join(patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ticks != null;
    }
}
