package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Duration;
import java.time.Instant;
import kezek.officeday.CounterState.Calling;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Finished;
import kezek.officeday.CounterState.Free;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NothingToWithdraw;
import kezek.officeday.Refusal.TooLateToWithdraw;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.CallWithdrawn;
import kezek.officeday.events.OfficeDayEvent.FinishWithdrawn;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The clerk takes back what he pressed last, a call or a finish, as long as the office allows. */
public record Withdraw(@TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter)
        implements OfficeDayCommand.AtCounter<Withdraw.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits CallTakenBack, FinishTakenBack, Refusal {}

    public record CallTakenBack(TicketNumber ticket) implements Outcome {}

    public record FinishTakenBack(TicketNumber ticket) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Calling calling ->
                isLate(calling.since(), today, now)
                        ? answer(new TooLateToWithdraw())
                        : accept(
                                new CallTakenBack(calling.ticket()),
                                new CallWithdrawn(day, now, by, calling.ticket(), counter));
            case Free(var _, var _, Finished last) -> finish(last, today, now);
            case Staffed _ -> answer(new NothingToWithdraw());
        };
    }

    private Decision<Outcome> finish(@Nullable Finished last, Day today, Instant now) {
        if (last == null) return answer(new NothingToWithdraw());
        if (isLate(last.at(), today, now)) return answer(new TooLateToWithdraw());
        Ticket ticket = today.ticket(last.visit().ticket());
        return accept(
                new FinishTakenBack(ticket.number()),
                new FinishWithdrawn(day, now, by, ticket.number(), counter, ticket.service()));
    }

    private static boolean isLate(Instant pressed, Day today, Instant now) {
        Duration allowed = Duration.ofSeconds(today.configuration().deskRule().withdrawSeconds());
        return Duration.between(pressed, now).compareTo(allowed) > 0;
    }
}
