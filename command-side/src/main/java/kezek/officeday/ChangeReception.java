package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.ReceptionAvailabilityChanged;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The head of the office says whether he receives citizens now.
 *
 * @param until how long that will be so, when he knows
 */
public record ChangeReception(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        CounterNumber counter,
        boolean available,
        @Nullable Instant until)
        implements OfficeDayCommand.AtCounter<ChangeReception.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Changed, Refusal {}

    public record Changed() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case CounterState _ ->
                until != null && !until.isAfter(now)
                        ? answer(new TimeIsNotPossible("until"))
                        : accept(
                                new Changed(),
                                new ReceptionAvailabilityChanged(day, now, by, counter, available, until));
        };
    }
}
