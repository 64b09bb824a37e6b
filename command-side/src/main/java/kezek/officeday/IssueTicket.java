package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.Refusal.IssuingHasEnded;
import kezek.officeday.Refusal.NumbersAreExhausted;
import kezek.officeday.Refusal.RequestIdIsTaken;
import kezek.officeday.Refusal.UnknownCategory;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Waiting;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A visitor wants a ticket for a service.
 *
 * @param claim the category that he says he belongs to
 * @param request the client's name for this wish: asking twice gives the same ticket
 */
public record IssueTicket(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        ServiceCode service,
        Channel channel,
        Language language,
        @Nullable Code claim,
        RequestId request)
        implements OfficeDayCommand.OfTheHall<IssueTicket.Outcome> {

    /** What the visitor hears back. */
    public sealed interface Outcome permits Issued, Refusal {}

    /**
     * The ticket as it was issued.
     *
     * @param ahead how many would be called before it at that moment
     * @param seq the number of the event that issued it
     * @param again whether an earlier request had already got it
     */
    public record Issued(TicketNumber ticket, ServiceCode service, Instant issuedAt, int ahead, long seq, boolean again)
            implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.issuedFor(request).map(this::again).orElseGet(() -> switch (today.state()) {
            case DayState.NotOpened() -> answer(new DayIsNotOpen());
            case DayState.Closed() -> answer(new DayIsClosed());
            case DayState.Open(OfficeConfiguration office) ->
                office.service(service)
                        .map(wanted -> issue(wanted, office, today, now))
                        .orElseGet(() -> answer(new UnknownService()));
        });
    }

    private Decision<Outcome> again(Ticket before) {
        TicketIssued first = before.issued();
        return first.service().equals(service)
                ? answer(new Issued(first.ticket(), service, first.at(), first.ahead(), before.seq(), true))
                : answer(new RequestIdIsTaken());
    }

    private Decision<Outcome> issue(Service wanted, OfficeConfiguration office, Day today, Instant now) {
        if (claim != null && !OfficeConfiguration.knows(office.categories(), claim)) {
            return answer(new UnknownCategory());
        }
        if (!now.isBefore(office.at(day.date(), office.hours().lastTicket()))) {
            return answer(new IssuingHasEnded());
        }
        int number = today.nextNumber(wanted.letter());
        if (number > TicketNumber.LAST) return answer(new NumbersAreExhausted());
        TicketNumber ticket = new TicketNumber(wanted.letter(), number);
        int ahead = office.order().ahead(new Waiting(ticket, now, claim), today.rivals(service));
        return accept(
                new Issued(ticket, service, now, ahead, today.seq() + 1, false),
                new TicketIssued(day, now, by, ticket, service, channel, language, claim, ahead, request));
    }
}
