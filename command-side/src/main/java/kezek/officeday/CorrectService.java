package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.TicketIsNotServed;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.Ticket.Served;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What was stated about a finished service was not so; the first statement stays in the record beside the true one.
 *
 * @param ended when the service truly ended, between its start and the finish that was pressed
 */
public record CorrectService(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        TicketNumber ticket,
        ServiceCode service,
        ServiceOutcome outcome,
        Instant ended,
        Code reason)
        implements OfficeDayCommand.OfTheHall<CorrectService.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Corrected, Refusal {}

    public record Corrected() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.find(ticket)
                        .map(found -> correct(found, today, now))
                        .orElseGet(() -> answer(new UnknownTicket())));
    }

    private Decision<Outcome> correct(Ticket found, Day today, Instant now) {
        if (!OfficeConfiguration.knows(today.configuration().deskRule().correctionReasons(), reason)) {
            return answer(new UnknownReason());
        }
        List<Served> finished = found.served().stream()
                .filter(it -> it.service().equals(service))
                .toList();
        if (finished.isEmpty()) return answer(new TicketIsNotServed(ticket));
        Served last = finished.getLast();
        if (ended.isBefore(last.from()) || ended.isAfter(last.to())) return answer(new TimeIsNotPossible("ended"));
        return accept(new Corrected(), new ServiceCorrected(day, now, by, ticket, service, outcome, ended, reason));
    }
}
