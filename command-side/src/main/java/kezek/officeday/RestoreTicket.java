package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Duration;
import java.time.Instant;
import kezek.officeday.Refusal.AlreadyRestored;
import kezek.officeday.Refusal.TicketIsNotMissed;
import kezek.officeday.Refusal.TooLateToRestore;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.TicketRestored;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A visitor who had been marked as a no-show is there after all: once, and not for long.
 *
 * @param reason an entry of the office's list of reasons out of turn
 */
public record RestoreTicket(@TargetAggregateIdentifier OfficeDayId day, Actor by, TicketNumber ticket, Code reason)
        implements OfficeDayCommand.OfTheHall<RestoreTicket.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Restored, Refusal {}

    public record Restored() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.find(ticket)
                        .map(found -> restore(found, today, now))
                        .orElseGet(() -> answer(new UnknownTicket())));
    }

    private Decision<Outcome> restore(Ticket found, Day today, Instant now) {
        DeskRule rule = today.configuration().deskRule();
        Instant missed = found.missed();
        if (!OfficeConfiguration.knows(rule.outOfTurnReasons(), reason)) return answer(new UnknownReason());
        if (found.state() != TicketState.NO_SHOW || missed == null) return answer(new TicketIsNotMissed(ticket));
        if (found.wasRestored()) return answer(new AlreadyRestored(ticket));
        if (missed.plus(Duration.ofMinutes(rule.restoreMinutes())).isBefore(now)) {
            return answer(new TooLateToRestore(ticket));
        }
        return accept(new Restored(), new TicketRestored(day, now, by, ticket, reason));
    }
}
