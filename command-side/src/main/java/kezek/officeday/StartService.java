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
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The visitor has arrived at the counter: walking is over, service begins. */
public record StartService(@TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter)
        implements OfficeDayCommand.AtCounter<StartService.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Started, Refusal {}

    public record Started(TicketNumber ticket) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Serving serving -> answer(new ServiceIsAlreadyStarted(serving.ticket()));
            case Calling calling -> start(today.ticket(calling.ticket()), now);
            case Staffed idle -> answer(new NoTicketAtCounter());
        };
    }

    private Decision<Outcome> start(Ticket ticket, Instant now) {
        TicketNumber number = ticket.number();
        return accept(new Started(number), new ServiceStarted(day, now, by, number, counter, ticket.service()));
    }
}
