package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.Refusal.TicketHasEnded;
import kezek.officeday.Refusal.UnknownCategory;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.PriorityConfirmed;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A clerk grants a category, claimed or not, having seen the document or not. */
public record ConfirmPriority(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, TicketNumber ticket, Code category, boolean documentSeen)
        implements OfficeDayCommand.OfTheHall<ConfirmPriority.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Confirmed, Refusal {}

    public record Confirmed() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.find(ticket)
                        .map(found -> confirm(found, today, now))
                        .orElseGet(() -> answer(new UnknownTicket())));
    }

    private Decision<Outcome> confirm(Ticket found, Day today, Instant now) {
        if (!OfficeConfiguration.knows(today.configuration().categories(), category))
            return answer(new UnknownCategory());
        if (!found.state().isOpen()) return answer(new TicketHasEnded(ticket));
        return accept(new Confirmed(), new PriorityConfirmed(day, now, by, ticket, category, documentSeen));
    }
}
