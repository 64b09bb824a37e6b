package kezek.hall;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kezek.hall.Hall.Call;
import kezek.hall.Hall.CallState;
import kezek.hall.Hall.Counter;
import kezek.hall.Hall.CounterState;
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
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.TicketNumber;
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
    private final WaitingLanes waiting = new WaitingLanes();

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
        switch (recorded.event()) {
            case DayOpened opened -> open(opened.configuration());
            case DayClosed _ -> close();
            case CounterOpened e ->
                change(e.counter(), it -> it.now(CounterState.FREE).offering(e.services()));
            case CounterPaused e -> change(e.counter(), it -> it.resting(e.until()));
            case CounterResumed e -> change(e.counter(), it -> it.now(CounterState.FREE));
            case CounterClosed e -> counters.put(e.counter(), closed(e.counter()));
            case TicketIssued e -> waiting.add(e.ticket(), e.service(), e.at(), e.claim());
            case TicketCalled e -> call(e);
            case TicketRecalled e -> recall(e);
            case ServiceStarted e -> start(e);
            case ServiceFinished e -> {
                leave(e.ticket(), e.counter());
                served++;
            }
            case NoShowMarked e -> leave(e.ticket(), e.counter());
            case TicketCancelled e -> waiting.remove(e.ticket());
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
                office.order().next(waiting.all(), Hall.NEXT).stream()
                        .map(kezek.officeday.events.Waiting::ticket)
                        .toList(),
                served);
    }

    private void open(OfficeConfiguration inForce) {
        state = DayState.OPEN;
        office = inForce;
        layOut(inForce);
    }

    private void close() {
        state = DayState.CLOSED;
        calls.clear();
        waiting.clear();
        layOut(office);
    }

    private void call(TicketCalled e) {
        waiting.remove(e.ticket());
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
