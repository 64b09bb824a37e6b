package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.Refusal.IssuingIsNotStopped;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tickets are given out again. */
public record ResumeIssuing(@TargetAggregateIdentifier OfficeDayId day, Actor by)
        implements OfficeDayCommand.OfTheHall<ResumeIssuing.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Resumed, Refusal {}

    public record Resumed() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.stopped() == null
                        ? answer(new IssuingIsNotStopped())
                        : accept(new Resumed(), new IssuingResumed(day, now, by)));
    }
}
