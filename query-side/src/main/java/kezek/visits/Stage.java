package kezek.visits;

import java.time.Duration;
import java.time.Instant;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * One time that a visitor was served, for one service at one counter.
 *
 * @param finished whether the service was finished then; not when he was put off, sent on or left
 */
public record Stage(
        ServiceCode service,
        CounterNumber counter,
        Instant from,
        @Nullable Instant to,
        boolean finished) {
    Stage ended(Instant at) {
        return new Stage(service, counter, from, at, finished);
    }

    Stage finished(Instant at) {
        return new Stage(service, counter, from, at, true);
    }

    Stage reopened() {
        return new Stage(service, counter, from, null, false);
    }

    /** None as long as it lasts. */
    long seconds() {
        return to == null ? 0 : Duration.between(from, to).toSeconds();
    }
}
