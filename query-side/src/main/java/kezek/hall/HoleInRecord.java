package kezek.hall;

import kezek.officeday.events.OfficeDayId;

/** A number is missing in a day: nothing after it may be shown until it is there. */
public final class HoleInRecord extends RuntimeException {
    private final long missing;

    HoleInRecord(OfficeDayId day, long missing, long found) {
        super("%s: event %d is missing before event %d".formatted(day, missing, found));
        this.missing = missing;
    }

    public long missing() {
        return missing;
    }
}
