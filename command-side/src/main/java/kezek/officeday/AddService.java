package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.ServiceAdded;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The visitor has come for something else as well: the clerk puts it on the same ticket, to be timed by itself. */
public record AddService(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter, ServiceCode service)
        implements OfficeDayCommand.AtCounter<AddService.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Added, Refusal {}

    public record Added(TicketNumber ticket) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Busy busy ->
                today.configuration().service(service).isEmpty()
                        ? answer(new UnknownService())
                        : accept(new Added(busy.ticket()), new ServiceAdded(day, now, by, busy.ticket(), service));
            case Staffed _ -> answer(new NoTicketAtCounter());
        };
    }
}
