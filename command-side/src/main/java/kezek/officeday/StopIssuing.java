package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.Refusal.IssuingIsStopped;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.IssuingStopped;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The supervisor stops giving out tickets. */
public record StopIssuing(@TargetAggregateIdentifier OfficeDayId day, Actor by, Code reason)
        implements OfficeDayCommand.OfTheHall<StopIssuing.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Stopped, Refusal {}

    public record Stopped() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier().<Decision<Outcome>>map(Decision::answer).orElseGet(() -> {
            if (!OfficeConfiguration.knows(today.configuration().deskRule().stopReasons(), reason)) {
                return answer(new UnknownReason());
            }
            if (today.stopped() != null) return answer(new IssuingIsStopped());
            return accept(new Stopped(), new IssuingStopped(day, now, by, reason));
        });
    }
}
