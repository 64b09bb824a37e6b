package kezek.hall;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kezek.hall.Hall.Call;
import kezek.hall.Hall.CallState;
import kezek.hall.Hall.Counter;
import kezek.hall.Hall.CounterState;
import kezek.hall.Hall.Reception;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
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
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Waiting;
import kezek.officeday.events.WaitingRoom;
import org.jspecify.annotations.Nullable;

/** Folds the events of a day into the {@link Hall}: the same fold live, at event n and at an instant. */
public final class HallFold {
    private final OfficeDayId day;
    private OfficeConfiguration office;
    private DayState state = DayState.NOT_OPEN;
    private long seq;
    private @Nullable Instant at;
    private int served;
    private final SequencedMap<TicketNumber, Call> calls = new LinkedHashMap<>();
    private final NavigableMap<CounterNumber, Counter> counters = new TreeMap<>();
    private final Map<TicketNumber, Call> finished = new HashMap<>();
    private final WaitingRoom waiting = new WaitingRoom();
    private List<Code> stopped = List.of();
    private @Nullable Reception reception;

    /** @param office the configuration in force before the day's own is known */
    public HallFold(OfficeDayId day, OfficeConfiguration office) {
        this.day = day;
        this.office = office;
        layOut(office);
    }

    /** The fold after all these events. */
    public static HallFold of(OfficeDayId day, OfficeConfiguration office, List<Recorded> events) {
        HallFold fold = new HallFold(day, office);
        events.forEach(fold::evolve);
        return fold;
    }

    public void evolve(Recorded recorded) {
        waiting.evolve(recorded.event());
        switch (recorded.event()) {
            case DayOpened opened -> open(opened.configuration());
            case DayClosed _ -> close();
            case IssuingStopped e -> stopped = List.of(e.reason());
            case IssuingResumed _ -> stopped = List.of();
            case ReceptionAvailabilityChanged e -> reception = new Reception(e.counter(), e.available(), e.until());
            case CounterOpened e ->
                change(e.counter(), it -> it.now(CounterState.FREE).offering(e.services()));
            case CounterPaused e -> change(e.counter(), it -> it.resting(e.until()));
            case CounterResumed e -> change(e.counter(), it -> it.now(CounterState.FREE));
            case CounterServicesChanged e -> change(e.counter(), it -> it.offering(e.services()));
            case CounterClosed e -> counters.put(e.counter(), closed(e.counter()));
            case TicketCalled e -> call(e);
            case TicketRecalled e -> recall(e);
            case CallWithdrawn e -> leave(e.ticket(), e.counter());
            case ServiceStarted e -> start(e);
            case ServiceFinished e -> finish(e);
            case FinishWithdrawn e -> comeBack(e);
            case TicketParked e -> leave(e.ticket(), e.counter());
            case TicketTransferred e -> leave(e.ticket(), e.counter());
            case TicketReturned e -> {
                Call call = calls.get(e.ticket());
                if (call != null) leave(e.ticket(), call.counter());
            }
            case NoShowMarked e -> leave(e.ticket(), e.counter());
            case TicketIssued _, TicketCancelled _, TicketDeferred _, TicketRestored _, TicketReprinted _ -> {}
            case ServiceAdded _, ServiceCorrected _, ServiceRated _, PriorityConfirmed _, PriorityDeclined _ -> {}
            case VisitRecordedWithoutTicket _, HomeVisitRecorded _ -> {}
            case SlotBooked _, BookingCancelled _, BookingCheckedIn _ -> {}
        }
        seq = recorded.seq();
        at = recorded.event().at();
    }

    /** The hall as it is now; nobody can change it any more. */
    public Hall hall() {
        return new Hall(
                day.office(),
                day.date(),
                state,
                seq,
                at,
                List.copyOf(calls.sequencedValues()),
                new Hall.Queue(waiting.size(), waiting.byService()),
                counters.values().stream().map(Counter::discreet).toList(),
                waiting.next(Hall.NEXT, at == null ? Instant.EPOCH : at).stream()
                        .map(Waiting::ticket)
                        .toList(),
                served,
                stopped.isEmpty(),
                stopped,
                reception);
    }

    private void open(OfficeConfiguration inForce) {
        state = DayState.OPEN;
        office = inForce;
        layOut(inForce);
    }

    private void close() {
        state = DayState.CLOSED;
        calls.clear();
        if (reception != null) reception = new Reception(reception.counter(), false, null);
        layOut(office);
    }

    private void call(TicketCalled e) {
        calls.putFirst(e.ticket(), new Call(e.ticket(), e.counter(), e.at(), e.at(), 1, CallState.CALLED));
        change(e.counter(), it -> it.with(CounterState.CALLING, e.ticket()));
    }

    private void recall(TicketRecalled e) {
        Call call = calls.get(e.ticket());
        if (call != null) calls.putFirst(e.ticket(), call.again(e.at(), e.attempt()));
    }

    private void start(ServiceStarted e) {
        calls.computeIfPresent(e.ticket(), (_, call) -> call.arrived());
        change(e.counter(), it -> it.with(CounterState.SERVING, e.ticket()));
    }

    private void finish(ServiceFinished e) {
        if (e.next() != null) return;
        Call call = calls.get(e.ticket());
        if (call != null) finished.put(e.ticket(), call);
        leave(e.ticket(), e.counter());
        served++;
    }

    private void comeBack(FinishWithdrawn e) {
        Call call = finished.remove(e.ticket());
        if (call != null) calls.putFirst(e.ticket(), call);
        change(e.counter(), it -> it.with(CounterState.SERVING, e.ticket()));
        served--;
    }

    private void leave(TicketNumber ticket, CounterNumber counter) {
        calls.remove(ticket);
        change(counter, it -> it.now(CounterState.FREE));
    }

    private void layOut(OfficeConfiguration configuration) {
        counters.clear();
        configuration.counters().forEach(it -> counters.put(it.number(), closed(it.number())));
    }

    private void change(CounterNumber number, UnaryOperator<Counter> change) {
        counters.put(number, change.apply(counters.getOrDefault(number, closed(number))));
    }

    private Counter closed(CounterNumber number) {
        return new Counter(
                number,
                CounterState.CLOSED,
                office.counter(number)
                        .map(OfficeConfiguration.Counter::services)
                        .orElse(List.of()),
                null,
                null);
    }
}
