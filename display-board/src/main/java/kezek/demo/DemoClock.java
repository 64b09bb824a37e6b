package kezek.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeId;

/**
 * Clocks of a demonstration: each office may live at another time and at another pace than the machine.
 *
 * <p>An office without a pace of its own asks {@link Opening} where to begin, once.
 */
class DemoClock implements OfficeClock {
    private final Clock machine;
    private final Opening opening;
    private final Map<OfficeId, Pace> paces = new ConcurrentHashMap<>();

    DemoClock(Clock machine, Opening opening) {
        this.machine = machine;
        this.opening = opening;
    }

    /** From {@code start} on the machine's clock the office lives from {@code from}, {@code speed} times as fast. */
    private record Pace(Instant start, Instant from, double speed) {
        Instant at(Instant now) {
            long passed = Duration.between(start, now).toMillis();
            return from.plusMillis(Math.round(passed * speed));
        }
    }

    @Override
    public Instant now(OfficeId office) {
        Instant now = machine.instant();
        return paces.computeIfAbsent(office, any -> new Pace(now, opening.of(office, now), 1))
                .at(now);
    }

    /** Lets an office live from an instant on, at a speed. */
    void run(OfficeId office, Instant from, double speed) {
        paces.put(office, new Pace(machine.instant(), from, speed));
    }
}
