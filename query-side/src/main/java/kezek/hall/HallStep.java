package kezek.hall;

import kezek.officeday.events.Recorded;

/** One event together with the hall before and after it. */
public record HallStep(Recorded recorded, Hall before, Hall after) {
    /** What a board needs in order to follow. */
    public HallChanges changes() {
        return HallChanges.between(before, after);
    }
}
