package kezek.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kezek.officeday.events.Code;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Waiting;
import org.jspecify.annotations.Nullable;

/** Who waits, in lanes of one service and one category each: the form in which the calling order looks at a queue. */
public final class WaitingLanes {
    private record Lane(ServiceCode service, @Nullable Code category) {}

    private record Place(Lane lane, Waiting waiting) {}

    private final Map<Lane, NavigableSet<Waiting>> lanes = new HashMap<>();
    private final Map<TicketNumber, Place> places = new HashMap<>();

    public void add(TicketNumber ticket, ServiceCode service, Instant issuedAt, @Nullable Code category) {
        Place place = new Place(new Lane(service, category), new Waiting(ticket, issuedAt, category));
        places.put(ticket, place);
        lanes.computeIfAbsent(place.lane(), lane -> new TreeSet<>(Waiting.BY_ARRIVAL))
                .add(place.waiting());
    }

    /** Takes a ticket out; one that does not wait is none of our business. */
    public void remove(TicketNumber ticket) {
        Place place = places.remove(ticket);
        if (place == null) return;
        NavigableSet<Waiting> lane = lanes.get(place.lane());
        if (lane == null) return;
        lane.remove(place.waiting());
        if (lane.isEmpty()) lanes.remove(place.lane());
    }

    public void clear() {
        lanes.clear();
        places.clear();
    }

    public int size() {
        return places.size();
    }

    public Optional<Waiting> find(TicketNumber ticket) {
        return Optional.ofNullable(places.get(ticket)).map(Place::waiting);
    }

    public Collection<NavigableSet<Waiting>> all() {
        return lanes.values();
    }

    /** The lanes that a counter with these services may call from. */
    public Collection<NavigableSet<Waiting>> of(Collection<ServiceCode> services) {
        List<ServiceCode> wanted = List.copyOf(services);
        return lanes.entrySet().stream()
                .filter(lane -> wanted.contains(lane.getKey().service()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public SortedMap<ServiceCode, Integer> byService() {
        SortedMap<ServiceCode, Integer> counts = new TreeMap<>();
        lanes.forEach((lane, waiting) -> counts.merge(lane.service(), waiting.size(), Integer::sum));
        return counts;
    }
}
