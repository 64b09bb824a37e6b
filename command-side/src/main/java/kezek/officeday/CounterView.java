package kezek.officeday;

import java.time.Instant;
import java.util.List;
import kezek.officeday.CounterState.Calling;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Free;
import kezek.officeday.CounterState.Paused;
import kezek.officeday.CounterState.Post;
import kezek.officeday.CounterState.Serving;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A counter as its clerk sees it.
 *
 * @param since when the state began
 * @param reason of a pause
 * @param until the promised end of a pause
 */
public record CounterView(
        CounterNumber number,
        State state,
        @Nullable Actor clerk,
        List<ServiceCode> services,
        @Nullable AtDesk ticket,
        @Nullable Code reason,
        @Nullable Instant until,
        Instant since) {

    /** The states by name, for screens. */
    public enum State {
        CLOSED,
        FREE,
        CALLING,
        SERVING,
        PAUSED
    }

    /**
     * The ticket that the counter has called, with the visitor's language and claimed category.
     *
     * @param since when its wait began: its issue, or its booked time when the visitor came early
     * @param booked his booked time; absent when he came without
     */
    public record AtDesk(
            TicketNumber number,
            ServiceCode service,
            Instant issuedAt,
            Instant since,
            @Nullable Instant booked,
            Language language,
            @Nullable Code claim,
            Instant calledAt,
            int attempt,
            @Nullable Instant startedAt) {}

    static CounterView of(CounterNumber number, CounterState state, Day today) {
        return switch (state) {
            case Closed closed ->
                new CounterView(number, State.CLOSED, null, List.of(), null, null, null, closed.since());
            case Free free -> of(number, State.FREE, free.post(), null, free.since());
            case Paused(Post post, Instant since, Code reason, var until) ->
                new CounterView(number, State.PAUSED, post.clerk(), post.services(), null, reason, until, since);
            case Calling(Post post, TicketNumber ticket, Instant since, int attempt, var last) ->
                of(number, State.CALLING, post, atDesk(today.ticket(ticket), since, attempt, null), since);
            case Serving(Post post, TicketNumber ticket, Instant since, Instant called, int attempt) ->
                of(number, State.SERVING, post, atDesk(today.ticket(ticket), called, attempt, since), since);
        };
    }

    private static CounterView of(
            CounterNumber number, State state, Post post, @Nullable AtDesk ticket, Instant since) {
        return new CounterView(number, state, post.clerk(), post.services(), ticket, null, null, since);
    }

    private static AtDesk atDesk(Ticket ticket, Instant calledAt, int attempt, @Nullable Instant startedAt) {
        var issued = ticket.issued();
        return new AtDesk(
                issued.ticket(),
                ticket.service(),
                issued.at(),
                ticket.since(),
                ticket.due(),
                issued.language(),
                ticket.category(),
                calledAt,
                attempt,
                startedAt);
    }
}
