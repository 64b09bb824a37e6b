package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.List;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsAlreadyOpen;
import kezek.officeday.Refusal.ServiceIsNotYours;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A clerk sits down at a counter.
 *
 * @param services what he will take there; when empty, what the office planned for this counter and he may serve
 */
public record OpenCounter(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter, List<ServiceCode> services)
        implements OfficeDayCommand.AtCounter<OpenCounter.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Opened, Refusal {}

    public record Opened() implements Outcome {}

    public OpenCounter {
        services = services.stream().distinct().toList();
    }

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Staffed staffed -> answer(new CounterIsAlreadyOpen());
            case Closed closed -> {
                OfficeConfiguration office = today.configuration();
                if (!services.stream()
                        .allMatch(service -> office.service(service).isPresent())) {
                    yield answer(new UnknownService());
                }
                List<ServiceCode> wanted = offered(today);
                List<ServiceCode> allowed = wanted.stream()
                        .filter(service -> office.mayServe(by.pseudonym(), service))
                        .toList();
                boolean enough = services.isEmpty() ? !allowed.isEmpty() || wanted.isEmpty() : allowed.equals(wanted);
                yield enough
                        ? accept(new Opened(), new CounterOpened(day, now, by, counter, allowed))
                        : answer(new ServiceIsNotYours());
            }
        };
    }

    private List<ServiceCode> offered(Day today) {
        if (!services.isEmpty()) return services;
        return today.configuration()
                .counter(counter)
                .map(OfficeConfiguration.Counter::services)
                .orElse(List.of());
    }
}
