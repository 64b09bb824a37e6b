package kezek.officeday.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.CallWithdrawn;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.PriorityConfirmed;
import kezek.officeday.events.OfficeDayEvent.PriorityDeclined;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketRestored;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for what, folded from the day: the one queue on which the live day, the hall, the clerk's screen and the
 * conformance check all look.
 *
 * <p>Tickets stand in lanes of one service (or one counter, when they were sent to it), one category and one credit of
 * an appointment each, the protected ones apart: so the heads of the lanes are all that {@link CallingOrder} must look at.
 */
public final class WaitingRoom {
    private final Map<TicketNumber, Place> places = new HashMap<>();
    private final Map<Object, Map<Kind, NavigableSet<Waiting>>> queues = new HashMap<>();
    private CallingOrder order = new CallingOrder(0, List.of());
    private final SortedMap<ServiceCode, Integer> waiting = new TreeMap<>();
    private int size;

    private record Kind(@Nullable Code category, int booked, boolean isProtected) {}

    /** A ticket that waits, or has waited and may come back; {@code overtook} are those whom its call passed over. */
    private record Place(
            ServiceCode service,
            @Nullable CounterNumber only,
            Waiting waiting,
            boolean here,
            List<TicketNumber> overtook) {
        Object queue() {
            return only == null ? service : only;
        }

        Place with(Waiting changed) {
            return new Place(service, only, changed, here, overtook);
        }

        Place booked(BookingCheckedIn e) {
            Place known = with(waiting.by(e.due(), e.credit()));
            return e.comesEarly() ? known.gone(List.of()) : known;
        }

        Place gone(List<TicketNumber> passedOver) {
            return new Place(service, only, waiting, false, passedOver);
        }

        Place back() {
            return new Place(service, only, waiting, true, List.of());
        }

        Place at(ServiceCode begun) {
            return new Place(begun, only, waiting, here, overtook);
        }

        Place to(ServiceCode other, @Nullable CounterNumber counter) {
            return new Place(other, counter, waiting.raised(false), true, List.of());
        }
    }

    /** Takes in what happened; what does not concern the queue changes nothing. */
    public void evolve(OfficeDayEvent event) {
        switch (event) {
            case DayOpened e -> order = e.configuration().order();
            case DayClosed _ -> clear();
            case CounterClosed e -> release(e.counter());
            case TicketIssued e ->
                put(
                        e.ticket(),
                        new Place(e.service(), null, new Waiting(e.ticket(), e.at(), e.claim()), true, List.of()));
            case BookingCheckedIn e -> change(e.ticket(), place -> place.booked(e));
            case TicketCalled e -> call(e);
            case CallWithdrawn e -> withdraw(e.ticket());
            case ServiceStarted e -> change(e.ticket(), place -> place.at(e.service()));
            case TicketDeferred e -> change(e.ticket(), place -> place.gone(List.of()));
            case TicketCancelled e -> change(e.ticket(), place -> place.gone(List.of()));
            case TicketReturned e ->
                change(e.ticket(), place -> place.back().with(place.waiting().raised(e.raised())));
            case TicketRestored e ->
                change(e.ticket(), place -> place.back().with(place.waiting().raised(true)));
            case TicketTransferred e -> change(e.ticket(), place -> place.to(e.service(), e.to()));
            case PriorityConfirmed e ->
                change(e.ticket(), place -> place.with(place.waiting().of(e.category())));
            case PriorityDeclined e ->
                change(e.ticket(), place -> place.with(place.waiting().of(null)));
            default -> {}
        }
    }

    private void call(TicketCalled call) {
        List<TicketNumber> passedOver = call.why().passedOver();
        change(call.ticket(), place -> place.gone(passedOver));
        passedOver.forEach(
                ticket -> change(ticket, place -> place.with(place.waiting().overtaken(1))));
    }

    private void withdraw(TicketNumber ticket) {
        Place place = places.get(ticket);
        if (place == null) return;
        place.overtook()
                .forEach(other -> change(other, it -> it.with(it.waiting().overtaken(-1))));
        change(ticket, Place::back);
    }

    private void release(CounterNumber counter) {
        List<TicketNumber> sent = places.entrySet().stream()
                .filter(place -> counter.equals(place.getValue().only()))
                .map(Map.Entry::getKey)
                .toList();
        sent.forEach(
                ticket -> change(ticket, it -> new Place(it.service(), null, it.waiting(), it.here(), it.overtook())));
    }

    private void clear() {
        places.clear();
        queues.clear();
        waiting.clear();
        size = 0;
    }

    private void change(TicketNumber ticket, UnaryOperator<Place> change) {
        Place before = places.get(ticket);
        if (before == null) return;
        if (before.here()) leave(before);
        put(ticket, change.apply(before));
    }

    private void put(TicketNumber ticket, Place place) {
        places.put(ticket, place);
        if (place.here()) enter(place);
    }

    private void enter(Place place) {
        queues.computeIfAbsent(place.queue(), _ -> new HashMap<>())
                .computeIfAbsent(kind(place.waiting()), _ -> new TreeSet<>(Waiting.BY_ARRIVAL))
                .add(place.waiting());
        waiting.merge(place.service(), 1, Integer::sum);
        size++;
    }

    private void leave(Place place) {
        Map<Kind, NavigableSet<Waiting>> lanes = queues.getOrDefault(place.queue(), Map.of());
        NavigableSet<Waiting> lane = Objects.requireNonNull(lanes.get(kind(place.waiting())));
        lane.remove(place.waiting());
        if (lane.isEmpty()) lanes.remove(kind(place.waiting()));
        waiting.computeIfPresent(place.service(), (_, count) -> count == 1 ? null : count - 1);
        size--;
    }

    private Kind kind(Waiting waiting) {
        return new Kind(waiting.category(), waiting.booked(), order.protects(waiting));
    }

    public int size() {
        return size;
    }

    /** A ticket that waits now. */
    public Optional<Waiting> find(TicketNumber ticket) {
        return Optional.ofNullable(places.get(ticket)).filter(Place::here).map(Place::waiting);
    }

    /** Whom the rule gives to a counter with these services. */
    public Optional<Choice> choose(CounterNumber counter, Collection<ServiceCode> services, Instant now) {
        return order.choose(lanes(List.of(counter), services), now);
    }

    /** What the record says when the counter calls this very ticket; nothing when it may not. */
    public Optional<Explanation> byHand(
            TicketNumber ticket, CounterNumber counter, Collection<ServiceCode> services, Code reason, Instant now) {
        List<NavigableSet<Waiting>> lanes = lanes(List.of(counter), services);
        return find(ticket)
                .filter(waiting -> lanes.stream().anyMatch(lane -> lane.contains(waiting)))
                .map(waiting -> order.byHand(waiting, lanes, reason, now));
    }

    /** What the record says when the counter serves a newcomer at once, past all whom it might have called. */
    public Explanation atOnce(Waiting newcomer, CounterNumber counter, Collection<ServiceCode> services, Code reason) {
        List<NavigableSet<Waiting>> lanes = lanes(List.of(counter), services);
        NavigableSet<Waiting> alone = new TreeSet<>(Waiting.BY_ARRIVAL);
        alone.add(newcomer);
        lanes.add(alone);
        return order.byHand(newcomer, lanes, reason, newcomer.since());
    }

    /** Whom a counter with these services may call, in the order of the rule. */
    public List<Waiting> next(CounterNumber counter, Collection<ServiceCode> services, Instant now) {
        return order.next(lanes(List.of(counter), services), Integer.MAX_VALUE, now);
    }

    /** Whom the rule will give to a counter next, one after the other, and why. */
    public List<Choice> forecast(CounterNumber counter, Collection<ServiceCode> services, int limit, Instant now) {
        return order.forecast(lanes(List.of(counter), services), limit, now);
    }

    /** The first of all who wait, in the order of the rule. */
    public List<Waiting> next(int limit, Instant now) {
        return order.next(
                queues.values().stream()
                        .flatMap(lanes -> lanes.values().stream())
                        .toList(),
                limit,
                now);
    }

    /** How many of those for whom these counters with these services are there stand before this ticket at this moment. */
    public int ahead(
            Waiting ticket, Collection<CounterNumber> counters, Collection<ServiceCode> services, Instant now) {
        return order.ahead(ticket, lanes(counters, services), now);
    }

    /** The counter to which a ticket that waits was sent; nothing when any that takes its service may call it. */
    public Optional<CounterNumber> sentTo(TicketNumber ticket) {
        return Optional.ofNullable(places.get(ticket)).filter(Place::here).map(Place::only);
    }

    /** Whether a ticket that comes back would be called before somebody for whom these counters with these services are there. */
    public boolean wouldPass(
            TicketNumber ticket, Collection<CounterNumber> counters, Collection<ServiceCode> services, Instant now) {
        Waiting back = Objects.requireNonNull(places.get(ticket)).waiting().raised(false);
        List<NavigableSet<Waiting>> lanes = lanes(counters, services);
        return order.ahead(back, lanes, now)
                < lanes.stream().mapToInt(NavigableSet::size).sum();
    }

    /** How many wait for each service. */
    public SortedMap<ServiceCode, Integer> byService() {
        return new TreeMap<>(waiting);
    }

    private List<NavigableSet<Waiting>> lanes(Collection<CounterNumber> counters, Collection<ServiceCode> services) {
        return Stream.concat(services.stream(), counters.stream())
                .flatMap(queue -> queues.getOrDefault(queue, Map.of()).values().stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
