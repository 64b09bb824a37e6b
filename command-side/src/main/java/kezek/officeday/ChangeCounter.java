package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Post;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsAlreadyOpen;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A clerk moves to another counter and takes his services with him.
 *
 * @param from where he sits now
 * @param counter where he goes
 */
public record ChangeCounter(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber from, CounterNumber counter)
        implements OfficeDayCommand.AtCounter<ChangeCounter.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Moved, Refusal {}

    public record Moved() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(from, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Busy busy -> answer(new StillServing(busy.ticket()));
            case Staffed staffed -> move(staffed.post(), today, now);
        };
    }

    private Decision<Outcome> move(Post post, Day today, Instant now) {
        return switch (today.desk(counter)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Staffed _ -> answer(new CounterIsAlreadyOpen());
            case Closed _ ->
                accept(
                        new Moved(),
                        new CounterClosed(day, now, by, from),
                        new CounterOpened(day, now, by, counter, post.services()));
        };
    }
}
