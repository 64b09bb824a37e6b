package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Paused;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.CounterIsNotPaused;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The clerk comes back from a break. */
public record ResumeCounter(@TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter)
        implements OfficeDayCommand.AtCounter<ResumeCounter.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Resumed, Refusal {}

    public record Resumed() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Paused paused -> accept(new Resumed(), new CounterResumed(day, now, by, counter));
            case Staffed working -> answer(new CounterIsNotPaused());
        };
    }
}
