package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.Optional;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Free;
import kezek.officeday.CounterState.Paused;
import kezek.officeday.CounterState.Post;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.CounterIsPaused;
import kezek.officeday.Refusal.NotForThisCounter;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.Refusal.TicketIsNotWaiting;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The clerk calls a ticket that he chose himself; the record keeps his reason and whom he passed over.
 *
 * @param reason an entry of the office's list of reasons out of turn
 */
public record CallTicket(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter, TicketNumber ticket, Code reason)
        implements OfficeDayCommand.AtCounter<CallTicket.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Called, Refusal {}

    public record Called(TicketNumber ticket, Explanation why) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Paused _ -> answer(new CounterIsPaused());
            case Busy busy -> answer(new StillServing(busy.ticket()));
            case Free free -> call(free.post(), today, now);
        };
    }

    private Decision<Outcome> call(Post post, Day today, Instant now) {
        if (!OfficeConfiguration.knows(today.configuration().deskRule().outOfTurnReasons(), reason)) {
            return answer(new UnknownReason());
        }
        Optional<Ticket> found = today.find(ticket);
        if (found.isEmpty()) return answer(new UnknownTicket());
        if (found.get().state() != TicketState.WAITING) return answer(new TicketIsNotWaiting(ticket));
        return today.byHand(ticket, counter, post, reason, now)
                .map(why -> accept(
                        (Outcome) new Called(ticket, why),
                        new TicketCalled(day, now, by, ticket, counter, CallMode.BY_HAND, why)))
                .orElseGet(() -> answer(new NotForThisCounter(ticket)));
    }
}
