package kezek.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kezek.hall.DayRecord;
import kezek.hall.WaitRule;
import kezek.hall.Words;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.CallWithdrawn;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.FinishWithdrawn;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketRestored;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.WaitingRoom;
import org.jspecify.annotations.Nullable;

/** Draws a day from its events. */
final class TimelineFold {
    private final Map<CounterNumber, List<Timeline.Span>> lanes = new TreeMap<>();
    private final Map<CounterNumber, String> clerks = new HashMap<>();
    private final Map<CounterNumber, Open> open = new HashMap<>();
    private final Map<TicketNumber, Timeline.Ticket> tickets = new LinkedHashMap<>();
    private final List<Timeline.Queue> waiting = new ArrayList<>();
    private final List<Timeline.Mark> marks = new ArrayList<>();
    private final Map<Served, Long> finished = new HashMap<>();
    private final WaitingRoom queue = new WaitingRoom();

    /** A span whose end is not known yet. */
    private record Open(String kind, Instant from, @Nullable TicketNumber ticket, long seq) {}

    /** A service that a visitor had; of several times the last one. */
    private record Served(TicketNumber ticket, ServiceCode service) {}

    private TimelineFold() {}

    static Timeline of(DayRecord record) {
        TimelineFold fold = new TimelineFold();
        record.events().forEach(fold::evolve);
        List<Recorded> events = record.events();
        Instant to = events.isEmpty() ? null : events.getLast().event().at();
        if (to != null) fold.finish(to);
        return new Timeline(
                record.id().office(),
                record.id().date(),
                record.state(),
                record.seq(),
                record.begun(),
                to,
                fold.lanes.entrySet().stream()
                        .map(lane -> new Timeline.Lane(lane.getKey(), fold.clerks.get(lane.getKey()), lane.getValue()))
                        .toList(),
                fold.waiting,
                fold.marks,
                List.copyOf(fold.tickets.values()),
                record.configuration()
                        .map(office -> WaitRule.of(office, record.id()))
                        .orElse(null));
    }

    private void evolve(Recorded next) {
        Instant at = next.event().at();
        switch (next.event()) {
            case DayOpened e -> e.configuration().counters().forEach(it -> lanes.put(it.number(), new ArrayList<>()));
            case DayClosed e -> {
                finish(at);
                clerks.clear();
                e.unfinished().forEach(left -> unfinished(next, left));
            }
            case CounterPaused e -> begin(e.counter(), new Open("paused", at, null, next.seq()));
            case CounterResumed e -> end(e.counter(), at);
            case CounterOpened e -> clerks.put(e.counter(), e.by().pseudonym());
            case CounterClosed e -> {
                end(e.counter(), at);
                clerks.remove(e.counter());
            }
            case TicketIssued e ->
                tickets.put(e.ticket(), new Timeline.Ticket(e.ticket(), e.service(), "waiting", at, at));
            case BookingCheckedIn e -> await(e);
            case TicketCalled e -> {
                begin(e.counter(), new Open("calling", at, e.ticket(), next.seq()));
                become(e.ticket(), TicketState.CALLED);
                if (e.mode() == CallMode.BY_HAND) mark(next, "by-hand", e.ticket());
                else if (!e.why().passedOver().isEmpty()) mark(next, "passed-over", e.ticket());
            }
            case CallWithdrawn e -> {
                leave(e.counter(), e.ticket(), TicketState.WAITING, at);
                mark(next, "withdrawn", e.ticket());
            }
            case ServiceStarted e -> {
                serve(e.counter(), e.ticket(), next);
                wants(e.ticket(), e.service());
            }
            case ServiceFinished e -> finished(e);
            case FinishWithdrawn e -> {
                serve(e.counter(), e.ticket(), next);
                mark(next, "withdrawn", e.ticket());
            }
            case TicketParked e -> leave(e.counter(), e.ticket(), TicketState.PARKED, at);
            case TicketTransferred e -> {
                leave(e.counter(), e.ticket(), TicketState.WAITING, at);
                wants(e.ticket(), e.service());
            }
            case TicketDeferred e -> become(e.ticket(), TicketState.PARKED);
            case TicketReturned e -> {
                counterOf(e.ticket()).ifPresent(counter -> end(counter, at));
                become(e.ticket(), TicketState.WAITING);
            }
            case NoShowMarked e -> {
                open.computeIfPresent(e.counter(), (_, it) -> new Open("no-show", it.from(), it.ticket(), it.seq()));
                leave(e.counter(), e.ticket(), TicketState.NO_SHOW, at);
                mark(next, "no-show", e.ticket());
            }
            case TicketRestored e -> turn(next, e.ticket(), TicketState.WAITING, "restored");
            case TicketCancelled e -> turn(next, e.ticket(), TicketState.CANCELLED, "cancelled");
            case ServiceCorrected e -> correct(next, e);
            default -> {}
        }
        count(next);
    }

    private void turn(Recorded next, TicketNumber ticket, TicketState state, String kind) {
        become(ticket, state);
        mark(next, kind, ticket);
    }

    private void serve(CounterNumber counter, TicketNumber ticket, Recorded next) {
        begin(counter, new Open("serving", next.event().at(), ticket, next.seq()));
        become(ticket, TicketState.SERVING);
    }

    private void finished(ServiceFinished e) {
        Open span = open.get(e.counter());
        if (span != null) finished.put(new Served(e.ticket(), e.service()), span.seq());
        leave(e.counter(), e.ticket(), TicketState.SERVED, e.at());
    }

    private void leave(CounterNumber counter, TicketNumber ticket, TicketState state, Instant at) {
        end(counter, at);
        become(ticket, state);
    }

    private Optional<CounterNumber> counterOf(TicketNumber ticket) {
        return open.entrySet().stream()
                .filter(span -> ticket.equals(span.getValue().ticket()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void unfinished(Recorded next, DayClosed.Unfinished left) {
        become(left.ticket(), left.end());
        mark(next, Words.of(left.end()), left.ticket());
    }

    private void begin(CounterNumber counter, Open span) {
        end(counter, span.from());
        open.put(counter, span);
    }

    private void end(CounterNumber counter, Instant at) {
        Open span = open.remove(counter);
        if (span == null) return;
        lanes.computeIfAbsent(counter, _ -> new ArrayList<>())
                .add(new Timeline.Span(span.kind(), span.from(), at, span.ticket(), span.seq()));
    }

    /** The span ends when the service did; what was served on after a withdrawn finish is left empty rather than drawn backwards. */
    private void correct(Recorded next, ServiceCorrected e) {
        mark(next, "corrected", e.ticket());
        Long seq = finished.get(new Served(e.ticket(), e.service()));
        if (seq == null) return;
        lanes.values()
                .forEach(lane -> lane.replaceAll(span -> {
                    if (span.seq() != seq) return span;
                    Instant to = e.ended().isBefore(span.from()) ? span.from() : e.ended();
                    return new Timeline.Span(span.kind(), span.from(), to, span.ticket(), span.seq());
                }));
    }

    private void finish(Instant at) {
        List.copyOf(open.keySet()).forEach(counter -> end(counter, at));
    }

    private void count(Recorded next) {
        int before = queue.size();
        queue.evolve(next.event());
        if (queue.size() != before) waiting.add(new Timeline.Queue(next.event().at(), next.seq(), queue.size()));
    }

    private void become(TicketNumber ticket, TicketState state) {
        tickets.computeIfPresent(
                ticket,
                (_, it) -> new Timeline.Ticket(it.number(), it.service(), Words.of(state), it.issuedAt(), it.since()));
    }

    private void wants(TicketNumber ticket, ServiceCode service) {
        tickets.computeIfPresent(
                ticket, (_, it) -> new Timeline.Ticket(it.number(), service, it.state(), it.issuedAt(), it.since()));
    }

    private void await(BookingCheckedIn e) {
        if (!e.comesEarly()) return;
        tickets.computeIfPresent(
                e.ticket(),
                (_, it) -> new Timeline.Ticket(
                        it.number(), it.service(), Words.of(TicketState.PARKED), it.issuedAt(), e.due()));
    }

    private void mark(Recorded next, String kind, TicketNumber ticket) {
        marks.add(new Timeline.Mark(next.seq(), next.event().at(), kind, ticket));
    }
}
