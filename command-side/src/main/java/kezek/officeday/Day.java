package kezek.officeday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.officeday.CounterState.Post;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.Refusal.NotYourCounter;
import kezek.officeday.Refusal.UnknownCounter;
import kezek.officeday.Ticket.Step;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.BookingCancelled;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.CallWithdrawn;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.FinishWithdrawn;
import kezek.officeday.events.OfficeDayEvent.HomeVisitRecorded;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayEvent.IssuingStopped;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.PriorityConfirmed;
import kezek.officeday.events.OfficeDayEvent.PriorityDeclined;
import kezek.officeday.events.OfficeDayEvent.ReceptionAvailabilityChanged;
import kezek.officeday.events.OfficeDayEvent.ServiceAdded;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceRated;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.OfficeDayEvent.TicketReprinted;
import kezek.officeday.events.OfficeDayEvent.TicketRestored;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.OfficeDayEvent.VisitRecordedWithoutTicket;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.Waiting;
import kezek.officeday.events.WaitingRoom;
import kezek.officeday.events.Workload;
import org.jspecify.annotations.Nullable;

/** What has happened today, folded into what the next decision needs; only {@link #evolve} changes it. */
final class Day {
    private final Counters counters = new Counters();
    private final WaitingRoom waitingRoom = new WaitingRoom();
    private final Map<TicketNumber, Ticket> tickets = new LinkedHashMap<>();
    private final Map<RequestId, Ticket> requests = new HashMap<>();
    private final Map<Character, Integer> issued = new HashMap<>();
    private final Bookings bookings = new Bookings();
    private DayState state = new DayState.NotOpened();
    private @Nullable OfficeConfiguration configuration;
    private @Nullable Code stopped;
    private Instant last = Instant.MIN;
    private long seq;

    /** Takes in what happened; a forgotten kind of event does not compile. */
    void evolve(OfficeDayEvent event) {
        seq++;
        last = event.at();
        switch (event) {
            case DayOpened e -> {
                configuration = e.configuration();
                state = new DayState.Open(e.configuration());
            }
            case DayClosed e -> {
                state = new DayState.Closed();
                e.unfinished().forEach(left -> ticket(left.ticket()).enter(left.end()));
            }
            case IssuingStopped e -> stopped = e.reason();
            case IssuingResumed _ -> stopped = null;
            case TicketIssued e -> issue(e);
            case BookingCheckedIn e -> ticket(e.ticket()).booked(e);
            case PriorityConfirmed e -> ticket(e.ticket()).belongTo(e.category());
            case PriorityDeclined e -> ticket(e.ticket()).belongTo(null);
            case ServiceAdded e -> ticket(e.ticket()).plan(new Step(e.service(), null));
            case TicketCalled e -> ticket(e.ticket()).call(e);
            case CallWithdrawn e -> ticket(e.ticket()).enter(TicketState.WAITING);
            case ServiceStarted e -> ticket(e.ticket()).serve(e.service(), e.at());
            case ServiceFinished e -> ticket(e.ticket()).finish(e);
            case FinishWithdrawn e -> ticket(e.ticket()).unfinish();
            case TicketParked e -> ticket(e.ticket()).await(e.until(), true);
            case TicketDeferred e -> ticket(e.ticket()).await(e.until(), false);
            case TicketReturned e -> ticket(e.ticket()).comeBack(e.raised());
            case TicketTransferred e -> ticket(e.ticket()).send(e);
            case NoShowMarked e -> ticket(e.ticket()).miss(e.at());
            case TicketRestored e -> ticket(e.ticket()).restore();
            case TicketCancelled e -> ticket(e.ticket()).enter(TicketState.CANCELLED);
            case ServiceRated e -> ticket(e.ticket()).rate();
            case TicketRecalled _, TicketReprinted _, ServiceCorrected _ -> {}
            case CounterOpened _, CounterPaused _, CounterResumed _, CounterServicesChanged _, CounterClosed _ -> {}
            case ReceptionAvailabilityChanged _, VisitRecordedWithoutTicket _, HomeVisitRecorded _ -> {}
            case SlotBooked _, BookingCancelled _ -> {}
        }
        bookings.evolve(event);
        counters.evolve(event);
        waitingRoom.evolve(event);
    }

    private void issue(TicketIssued event) {
        Ticket ticket = new Ticket(event, seq);
        tickets.put(event.ticket(), ticket);
        requests.put(event.request(), ticket);
        issued.put(event.ticket().letter(), event.ticket().number());
    }

    /** The number of the last event: the version of this state. */
    long seq() {
        return seq;
    }

    /** The instant to record now: the clock's, unless the record is already ahead of it. */
    Instant notBefore(Instant now) {
        return now.isBefore(last) ? last : now;
    }

    DayState state() {
        return state;
    }

    /** The counter as this clerk may use it. */
    Desk desk(CounterNumber counter, Actor clerk) {
        Desk desk = desk(counter);
        boolean another =
                desk instanceof Staffed staffed && !staffed.post().clerk().equals(clerk);
        return another ? new Desk.Barred(new NotYourCounter()) : desk;
    }

    /** The counter as the supervisor finds it. */
    Desk desk(CounterNumber counter) {
        return switch (state) {
            case DayState.NotOpened() -> new Desk.Barred(new DayIsNotOpen());
            case DayState.Closed() -> new Desk.Barred(new DayIsClosed());
            case DayState.Open _ -> {
                CounterState found = counters.find(counter);
                yield found == null ? new Desk.Barred(new UnknownCounter()) : found;
            }
        };
    }

    /** What stands in the way of doing anything with a ticket; nothing on an open day. */
    Optional<Refusal> barrier() {
        return switch (state) {
            case DayState.NotOpened() -> Optional.of(new DayIsNotOpen());
            case DayState.Closed() -> Optional.of(new DayIsClosed());
            case DayState.Open _ -> Optional.empty();
        };
    }

    /** The counter for a screen; nothing when the office has no such counter, or has not opened. */
    @Nullable
    CounterView view(CounterNumber counter) {
        CounterState found = counters.find(counter);
        return found == null ? null : CounterView.of(counter, found, this);
    }

    /** Whether a clerk sits at the counter. */
    boolean isStaffed(CounterNumber counter) {
        return counters.find(counter) instanceof Staffed;
    }

    /** The counter at which a called ticket is. */
    Optional<CounterNumber> counterOf(TicketNumber ticket) {
        return counters.of(ticket);
    }

    Ticket ticket(TicketNumber number) {
        Ticket ticket = tickets.get(number);
        if (ticket == null) throw new IllegalStateException("the record has no ticket " + number);
        return ticket;
    }

    Optional<Ticket> find(TicketNumber number) {
        return Optional.ofNullable(tickets.get(number));
    }

    /** The ticket that was issued for this wish before. */
    Optional<Ticket> issuedFor(RequestId request) {
        return Optional.ofNullable(requests.get(request));
    }

    /** Who has booked a time of this day. */
    Bookings bookings() {
        return bookings;
    }

    /** The number to give out next in a group; above {@link TicketNumber#LAST} there is none. */
    int nextNumber(char letter) {
        return issued.getOrDefault(letter, 0) + 1;
    }

    /** In the order of issue. */
    Collection<Ticket> tickets() {
        return tickets.values();
    }

    /** Why no tickets are given out; nothing while they are. */
    @Nullable
    Code stopped() {
        return stopped;
    }

    /** Whom the rule in force gives to a counter now. */
    Optional<Choice> choose(CounterNumber counter, Post post, Instant now) {
        return waitingRoom.choose(counter, post.services(), now);
    }

    /** What is recorded when a counter calls this very ticket; nothing when it is not among those it may call. */
    Optional<Explanation> byHand(TicketNumber ticket, CounterNumber counter, Post post, Code reason, Instant now) {
        return waitingRoom.byHand(ticket, counter, post.services(), reason, now);
    }

    /** What is recorded when a counter serves somebody at once who takes his ticket only now. */
    Explanation atOnce(Waiting wish, CounterNumber counter, Post post, Code reason) {
        return waitingRoom.atOnce(wish, counter, post.services(), reason);
    }

    /** How many of those whom a counter may call are waiting. */
    int waiting(CounterNumber counter, Post post, Instant now) {
        return waitingRoom.next(counter, post.services(), now).size();
    }

    /** Whether the office can receive somebody for these services, after all who hold a ticket or have booked, before it closes. */
    boolean hasRoomFor(List<ServiceCode> wish, LocalDate date, Instant now) {
        return Workload.of(
                        configuration(),
                        date,
                        now,
                        counters.windows(ticket -> ticket(ticket).service()),
                        tickets.values().stream().map(Ticket::toCome),
                        bookings)
                .hasRoomFor(wish);
    }

    /** How many stand before a wish for this service at the counters that take it, or are planned to. */
    int ahead(Waiting wish, ServiceCode service, Instant now) {
        return waitingRoom.ahead(wish, counters.taking(service), rivals(service), now);
    }

    /** Whether a ticket that comes back now would go before somebody who waits for counters that take it, or are meant to. */
    boolean wouldPass(Ticket ticket, Instant now) {
        Set<ServiceCode> services = new HashSet<>(planned(ticket.service()));
        services.addAll(counters.rivals(ticket.service()));
        return waitingRoom.wouldPass(ticket.number(), counters.taking(ticket.service()), services, now);
    }

    private Set<ServiceCode> rivals(ServiceCode service) {
        Set<ServiceCode> offered = counters.rivals(service);
        return offered.isEmpty() ? planned(service) : offered;
    }

    private Set<ServiceCode> planned(ServiceCode service) {
        return configuration().counters().stream()
                .map(OfficeConfiguration.Counter::services)
                .filter(services -> services.contains(service))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** What is in force since the day was opened. */
    OfficeConfiguration configuration() {
        if (configuration == null) throw new IllegalStateException("the day has not been opened");
        return configuration;
    }
}
