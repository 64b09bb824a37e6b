package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Duration;
import java.time.Instant;
import kezek.officeday.Refusal.TicketIsNotWaiting;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The visitor asks to be called later and keeps his issue time.
 *
 * @param minutes 1 to 480; the office's usual time when it is not said
 */
public record DeferTicket(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        TicketNumber ticket,
        @Nullable Integer minutes) implements OfficeDayCommand.OfTheHall<DeferTicket.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Deferred, Refusal {}

    public record Deferred(Instant until) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.find(ticket)
                        .map(found -> defer(found, today, now))
                        .orElseGet(() -> answer(new UnknownTicket())));
    }

    /** The longest time to step back, in minutes. */
    private static final int LONGEST = 480;

    private Decision<Outcome> defer(Ticket found, Day today, Instant now) {
        int wanted = minutes == null ? today.configuration().deskRule().deferMinutes() : minutes;
        if (found.state() != TicketState.WAITING) return answer(new TicketIsNotWaiting(ticket));
        if (wanted < 1 || wanted > LONGEST) return answer(new TimeIsNotPossible("minutes"));
        Instant until = now.plus(Duration.ofMinutes(wanted));
        return accept(new Deferred(until), new TicketDeferred(day, now, by, ticket, until));
    }
}
