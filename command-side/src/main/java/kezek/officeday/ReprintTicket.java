package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.Refusal.TicketHasEnded;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeDayEvent.TicketReprinted;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A paper ticket was lost: it is printed again, marked as a copy. */
public record ReprintTicket(@TargetAggregateIdentifier OfficeDayId day, Actor by, TicketNumber ticket)
        implements OfficeDayCommand.OfTheHall<ReprintTicket.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Reprinted, Refusal {}

    public record Reprinted() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.find(ticket)
                        .map(found -> reprint(found, now))
                        .orElseGet(() -> answer(new UnknownTicket())));
    }

    private Decision<Outcome> reprint(Ticket found, Instant now) {
        if (!found.state().isOpen()) return answer(new TicketHasEnded(ticket));
        return accept(new Reprinted(), new TicketReprinted(day, now, by, ticket));
    }
}
