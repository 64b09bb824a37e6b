package kezek.visits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kezek.hall.Hall.CounterState;
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
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;

/** Folds a day into what each counter does, with all that staff may know of it. */
final class Desks {
    private final Map<CounterNumber, Desk> desks = new TreeMap<>();

    void evolve(OfficeDayEvent event) {
        switch (event) {
            case DayOpened e ->
                e.configuration().counters().forEach(it -> desks.put(it.number(), Desk.closed(it.number(), e.at())));
            case DayClosed e -> desks.replaceAll((number, before) -> Desk.closed(number, e.at()));
            case CounterOpened e -> desk(e.counter(), it -> it.opened(e.by(), e.services(), e.at()));
            case CounterPaused e -> desk(e.counter(), it -> it.resting(e.reason(), e.until(), e.at()));
            case CounterResumed e -> desk(e.counter(), it -> it.free(e.at()));
            case CounterServicesChanged e -> desk(e.counter(), it -> it.offering(e.services()));
            case CounterClosed e -> desks.put(e.counter(), Desk.closed(e.counter(), e.at()));
            case TicketCalled e -> desk(e.counter(), it -> it.with(e.ticket(), CounterState.CALLING, e.at()));
            case CallWithdrawn e -> desk(e.counter(), it -> it.free(e.at()));
            case ServiceStarted e -> desk(e.counter(), it -> it.with(e.ticket(), CounterState.SERVING, e.at()));
            case ServiceFinished e -> {
                if (e.next() == null) desk(e.counter(), it -> it.free(e.at()));
            }
            case FinishWithdrawn e -> desk(e.counter(), it -> it.with(e.ticket(), CounterState.SERVING, e.at()));
            case TicketParked e -> desk(e.counter(), it -> it.free(e.at()));
            case TicketTransferred e -> desk(e.counter(), it -> it.free(e.at()));
            case TicketReturned e -> at(e.ticket()).ifPresent(counter -> desk(counter, it -> it.free(e.at())));
            case NoShowMarked e -> desk(e.counter(), it -> it.free(e.at()));
            default -> {}
        }
    }

    private void desk(CounterNumber counter, UnaryOperator<Desk> change) {
        desks.computeIfPresent(counter, (number, before) -> change.apply(before));
    }

    private Optional<CounterNumber> at(TicketNumber ticket) {
        return desks.values().stream()
                .filter(desk -> ticket.equals(desk.ticket()))
                .map(Desk::number)
                .findFirst();
    }

    Optional<Desk> find(CounterNumber counter) {
        return Optional.ofNullable(desks.get(counter));
    }

    /** The counters with a clerk. */
    List<Desk> staffed() {
        return desks.values().stream().filter(desk -> desk.clerk() != null).toList();
    }

    /** The counters that offer this service. */
    List<Desk> taking(ServiceCode service) {
        return desks.values().stream()
                .filter(desk -> desk.services().contains(service))
                .toList();
    }
}
