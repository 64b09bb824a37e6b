package kezek.officeday;

import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.Refusal.AppointmentIsNeeded;
import kezek.officeday.Refusal.CapacityIsReached;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.Refusal.IssuingHasEnded;
import kezek.officeday.Refusal.IssuingIsStopped;
import kezek.officeday.Refusal.NumbersAreExhausted;
import kezek.officeday.Refusal.RequestIdIsTaken;
import kezek.officeday.Refusal.UnknownCategory;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.ServiceAdded;
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
 * @param then what he has come for besides, to be done one after the other on the same ticket
 * @param request the client's name for this wish: asking twice gives the same ticket
 */
public record IssueTicket(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        ServiceCode service,
        Channel channel,
        Language language,
        @Nullable Code claim,
        RequestId request,
        List<ServiceCode> then)
        implements OfficeDayCommand.OfTheHall<IssueTicket.Outcome> {

    public IssueTicket {
        then = List.copyOf(then);
    }

    /** A wish for one service. */
    public IssueTicket(
            OfficeDayId day,
            Actor by,
            ServiceCode service,
            Channel channel,
            Language language,
            @Nullable Code claim,
            RequestId request) {
        this(day, by, service, channel, language, claim, request, List.of());
    }

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

    private List<ServiceCode> services() {
        return Stream.concat(Stream.of(service), then.stream()).toList();
    }

    private Decision<Outcome> issue(Service wanted, OfficeConfiguration office, Day today, Instant now) {
        if (claim != null && !OfficeConfiguration.knows(office.categories(), claim)) {
            return answer(new UnknownCategory());
        }
        if (then.stream().anyMatch(further -> office.service(further).isEmpty())) return answer(new UnknownService());
        if (office.plan(day.date()).admission() == Admission.APPOINTMENT_ONLY) return answer(new AppointmentIsNeeded());
        if (today.stopped() != null) return answer(new IssuingIsStopped());
        if (!now.isBefore(office.at(day.date(), office.hours().lastTicket()))) {
            return answer(new IssuingHasEnded());
        }
        if (!by.isStaff() && !today.hasRoomFor(services(), day.date(), now)) return answer(new CapacityIsReached());
        int number = today.nextNumber(wanted.letter());
        if (number > TicketNumber.LAST) return answer(new NumbersAreExhausted());
        TicketNumber ticket = new TicketNumber(wanted.letter(), number);
        int ahead = today.ahead(new Waiting(ticket, now, claim), service, now);
        List<OfficeDayEvent> events = new ArrayList<>();
        events.add(new TicketIssued(day, now, by, ticket, service, channel, language, claim, ahead, request));
        then.forEach(further -> events.add(new ServiceAdded(day, now, by, ticket, further)));
        return new Decision<>(new Issued(ticket, service, now, ahead, today.seq() + 1, false), events);
    }
}
