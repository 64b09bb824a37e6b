package kezek.officeday;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Calling;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Finished;
import kezek.officeday.CounterState.Free;
import kezek.officeday.CounterState.Paused;
import kezek.officeday.CounterState.Post;
import kezek.officeday.CounterState.Serving;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.CallWithdrawn;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.FinishWithdrawn;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Workload.Window;
import org.jspecify.annotations.Nullable;

/** What each counter does, folded from the day. */
final class Counters {
    private final Map<CounterNumber, CounterState> states = new TreeMap<>();

    /** Takes in what happened; what does not concern a counter changes nothing. */
    void evolve(OfficeDayEvent event) {
        switch (event) {
            case DayOpened e -> e.configuration().counters().forEach(it -> states.put(it.number(), new Closed(e.at())));
            case DayClosed e -> states.replaceAll((number, before) -> new Closed(e.at()));
            case CounterOpened e -> states.put(e.counter(), new Free(new Post(e.by(), e.services()), e.at(), null));
            case CounterPaused e ->
                states.put(e.counter(), new Paused(post(e.counter()), e.at(), e.reason(), e.until()));
            case CounterResumed e -> free(e.counter(), e.at(), null);
            case CounterServicesChanged e -> {
                Staffed before = staffed(e.counter());
                states.put(e.counter(), before.at(new Post(before.post().clerk(), e.services())));
            }
            case CounterClosed e -> states.put(e.counter(), new Closed(e.at()));
            case TicketCalled e ->
                states.put(e.counter(), new Calling(post(e.counter()), e.ticket(), e.at(), 1, finished(e.counter())));
            case TicketRecalled e -> {
                if (staffed(e.counter()) instanceof Calling calling)
                    states.put(e.counter(), calling.again(e.attempt()));
            }
            case CallWithdrawn e -> free(e.counter(), e.at(), finished(e.counter()));
            case ServiceStarted e -> {
                if (staffed(e.counter()) instanceof Busy busy) states.put(e.counter(), busy.serving(e.at()));
            }
            case ServiceFinished e -> {
                if (e.next() == null && staffed(e.counter()) instanceof Serving serving)
                    free(e.counter(), e.at(), new Finished(serving, e.at()));
            }
            case FinishWithdrawn e -> {
                Finished undone = finished(e.counter());
                if (undone != null) states.put(e.counter(), undone.visit().at(post(e.counter())));
            }
            case TicketParked e -> free(e.counter(), e.at(), null);
            case TicketTransferred e -> free(e.counter(), e.at(), null);
            case NoShowMarked e -> free(e.counter(), e.at(), null);
            case TicketReturned e -> of(e.ticket()).ifPresent(counter -> free(counter, e.at(), null));
            default -> {}
        }
    }

    private void free(CounterNumber counter, Instant at, @Nullable Finished last) {
        states.put(counter, new Free(post(counter), at, last));
    }

    private Post post(CounterNumber counter) {
        return staffed(counter).post();
    }

    private Staffed staffed(CounterNumber counter) {
        if (states.get(counter) instanceof Staffed staffed) return staffed;
        throw new IllegalStateException("the record has an event at a counter without a clerk: " + counter);
    }

    private @Nullable Finished finished(CounterNumber counter) {
        return switch (states.get(counter)) {
            case Free free -> free.last();
            case Calling calling -> calling.last();
            case null, default -> null;
        };
    }

    /** Nothing when the office has no such counter, or has not opened. */
    @Nullable
    CounterState find(CounterNumber counter) {
        return states.get(counter);
    }

    /** The counter at which a called ticket is. */
    Optional<CounterNumber> of(TicketNumber ticket) {
        return states.entrySet().stream()
                .filter(it ->
                        it.getValue() instanceof Busy busy && busy.ticket().equals(ticket))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The counters with a clerk, and with which service each is busy. */
    List<Window> windows(Function<TicketNumber, ServiceCode> service) {
        return states.values().stream()
                .filter(Staffed.class::isInstance)
                .map(counter -> window((Staffed) counter, service))
                .toList();
    }

    private static Window window(Staffed counter, Function<TicketNumber, ServiceCode> service) {
        List<ServiceCode> services = counter.post().services();
        return switch (counter) {
            case Free free -> new Window(services, null, free.since());
            case Paused paused ->
                new Window(services, null, Objects.requireNonNullElse(paused.until(), paused.since()));
            case Busy busy -> new Window(services, service.apply(busy.ticket()), busy.since());
        };
    }

    /** All that is offered at the counters that offer this service; empty when no clerk offers it. */
    Set<ServiceCode> rivals(ServiceCode service) {
        return taking(service).stream()
                .flatMap(counter -> post(counter).services().stream())
                .collect(Collectors.toSet());
    }

    /** The counters with a clerk that take the service. */
    List<CounterNumber> taking(ServiceCode service) {
        return states.entrySet().stream()
                .filter(it -> it.getValue() instanceof Staffed staffed
                        && staffed.post().services().contains(service))
                .map(Map.Entry::getKey)
                .toList();
    }
}
