package kezek.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import org.jspecify.annotations.Nullable;

/**
 * The time at the offices of a demonstration: the played office waits for its play and then lives faster; at every other
 * office it is working time when a newcomer tries it, whatever the hour outside.
 */
final class DemoClock implements OfficeClock {
    private static final Duration BEFORE_OPENING = Duration.ofMinutes(15);

    private final Clock outside;
    private final boolean asIs;
    private final @Nullable OfficeId played;
    private final Function<OfficeId, Optional<OfficeConfiguration>> offices;
    private final BiFunction<OfficeConfiguration, Instant, Instant> opening;
    private final Map<OfficeId, Running> clocks = new ConcurrentHashMap<>();

    /** An office's time since some moment of this machine. */
    private record Running(Instant from, long nanos, double speed) {
        static Running from(Instant from, double speed) {
            return new Running(from, System.nanoTime(), speed);
        }

        Instant now() {
            return from.plusNanos((long) ((System.nanoTime() - nanos) * speed));
        }
    }

    /**
     * @param asIs whether the clock outside was set on purpose and is not to be moved into working time
     * @param played the office that stands still before its opening until its play begins
     * @param opening see {@link Opening#of}
     */
    DemoClock(
            Clock outside,
            boolean asIs,
            @Nullable OfficeId played,
            Function<OfficeId, Optional<OfficeConfiguration>> offices,
            BiFunction<OfficeConfiguration, Instant, Instant> opening) {
        this.outside = outside;
        this.asIs = asIs;
        this.played = played;
        this.offices = offices;
        this.opening = opening;
    }

    @Override
    public Instant now(OfficeId office) {
        return clock(office).now();
    }

    /** From now on an office's time passes at this speed. */
    void run(OfficeId office, double speed) {
        clocks.put(office, Running.from(now(office), speed));
    }

    /** Waits until an office's time has come. */
    void await(OfficeId office, Instant instant) throws InterruptedException {
        for (Duration left = left(office, instant); left.isPositive(); left = left(office, instant)) {
            double speed = Math.max(clock(office).speed(), 1);
            Thread.sleep(Duration.ofNanos((long) (left.toNanos() / speed)).plusMillis(1));
        }
    }

    private Duration left(OfficeId office, Instant instant) {
        return Duration.between(now(office), instant);
    }

    private Running clock(OfficeId office) {
        Running known = clocks.get(office);
        if (known != null) return known;
        return offices.apply(office)
                .map(founded -> clocks.computeIfAbsent(office, id -> first(founded)))
                .orElseGet(() -> Running.from(outside.instant(), 1));
    }

    private Running first(OfficeConfiguration office) {
        ZonedDateTime now = outside.instant().atZone(office.zone());
        LocalTime open = office.hours().open();
        if (office.office().equals(played)) {
            return Running.from(
                    opening.apply(office, now.with(open.minus(BEFORE_OPENING)).toInstant()), 0);
        }
        if (asIs) return Running.from(now.toInstant(), 1);
        boolean works = !now.toLocalTime().isBefore(open)
                && now.toLocalTime().isBefore(office.hours().lastTicket());
        return Running.from(opening.apply(office, (works ? now : now.with(open)).toInstant()), 1);
    }
}
