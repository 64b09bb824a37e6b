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
import kezek.officeday.Refusal.ServiceIsAlreadyStarted;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The called visitor has not come: the clerk calls again. */
public record RecallTicket(@TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter)
        implements OfficeDayCommand.AtCounter<RecallTicket.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Recalled, Refusal {}

    public record Recalled(TicketNumber ticket, int attempt) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Serving serving -> answer(new ServiceIsAlreadyStarted(serving.ticket()));
            case Calling calling -> recall(calling.ticket(), calling.attempt() + 1, now);
            case Staffed idle -> answer(new NoTicketAtCounter());
        };
    }

    private Decision<Outcome> recall(TicketNumber ticket, int attempt, Instant now) {
        return accept(new Recalled(ticket, attempt), new TicketRecalled(day, now, by, ticket, counter, attempt));
    }
}
