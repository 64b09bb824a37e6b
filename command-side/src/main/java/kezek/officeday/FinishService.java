package kezek.officeday;

import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kezek.officeday.CounterState.Calling;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Serving;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.ServiceIsNotStarted;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.Ticket.Step;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The clerk has finished with the visitor and states what the visit came to.
 *
 * @param ended when it truly ended, for a clerk who forgot to press; now when it is not said
 */
public record FinishService(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        CounterNumber counter,
        ServiceOutcome outcome,
        @Nullable Instant ended)
        implements OfficeDayCommand.AtCounter<FinishService.Outcome> {
    /** The reason that is recorded when a clerk states the true end of a service himself. */
    public static final Code FORGOTTEN = new Code("forgotten");

    /** The visit has ended now. */
    public FinishService(OfficeDayId day, Actor by, CounterNumber counter, ServiceOutcome outcome) {
        this(day, by, counter, outcome, null);
    }

    /** What the clerk hears back. */
    public sealed interface Outcome permits Finished, Refusal {}

    public record Finished(TicketNumber ticket) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Calling calling -> answer(new ServiceIsNotStarted(calling.ticket()));
            case Serving serving -> finish(serving, today, now);
            case Staffed idle -> answer(new NoTicketAtCounter());
        };
    }

    private Decision<Outcome> finish(Serving serving, Day today, Instant now) {
        Ticket ticket = today.ticket(serving.ticket());
        List<OfficeDayEvent> events = new ArrayList<>(finished(ticket, serving, today, now));
        if (ended != null) {
            if (ended.isBefore(serving.since()) || ended.isAfter(now)) return answer(new TimeIsNotPossible("ended"));
            events.add(
                    1,
                    new ServiceCorrected(day, now, by, ticket.number(), ticket.service(), outcome, ended, FORGOTTEN));
        }
        return new Decision<>(new Finished(serving.ticket()), events);
    }

    /** What happens now: the service ends, and the next one on the ticket begins here or is sent where it is given. */
    List<OfficeDayEvent> finished(Ticket ticket, Serving serving, Day today, Instant now) {
        TicketNumber number = ticket.number();
        Step next = ticket.next();
        ServiceCode then = next == null ? null : next.service();
        ServiceFinished finished = new ServiceFinished(day, now, by, number, counter, ticket.service(), outcome, then);
        if (next == null || then == null) return List.of(finished);
        CounterNumber to = next.counter() != null && today.isStaffed(next.counter()) ? next.counter() : null;
        boolean here = to == null ? serving.post().services().contains(then) : to.equals(counter);
        if (here) return List.of(finished, new ServiceStarted(day, now, by, number, counter, then));
        return List.of(
                finished,
                new TicketTransferred(day, now, by, number, counter, then, to, TransferTicket.NEXT_STEP, false));
    }
}
