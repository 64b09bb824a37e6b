package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Duration;
import java.time.Instant;
import kezek.officeday.CounterState.Calling;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Serving;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.ServiceIsAlreadyStarted;
import kezek.officeday.Refusal.TooEarlyForNoShow;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The called visitor does not come; only the office's call rule says when that may be stated. */
public record MarkNoShow(@TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter)
        implements OfficeDayCommand.AtCounter<MarkNoShow.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Marked, Refusal {}

    public record Marked(TicketNumber ticket) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Serving serving -> answer(new ServiceIsAlreadyStarted(serving.ticket()));
            case Calling calling -> mark(calling, today.configuration().callRule(), now);
            case Staffed idle -> answer(new NoTicketAtCounter());
        };
    }

    private Decision<Outcome> mark(Calling calling, CallRule rule, Instant now) {
        Duration waited = Duration.between(calling.since(), now);
        int missingCalls = Math.max(0, rule.calls() - calling.attempt());
        Duration missing = Duration.ofSeconds(rule.seconds()).minus(waited);
        if (missingCalls > 0 || missing.isPositive()) {
            return answer(new TooEarlyForNoShow(missingCalls, Math.max(0, secondsRoundedUp(missing))));
        }
        return accept(
                new Marked(calling.ticket()),
                new NoShowMarked(day, now, by, calling.ticket(), counter, calling.attempt(), waited.toSeconds()));
    }

    private static long secondsRoundedUp(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
