package kezek.visits;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import kezek.hall.Hall.CounterState;
import kezek.hall.WaitingLanes;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
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
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.Waiting;

/** Folds a day into its visitors and counters. */
public final class Visits {
    private final Map<TicketNumber, Visit> visits = new LinkedHashMap<>();
    private final Map<CounterNumber, Desk> desks = new TreeMap<>();
    private final WaitingLanes queue = new WaitingLanes();
    private OfficeConfiguration office;
    private long seq;

    Visits(OfficeConfiguration office) {
        this.office = office;
    }

    /** The visitors of a day, from its events. */
    public static Visits of(OfficeConfiguration office, List<Recorded> events) {
        Visits visits = new Visits(office);
        events.forEach(visits::evolve);
        return visits;
    }

    /** Takes in the events that follow those already seen. */
    void evolve(Recorded next) {
        if (next.seq() <= seq) return;
        seq = next.seq();
        switch (next.event()) {
            case DayOpened e -> {
                office = e.configuration();
                office.counters().forEach(it -> desks.put(it.number(), Desk.closed(it.number(), e.at())));
            }
            case DayClosed e -> close(next, e);
            case CounterOpened e -> desk(e.counter(), it -> it.opened(e.by(), e.services(), e.at()));
            case CounterPaused e -> desk(e.counter(), it -> it.resting(e.reason(), e.until(), e.at()));
            case CounterResumed e -> desk(e.counter(), it -> it.free(e.at()));
            case CounterClosed e -> desks.put(e.counter(), Desk.closed(e.counter(), e.at()));
            case TicketIssued e -> {
                visits.put(e.ticket(), Visit.begin(next, e));
                queue.add(e.ticket(), e.service(), e.at(), e.claim());
            }
            case TicketCalled e -> {
                queue.remove(e.ticket());
                visit(e.ticket(), it -> it.called(next, e.counter(), 1));
                desk(e.counter(), it -> it.with(e.ticket(), CounterState.CALLING, e.at()));
            }
            case TicketRecalled e -> visit(e.ticket(), it -> it.called(next, e.counter(), e.attempt()));
            case ServiceStarted e -> {
                visit(e.ticket(), it -> it.arrived(next));
                desk(e.counter(), it -> it.with(e.ticket(), CounterState.SERVING, e.at()));
            }
            case ServiceFinished e -> leave(next, e.ticket(), e.counter(), TicketState.SERVED);
            case NoShowMarked e -> leave(next, e.ticket(), e.counter(), TicketState.NO_SHOW);
            case TicketCancelled e -> {
                queue.remove(e.ticket());
                visit(e.ticket(), it -> it.ended(next, TicketState.CANCELLED));
            }
        }
    }

    private void close(Recorded next, DayClosed closed) {
        closed.unfinished().forEach(left -> visit(left.ticket(), it -> it.ended(next, left.end())));
        queue.clear();
        desks.replaceAll((number, before) -> Desk.closed(number, closed.at()));
    }

    private void leave(Recorded next, TicketNumber ticket, CounterNumber counter, TicketState end) {
        visit(ticket, it -> it.ended(next, end));
        desk(counter, it -> it.free(next.event().at()));
    }

    private void visit(TicketNumber ticket, UnaryOperator<Visit> change) {
        visits.computeIfPresent(ticket, (number, before) -> change.apply(before));
    }

    private void desk(CounterNumber counter, UnaryOperator<Desk> change) {
        BiFunction<CounterNumber, Desk, Desk> changed = (number, before) -> change.apply(before);
        desks.computeIfPresent(counter, changed);
    }

    long seq() {
        return seq;
    }

    Optional<Visit> find(TicketNumber ticket) {
        return Optional.ofNullable(visits.get(ticket));
    }

    Optional<Desk> desk(CounterNumber counter) {
        return Optional.ofNullable(desks.get(counter));
    }

    /** Everybody who took a ticket, in the order of issue. */
    public Collection<Visit> all() {
        return visits.values();
    }

    /** Those whom a counter with these services may call, in the order of the rule. */
    List<Visit> queue(Collection<ServiceCode> services) {
        return office.order().next(queue.of(services), Integer.MAX_VALUE).stream()
                .map(Waiting::ticket)
                .map(visits::get)
                .toList();
    }

    int waiting() {
        return queue.size();
    }

    /** How many would be called before a waiting ticket at the counters that take its service. */
    int ahead(Visit visit) {
        ServiceCode wanted = visit.issued().service();
        List<List<ServiceCode>> offers = desks.values().stream()
                .map(Desk::services)
                .filter(services -> services.contains(wanted))
                .toList();
        if (offers.isEmpty()) {
            offers = office.counters().stream()
                    .map(OfficeConfiguration.Counter::services)
                    .filter(services -> services.contains(wanted))
                    .toList();
        }
        List<ServiceCode> rivals =
                offers.stream().flatMap(List::stream).distinct().toList();
        return queue.find(visit.issued().ticket())
                .map(waiting -> office.order().ahead(waiting, queue.of(rivals)))
                .orElse(0);
    }
}
