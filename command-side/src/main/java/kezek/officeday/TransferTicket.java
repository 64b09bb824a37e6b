package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.TransferLeadsNowhere;
import kezek.officeday.Refusal.UnknownCounter;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The clerk sends the visitor to another service, to another counter, or both; the visitor keeps his issue time.
 *
 * @param to the only counter that may call him then; any that takes the service when it is not said
 * @param back whether he comes back to this counter afterwards
 */
public record TransferTicket(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        CounterNumber counter,
        @Nullable ServiceCode service,
        @Nullable CounterNumber to,
        Code reason,
        boolean back)
        implements OfficeDayCommand.AtCounter<TransferTicket.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Transferred, Refusal {}

    public record Transferred(TicketNumber ticket) implements Outcome {}

    /** The reason of a transfer that the visit's own plan demands. */
    public static final Code NEXT_STEP = new Code("next-step");

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Busy busy -> transfer(today.ticket(busy.ticket()), today, now);
            case Staffed _ -> answer(new NoTicketAtCounter());
        };
    }

    private Decision<Outcome> transfer(Ticket ticket, Day today, Instant now) {
        OfficeConfiguration office = today.configuration();
        ServiceCode wanted = service == null ? ticket.service() : service;
        if (office.service(wanted).isEmpty()) return answer(new UnknownService());
        if (to != null && office.counter(to).isEmpty()) return answer(new UnknownCounter());
        if (to != null && !to.equals(counter) && !today.isStaffed(to)) return answer(new CounterIsClosed());
        if (to == null ? wanted.equals(ticket.service()) : to.equals(counter))
            return answer(new TransferLeadsNowhere());
        if (!OfficeConfiguration.knows(office.deskRule().transferReasons(), reason)) return answer(new UnknownReason());
        return accept(
                new Transferred(ticket.number()),
                new TicketTransferred(day, now, by, ticket.number(), counter, wanted, to, reason, back));
    }
}
