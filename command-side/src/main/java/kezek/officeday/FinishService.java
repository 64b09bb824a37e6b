package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Calling;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Serving;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.ServiceIsNotStarted;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The clerk has finished with the visitor and states what the visit came to. */
public record FinishService(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter, ServiceOutcome outcome)
        implements OfficeDayCommand.AtCounter<FinishService.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Finished, Refusal {}

    public record Finished(TicketNumber ticket) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Calling calling -> answer(new ServiceIsNotStarted(calling.ticket()));
            case Serving serving ->
                accept(new Finished(serving.ticket()), finished(today.ticket(serving.ticket()), now));
            case Staffed idle -> answer(new NoTicketAtCounter());
        };
    }

    /** The event of this end. */
    ServiceFinished finished(Ticket ticket, Instant now) {
        return new ServiceFinished(
                day, now, by, ticket.issued().ticket(), counter, ticket.issued().service(), outcome);
    }
}
