package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.Refusal.TicketIsNotWaiting;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A ticket that waits, or is parked, is given back by its holder, or taken out by a clerk with a reason of the office's list. */
public record CancelTicket(@TargetAggregateIdentifier OfficeDayId day, Actor by, TicketNumber ticket, Code reason)
        implements OfficeDayCommand.OfTheHall<CancelTicket.Outcome> {
    /** The reason that a holder need not state. */
    public static final Code VISITOR_LEFT = new Code("visitor-left");

    /** What he hears back. */
    public sealed interface Outcome permits Cancelled, Refusal {}

    public record Cancelled() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.state()) {
            case DayState.NotOpened() -> answer(new DayIsNotOpen());
            case DayState.Closed() -> answer(new DayIsClosed());
            case DayState.Open(OfficeConfiguration office) ->
                today.find(ticket)
                        .map(found -> cancel(found, office, now))
                        .orElseGet(() -> answer(new UnknownTicket()));
        };
    }

    private Decision<Outcome> cancel(Ticket found, OfficeConfiguration office, Instant now) {
        if (!OfficeConfiguration.knows(office.cancelReasons(), reason)) return answer(new UnknownReason());
        boolean open = found.state() == TicketState.WAITING || found.state() == TicketState.PARKED;
        if (!open) return answer(new TicketIsNotWaiting(ticket));
        return accept(new Cancelled(), new TicketCancelled(day, now, by, ticket, reason));
    }
}
