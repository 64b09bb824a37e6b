package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Free;
import kezek.officeday.CounterState.Paused;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.CounterIsPaused;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The clerk at a counter asks for whoever is served next. */
public record CallNext(@TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter)
        implements OfficeDayCommand.AtCounter<CallNext.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Called, NobodyWaiting, Refusal {}

    public record Called(TicketNumber ticket, Explanation why) implements Outcome {}

    /** Nobody whom this counter serves is waiting; nothing is recorded. */
    public record NobodyWaiting() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Paused paused -> answer(new CounterIsPaused());
            case Busy busy -> answer(new StillServing(busy.ticket()));
            case Free free ->
                today.choose(counter, free.post(), now)
                        .map(choice -> accept((Outcome) new Called(choice.ticket(), choice.why()), called(choice, now)))
                        .orElseGet(() -> answer(new NobodyWaiting()));
        };
    }

    /** The event of a call by the rule. */
    TicketCalled called(Choice choice, Instant now) {
        return new TicketCalled(day, now, by, choice.ticket(), counter, CallMode.BY_RULE, choice.why());
    }
}
