package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.Optional;
import kezek.officeday.Refusal.NoCategoryClaimed;
import kezek.officeday.Refusal.TicketHasEnded;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeDayEvent.PriorityDeclined;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A clerk finds that the visitor does not belong to the category he had claimed. A visitor who was called before others because of it goes back to his own place. */
public record DeclinePriority(@TargetAggregateIdentifier OfficeDayId day, Actor by, TicketNumber ticket)
        implements OfficeDayCommand.OfTheHall<DeclinePriority.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Declined, Refusal {}

    /** {@code back} when the ticket waits again. */
    public record Declined(boolean back) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.find(ticket)
                        .map(found -> decline(found, today, now))
                        .orElseGet(() -> answer(new UnknownTicket())));
    }

    /** Whoever is at a counter is taken from it by its clerk or the supervisor, and by nobody else. */
    private Optional<Refusal> barred(Day today) {
        if (by.role().equals("supervisor")) return Optional.empty();
        return today.counterOf(ticket)
                .map(counter -> today.desk(counter, by))
                .map(desk -> desk instanceof Desk.Barred(Refusal why) ? why : null);
    }

    private Decision<Outcome> decline(Ticket found, Day today, Instant now) {
        Code category = found.category();
        if (!found.state().isOpen()) return answer(new TicketHasEnded(ticket));
        if (category == null) return answer(new NoCategoryClaimed(ticket));
        Optional<Refusal> barred = barred(today);
        if (barred.isPresent()) return answer(barred.get());
        PriorityDeclined declined = new PriorityDeclined(day, now, by, ticket, category);
        return found.wasFavoured() && today.counterOf(ticket).isPresent()
                ? accept(new Declined(true), declined, new TicketReturned(day, now, by, ticket, false))
                : accept(new Declined(false), declined);
    }
}
