package kezek.officeday.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kezek.officeday.KeepTime;
import kezek.officeday.Refusal;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells every open day that the clock goes on, so that whoever stepped out of a queue returns to it in time. An office
 * whose day is not open is asked every ten seconds only.
 */
@Component
class Timekeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Timekeeper.class);
    private static final Duration REST = Duration.ofSeconds(10);

    private final OfficeDays days;
    private final Offices offices;
    private final Duration every;
    private final Map<OfficeId, Long> resting = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService clock;

    /** @param every how often an open day is told; two seconds when it is not set */
    Timekeeper(OfficeDays days, Offices offices, @Value("${kezek.timekeeping.every:2s}") Duration every) {
        this.days = days;
        this.offices = offices;
        this.every = every;
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("timekeeper").factory());
        var _ = scheduler.scheduleWithFixedDelay(this::tick, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        clock = scheduler;
    }

    private void tick() {
        offices.all().stream()
                .map(OfficeConfiguration::office)
                .filter(office -> resting.getOrDefault(office, Long.MIN_VALUE) < System.nanoTime())
                .forEach(this::keepTime);
    }

    private void keepTime(OfficeId office) {
        try {
            KeepTime.Outcome outcome =
                    days.send(new KeepTime(days.today(office))).outcome();
            if (outcome instanceof Refusal) resting.put(office, System.nanoTime() + REST.toNanos());
        } catch (RuntimeException failed) {
            log.warn("{} was not told the time: {}", office, failed.getMessage());
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = clock;
        if (scheduler != null) scheduler.shutdownNow();
        clock = null;
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
