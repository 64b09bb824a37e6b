package kezek.visits;

import kezek.officeday.events.WaitMeasure;

/**
 * A wait from the ticket to the call that was answered, in seconds: lunch behind closed doors is in the one and not in the
 * other.
 *
 * @param clock all of it
 * @param working what of it was working time
 */
public record Waited(long clock, long working) {
    /** The one that an office holds against its norm. */
    public long by(WaitMeasure measure) {
        return switch (measure) {
            case CLOCK -> clock;
            case WORKING -> working;
        };
    }
}
