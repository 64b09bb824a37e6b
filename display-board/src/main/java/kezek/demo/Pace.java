package kezek.demo;

import java.time.Instant;
import kezek.officeday.events.OfficeId;

/** The time of the played office, as its players see it and wait for it. */
record Pace(DemoClock clock, OfficeId office) {

    Instant now() {
        return clock.now(office);
    }

    /** Waits until the office's time has come. */
    void until(Instant instant) throws InterruptedException {
        clock.await(office, instant);
    }

    void run(double speed) {
        clock.run(office, speed);
    }
}
