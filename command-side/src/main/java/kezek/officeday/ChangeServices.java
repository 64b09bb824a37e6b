package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.List;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.ServiceIsNotYours;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A clerk takes on services at his counter, or gives some back.
 *
 * @param services all that he takes from now on
 */
public record ChangeServices(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter, List<ServiceCode> services)
        implements OfficeDayCommand.AtCounter<ChangeServices.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Changed, Refusal {}

    public record Changed() implements Outcome {}

    public ChangeServices {
        services = services.stream().distinct().toList();
    }

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Staffed _ -> {
                OfficeConfiguration office = today.configuration();
                if (services.isEmpty()
                        || services.stream().anyMatch(it -> office.service(it).isEmpty())) {
                    yield answer(new UnknownService());
                }
                yield services.stream().allMatch(it -> office.mayServe(by.pseudonym(), it))
                        ? accept(new Changed(), new CounterServicesChanged(day, now, by, counter, services))
                        : answer(new ServiceIsNotYours());
            }
        };
    }
}
