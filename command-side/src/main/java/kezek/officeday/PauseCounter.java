package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Free;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.CounterIsPaused;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The clerk takes a break.
 *
 * @param until when he means to be back, for the board
 */
public record PauseCounter(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        CounterNumber counter,
        Code reason,
        @Nullable Instant until)
        implements OfficeDayCommand.AtCounter<PauseCounter.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Paused, Refusal {}

    public record Paused() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case CounterState.Paused paused -> answer(new CounterIsPaused());
            case Busy busy -> answer(new StillServing(busy.ticket()));
            case Free free -> pause(today.configuration(), now);
        };
    }

    private Decision<Outcome> pause(OfficeConfiguration office, Instant now) {
        if (!OfficeConfiguration.knows(office.pauseReasons(), reason)) return answer(new UnknownReason());
        if (until != null && !until.isAfter(now)) return answer(new TimeIsNotPossible("until"));
        return accept(new Paused(), new CounterPaused(day, now, by, counter, reason, until));
    }
}
