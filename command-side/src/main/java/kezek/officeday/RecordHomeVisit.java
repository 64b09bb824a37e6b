package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.HomeVisitRecorded;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The clerk has served a visitor at home.
 *
 * @param minutes how long it took, 1 to 600
 */
public record RecordHomeVisit(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        CounterNumber counter,
        ServiceCode service,
        ServiceOutcome outcome,
        int minutes)
        implements OfficeDayCommand.AtCounter<RecordHomeVisit.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Noted, Refusal {}

    public record Noted() implements Outcome {}

    /** The longest visit that can be recorded, in minutes. */
    private static final int LONGEST = 600;

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Staffed _ -> {
                if (today.configuration().service(service).isEmpty()) yield answer(new UnknownService());
                if (minutes < 1 || minutes > LONGEST) yield answer(new TimeIsNotPossible("minutes"));
                yield accept(new Noted(), new HomeVisitRecorded(day, now, by, counter, service, outcome, minutes));
            }
        };
    }
}
