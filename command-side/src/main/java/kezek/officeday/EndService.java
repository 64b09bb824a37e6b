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
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor ends a service that another clerk has left open, and says when and how it truly ended.
 *
 * @param ended when it truly ended; now when it is not said
 */
public record EndService(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        CounterNumber counter,
        ServiceOutcome outcome,
        @Nullable Instant ended,
        Code reason)
        implements OfficeDayCommand.AtCounter<EndService.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Ended, Refusal {}

    public record Ended(TicketNumber ticket) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Calling calling -> answer(new ServiceIsNotStarted(calling.ticket()));
            case Serving serving -> end(serving, today, now);
            case Staffed _ -> answer(new NoTicketAtCounter());
        };
    }

    private Decision<Outcome> end(Serving serving, Day today, Instant now) {
        if (!OfficeConfiguration.knows(today.configuration().deskRule().correctionReasons(), reason)) {
            return answer(new UnknownReason());
        }
        Instant end = ended == null ? now : ended;
        if (end.isBefore(serving.since()) || end.isAfter(now)) return answer(new TimeIsNotPossible("ended"));
        Ticket ticket = today.ticket(serving.ticket());
        List<OfficeDayEvent> events = new ArrayList<>(
                new FinishService(day, by, counter, outcome, null).finished(ticket, serving, today, now));
        events.add(1, new ServiceCorrected(day, now, by, ticket.number(), ticket.service(), outcome, end, reason));
        return new Decision<>(new Ended(ticket.number()), events);
    }
}
