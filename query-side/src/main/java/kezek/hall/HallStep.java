package kezek.hall;

import java.time.Instant;
import kezek.officeday.events.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One event together with the hall before and after it.
 *
 * @param recordedAt when it was stored, a moment before its commit, by the clock of the database and
 *     whatever time it was at the office; absent where a day is told again
 */
public record HallStep(
        Recorded recorded,
        Hall before,
        Hall after,
        @Nullable Instant recordedAt) {
    public HallStep(Recorded recorded, Hall before, Hall after) {
        this(recorded, before, after, null);
    }

    /** What a board needs in order to follow. */
    public HallChanges changes() {
        return HallChanges.between(before, after);
    }
}
