package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.Refusal.BookingIsNotDue;
import kezek.officeday.Refusal.TicketIsNotParked;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A parked visitor is back: his ticket waits again, at the head of the queue the first time. Whoever came before his booked
 * time waits for it; a clerk may take him into the queue earlier as long as he would go before nobody who waits.
 */
public record ReturnTicket(@TargetAggregateIdentifier OfficeDayId day, Actor by, TicketNumber ticket)
        implements OfficeDayCommand.OfTheHall<ReturnTicket.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Returned, Refusal {}

    public record Returned() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.find(ticket)
                        .map(found -> comeBack(found, today, now))
                        .orElseGet(() -> answer(new UnknownTicket())));
    }

    private Decision<Outcome> comeBack(Ticket found, Day today, Instant now) {
        if (found.state() != TicketState.PARKED) return answer(new TicketIsNotParked(ticket));
        boolean owed = found.isOwedTheHead();
        if (found.isEarly(now) && (by.equals(Actor.HOLDER) || (!owed && today.wouldPass(found, now)))) {
            return answer(new BookingIsNotDue(ticket));
        }
        return accept(new Returned(), new TicketReturned(day, now, by, ticket, owed));
    }
}
