package kezek.hall;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * What everybody in the hall may see after the event {@code seq}: no category, no clerk, no reason, no service beside a
 * number, and nothing that depends on the moment of asking, so that a replay shows the very same bytes.
 *
 * @param at the instant of the last event; absent before the first
 * @param calls who is asked to a counter or sits there, the newest call first
 * @param next at most {@link #NEXT} tickets in the order in which they would be called
 * @param served how many visits were finished
 * @param issuing whether tickets are given out
 * @param stopped why not, one of the reasons of the office; empty while they are
 * @param reception whether the head of the office receives; absent as long as nothing was said
 */
public record Hall(
        OfficeId office,
        LocalDate day,
        DayState state,
        long seq,
        @Nullable Instant at,
        List<Call> calls,
        Queue waiting,
        List<Counter> counters,
        List<TicketNumber> next,
        int served,
        boolean issuing,
        List<Code> stopped,
        @Nullable Reception reception) {
    /** How many of those who wait are named on a board. */
    public static final int NEXT = 10;

    /** A number at a counter; {@code since} is its first call, {@code last} the latest. */
    public record Call(
            TicketNumber number, CounterNumber counter, Instant since, Instant last, int attempt, CallState state) {
        Call again(Instant at, int nth) {
            return new Call(number, counter, since, at, nth, state);
        }

        Call arrived() {
            return new Call(number, counter, since, last, attempt, CallState.SERVING);
        }
    }

    /** Whether the called visitor has reached the counter. */
    public enum CallState {
        CALLED,
        SERVING;

        @JsonValue
        public String word() {
            return Words.of(this);
        }
    }

    /** How many wait, and for what: counts only, never beside a number. */
    public record Queue(int total, SortedMap<ServiceCode, Integer> byService) {}

    /**
     * A counter as the hall sees it: whether it works, with which number, and until when it rests.
     *
     * @param services what for; empty while a number stands beside it, because at a counter for one service they would
     *     tell everybody what its visitor came for
     */
    public record Counter(
            CounterNumber number,
            CounterState state,
            List<ServiceCode> services,
            @Nullable TicketNumber ticket,
            @Nullable Instant until) {
        Counter now(CounterState changed) {
            return new Counter(number, changed, services, null, null);
        }

        Counter with(CounterState changed, TicketNumber visitor) {
            return new Counter(number, changed, services, visitor, null);
        }

        Counter resting(@Nullable Instant planned) {
            return new Counter(number, CounterState.PAUSED, services, ticket, planned);
        }

        Counter offering(List<ServiceCode> offered) {
            return new Counter(number, state, offered, ticket, until);
        }

        Counter discreet() {
            return ticket == null ? this : new Counter(number, state, List.of(), ticket, until);
        }
    }

    /** Whether the head of the office receives citizens at his counter, and until when that is so. */
    public record Reception(
            CounterNumber counter,
            boolean available,
            @Nullable Instant until) {}

    /** What a counter is doing. */
    public enum CounterState {
        CLOSED,
        FREE,
        CALLING,
        SERVING,
        PAUSED;

        @JsonValue
        public String word() {
            return Words.of(this);
        }
    }
}
