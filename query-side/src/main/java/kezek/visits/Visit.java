package kezek.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's day.
 *
 * @param counter where he was called to, last
 * @param firstCall the instant of the first call
 * @param lastCall the instant of the call that he answered, or of the latest one
 * @param calls how often he was called
 * @param history everything that was recorded about the ticket
 */
public record Visit(
        TicketIssued issued,
        TicketState state,
        @Nullable CounterNumber counter,
        @Nullable Instant firstCall,
        @Nullable Instant lastCall,
        int calls,
        @Nullable Instant started,
        @Nullable Instant finished,
        List<Recorded> history) {

    static Visit begin(Recorded first, TicketIssued issued) {
        return new Visit(issued, TicketState.WAITING, null, null, null, 0, null, null, List.of(first));
    }

    Visit called(Recorded next, CounterNumber at, int attempt) {
        Instant now = next.event().at();
        Instant first = firstCall == null ? now : firstCall;
        return new Visit(issued, TicketState.CALLED, at, first, now, attempt, started, finished, with(next));
    }

    Visit arrived(Recorded next) {
        return new Visit(
                issued,
                TicketState.SERVING,
                counter,
                firstCall,
                lastCall,
                calls,
                next.event().at(),
                finished,
                with(next));
    }

    Visit ended(Recorded next, TicketState end) {
        Instant left = state == TicketState.SERVING ? next.event().at() : finished;
        return new Visit(issued, end, counter, firstCall, lastCall, calls, started, left, with(next));
    }

    /** Seconds from the ticket to the call that was answered; absent when none was. */
    public @Nullable Long waited() {
        return started == null ? null : between(issued.at(), lastCall);
    }

    /** Seconds from the answered call to the counter. */
    public @Nullable Long walked() {
        return between(lastCall, started);
    }

    /** Seconds at the counter; absent while he sits there. */
    public @Nullable Long served() {
        return between(started, finished);
    }

    private static @Nullable Long between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to).toSeconds();
    }

    private List<Recorded> with(Recorded next) {
        return Stream.concat(history.stream(), Stream.of(next)).toList();
    }
}
