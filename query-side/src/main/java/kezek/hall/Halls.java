package kezek.hall;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The halls of all offices as they are now, each kept by a lane of its own. */
@Component
public class Halls implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Halls.class);

    private final Offices offices;
    private final OfficeClock clock;
    private final RecordReader reader;
    private final HallSettings settings;
    private final Map<OfficeId, OfficeLane> lanes = new ConcurrentHashMap<>();
    private final List<HallListener> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable ScheduledExecutorService poll;

    public Halls(Offices offices, OfficeClock clock, RecordReader reader, HallSettings settings) {
        this.offices = offices;
        this.clock = clock;
        this.reader = reader;
        this.settings = settings;
    }

    /** The hall of an office; nothing when no such office exists. */
    public Optional<Hall> hall(OfficeId office) {
        return lane(office).map(lane -> lane.seen().hall());
    }

    /** The record of an office's current day; nothing when no such office exists. */
    public Optional<DayRecord> today(OfficeId office) {
        return lane(office).map(lane -> lane.seen().record());
    }

    /** From now on tells how the halls move. */
    public void listen(HallListener listener) {
        listeners.add(listener);
    }

    /** Something was committed for this day: its office is read on at once. */
    void wake(OfficeDayId day) {
        OfficeLane lane = lanes.get(day.office());
        if (lane != null) lane.wake();
        else offices.find(day.office()).map(this::open).ifPresent(OfficeLane::wake);
    }

    Collection<OfficeLane> lanes() {
        return lanes.values();
    }

    private Optional<OfficeLane> lane(OfficeId office) {
        Optional<OfficeLane> lane = Optional.ofNullable(lanes.get(office))
                .or(() -> offices.find(office).map(this::open));
        lane.filter(it -> !it.awaitLoaded(settings.load())).ifPresent(it -> {
            throw Problems.notReady();
        });
        return lane;
    }

    private OfficeLane open(OfficeConfiguration office) {
        return lanes.computeIfAbsent(office.office(), _ -> {
            OfficeLane lane = new OfficeLane(office, this::rules, clock, reader, new Everybody());
            lane.wake();
            return lane;
        });
    }

    private OfficeConfiguration rules(OfficeId office) {
        return offices.find(office).orElseThrow(() -> new IllegalStateException("no office " + office));
    }

    private void pollAll() {
        try {
            offices.all().forEach(this::open);
            lanes.values().forEach(OfficeLane::wake);
        } catch (RuntimeException e) {
            log.warn("nobody could look after the halls this time: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        pollAll();
        lanes.values().forEach(lane -> {
            if (!lane.awaitLoaded(settings.load())) log.error("{}: today's day could not be read yet", lane.office());
        });
        ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("hall poll").factory());
        long pause = settings.poll().toMillis();
        var _ = every.scheduleWithFixedDelay(this::pollAll, pause, pause, TimeUnit.MILLISECONDS);
        poll = every;
    }

    @Override
    public void stop() {
        ScheduledExecutorService every = poll;
        poll = null;
        if (every != null) every.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return poll != null;
    }

    /** Before the web server opens its door. */
    @Override
    public int getPhase() {
        return 0;
    }

    private final class Everybody implements HallListener {
        @Override
        public void moved(HallStep step) {
            listeners.forEach(listener -> listener.moved(step));
        }

        @Override
        public void begun(Hall hall) {
            listeners.forEach(listener -> listener.begun(hall));
        }
    }
}
