package kezek.demo;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who will come today, with everything that chance decided about him.
 *
 * @param channel where he gets his ticket: kiosk or desk
 * @param patience between 0 and 1: he has left when his chance to leave, which grows as he waits, exceeds it
 * @param returns the ticket by phone after this time, if he does
 */
record Visitor(
        int number,
        LocalTime arrives,
        String service,
        String language,
        @Nullable String claim,
        String channel,
        Duration walk,
        Duration stays,
        String outcome,
        double patience,
        @Nullable Duration returns) {

    /** Whether he is still there when he is called after this wait. */
    boolean comes(Duration waited, Profile profile) {
        return patience >= profile.noShow() + profile.abandonPerMinute() * waited.toMinutes();
    }
}
