package kezek.officeday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import kezek.officeday.CounterState.Calling;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Free;
import kezek.officeday.CounterState.Paused;
import kezek.officeday.CounterState.Post;
import kezek.officeday.CounterState.Serving;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.Refusal.NotYourCounter;
import kezek.officeday.Refusal.UnknownCounter;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/** What has happened today, folded into what the next decision needs; only {@link #evolve} changes it. */
final class Day {
    private DayState state = new DayState.NotOpened();
    private @Nullable OfficeConfiguration configuration;
    private Instant last = Instant.MIN;
    private long seq;
    private final Map<CounterNumber, CounterState> counters = new TreeMap<>();
    private final Map<TicketNumber, Ticket> tickets = new LinkedHashMap<>();
    private final Map<RequestId, Ticket> requests = new HashMap<>();
    private final Map<Character, Integer> issued = new HashMap<>();
    private final WaitingRoom waitingRoom = new WaitingRoom();

    /** Takes in what happened; a forgotten kind of event does not compile. */
    void evolve(OfficeDayEvent event) {
        seq++;
        last = event.at();
        switch (event) {
            case DayOpened opened -> open(opened);
            case DayClosed closed -> close(closed);
            case CounterOpened e -> counters.put(e.counter(), new Free(new Post(e.by(), e.services()), e.at()));
            case CounterPaused e ->
                counters.put(e.counter(), new Paused(post(e.counter()), e.at(), e.reason(), e.until()));
            case CounterResumed e -> counters.put(e.counter(), new Free(post(e.counter()), e.at()));
            case CounterClosed e -> counters.put(e.counter(), new Closed(e.at()));
            case TicketIssued e -> issue(e);
            case TicketCalled e -> {
                leaveQueue(e.ticket(), TicketState.CALLED);
                counters.put(e.counter(), new Calling(post(e.counter()), e.ticket(), e.at(), 1));
            }
            case TicketRecalled e ->
                counters.put(e.counter(), new Calling(post(e.counter()), e.ticket(), since(e.counter()), e.attempt()));
            case ServiceStarted e -> start(e);
            case ServiceFinished e -> release(e.counter(), e.ticket(), TicketState.SERVED, e.at());
            case NoShowMarked e -> release(e.counter(), e.ticket(), TicketState.NO_SHOW, e.at());
            case TicketCancelled e -> leaveQueue(e.ticket(), TicketState.CANCELLED);
        }
    }

    private void open(DayOpened opened) {
        configuration = opened.configuration();
        state = new DayState.Open(opened.configuration());
        opened.configuration().counters().forEach(c -> counters.put(c.number(), new Closed(opened.at())));
    }

    private void close(DayClosed closed) {
        state = new DayState.Closed();
        closed.unfinished().forEach(ticket -> leaveQueue(ticket.ticket(), ticket.end()));
        counters.replaceAll((number, before) -> new Closed(closed.at()));
    }

    private void issue(TicketIssued event) {
        Ticket ticket = new Ticket(event, seq, TicketState.WAITING);
        tickets.put(event.ticket(), ticket);
        requests.put(event.request(), ticket);
        issued.put(event.ticket().letter(), event.ticket().number());
        waitingRoom.enter(event.service(), ticket.waiting());
    }

    private void leaveQueue(TicketNumber number, TicketState next) {
        Ticket ticket = ticket(number);
        if (ticket.state() == TicketState.WAITING) {
            waitingRoom.leave(ticket.issued().service(), ticket.waiting());
        }
        tickets.put(number, ticket.in(next));
    }

    private void start(ServiceStarted event) {
        if (counters.get(event.counter())
                instanceof Calling(Post post, TicketNumber ticket, Instant called, int attempt)) {
            tickets.computeIfPresent(ticket, (number, before) -> before.in(TicketState.SERVING));
            counters.put(event.counter(), new Serving(post, ticket, event.at(), called, attempt));
        }
    }

    private void release(CounterNumber counter, TicketNumber ticket, TicketState end, Instant at) {
        tickets.computeIfPresent(ticket, (number, before) -> before.in(end));
        counters.put(counter, new Free(post(counter), at));
    }

    private Post post(CounterNumber counter) {
        if (counters.get(counter) instanceof Staffed staffed) return staffed.post();
        throw new IllegalStateException("the record has an event at a counter without a clerk: " + counter);
    }

    private Instant since(CounterNumber counter) {
        return counters.getOrDefault(counter, new Closed(last)).since();
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
        return switch (state) {
            case DayState.NotOpened() -> new Desk.Barred(new DayIsNotOpen());
            case DayState.Closed() -> new Desk.Barred(new DayIsClosed());
            case DayState.Open open -> {
                CounterState found = counters.get(counter);
                if (found == null) yield new Desk.Barred(new UnknownCounter());
                boolean another = found instanceof Staffed staffed
                        && !staffed.post().clerk().equals(clerk);
                yield another ? new Desk.Barred(new NotYourCounter()) : found;
            }
        };
    }

    /** The counter for a screen; nothing when the office has no such counter, or has not opened. */
    @Nullable
    CounterView view(CounterNumber counter) {
        CounterState found = counters.get(counter);
        return found == null ? null : CounterView.of(counter, found, this);
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

    /** The number to give out next in a group; above {@link TicketNumber#LAST} there is none. */
    int nextNumber(char letter) {
        return issued.getOrDefault(letter, 0) + 1;
    }

    Collection<Ticket> tickets() {
        return tickets.values();
    }

    /** Whom the rule in force gives to a counter with these services. */
    Optional<Choice> choose(Post post) {
        return configuration().order().choose(waitingRoom.lanes(post.services()));
    }

    /** Those who compete with a wish for this service: the queues of every counter that would serve it. */
    List<NavigableSet<kezek.officeday.events.Waiting>> rivals(ServiceCode service) {
        List<List<ServiceCode>> offers = new ArrayList<>();
        for (CounterState counter : counters.values()) {
            if (counter instanceof Staffed staffed && staffed.post().services().contains(service)) {
                offers.add(staffed.post().services());
            }
        }
        if (offers.isEmpty()) {
            configuration().counters().stream()
                    .map(OfficeConfiguration.Counter::services)
                    .filter(services -> services.contains(service))
                    .forEach(offers::add);
        }
        return waitingRoom.lanes(
                offers.stream().flatMap(List::stream).distinct().toList());
    }

    /** What is in force since the day was opened. */
    OfficeConfiguration configuration() {
        if (configuration == null) throw new IllegalStateException("the day has not been opened");
        return configuration;
    }
}
