package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Duration;
import java.time.Instant;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The visitor leaves the counter for a while, to fetch a document or fill in a form, and keeps his place.
 *
 * @param until when he is expected back; after the office's usual time when it is not said
 */
public record ParkTicket(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        CounterNumber counter,
        Code reason,
        @Nullable Instant until)
        implements OfficeDayCommand.AtCounter<ParkTicket.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Parked, Refusal {}

    public record Parked(TicketNumber ticket, Instant until) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Busy busy -> park(busy.ticket(), today.configuration().deskRule(), now);
            case Staffed _ -> answer(new NoTicketAtCounter());
        };
    }

    private Decision<Outcome> park(TicketNumber ticket, DeskRule rule, Instant now) {
        if (!OfficeConfiguration.knows(rule.parkReasons(), reason)) return answer(new UnknownReason());
        Instant back = until == null ? now.plus(Duration.ofMinutes(rule.parkMinutes())) : until;
        if (!back.isAfter(now)) return answer(new TimeIsNotPossible("until"));
        return accept(new Parked(ticket, back), new TicketParked(day, now, by, ticket, counter, reason, back));
    }
}
