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
 * @param turn what is special about his visit
 * @param further what he comes for besides, or should have come for
 * @param appointment absent when he comes without having booked
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
        @Nullable Duration returns,
        Turn turn,
        String further,
        @Nullable Appointment appointment) {

    /** A visit is plain, or the visitor fetches a paper, sits at the wrong counter, or has a second matter. */
    enum Turn {
        PLAIN,
        FETCHES_A_PAPER,
        WRONG_COUNTER,
        SECOND_MATTER
    }

    /**
     * He books the free time that is nearest to his arrival.
     *
     * @param comes whether he does
     * @param late by how much he comes after his time; negative when he comes before it
     */
    record Appointment(boolean comes, Duration late) {}

    /** The same with an appointment; he comes for the service that he has booked. */
    Visitor booked(String wanted, Appointment made) {
        return new Visitor(
                number, arrives, wanted, language, claim, channel, walk, stays, outcome, patience, returns, turn,
                further, made);
    }

    /** Whether he is still there when he is called after this wait. */
    boolean comes(Duration waited, Profile profile) {
        return patience >= profile.noShow() + profile.abandonPerMinute() * waited.toMinutes();
    }
}
