package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The clerk leaves the counter, which he cannot do while a visitor is there or on his way. */
public record CloseCounter(@TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter)
        implements OfficeDayCommand.AtCounter<CloseCounter.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Left, Refusal {}

    public record Left() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Busy busy -> answer(new StillServing(busy.ticket()));
            case Staffed idle -> accept(new Left(), new CounterClosed(day, now, by, counter));
        };
    }
}
