package kezek.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kezek.hall.DayRecord;
import kezek.hall.Words;
import kezek.officeday.events.CounterNumber;
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
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/** Draws a day from its events. */
final class TimelineFold {
    private final Map<CounterNumber, List<Timeline.Span>> lanes = new TreeMap<>();
    private final Map<CounterNumber, Open> open = new HashMap<>();
    private final Map<TicketNumber, Timeline.Ticket> tickets = new LinkedHashMap<>();
    private final List<Timeline.Queue> waiting = new ArrayList<>();
    private final List<Timeline.Mark> marks = new ArrayList<>();
    private int queue;

    /** A span whose end is not known yet. */
    private record Open(String kind, Instant from, @Nullable TicketNumber ticket, long seq) {}

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
                events.isEmpty() ? null : events.getFirst().event().at(),
                to,
                fold.lanes.entrySet().stream()
                        .map(lane -> new Timeline.Lane(lane.getKey(), lane.getValue()))
                        .toList(),
                fold.waiting,
                fold.marks,
                List.copyOf(fold.tickets.values()));
    }

    private void evolve(Recorded next) {
        Instant at = next.event().at();
        switch (next.event()) {
            case DayOpened e -> e.configuration().counters().forEach(it -> lanes.put(it.number(), new ArrayList<>()));
            case DayClosed e -> {
                finish(at);
                e.unfinished().forEach(left -> unfinished(next, left));
                count(next, -queue);
            }
            case CounterOpened _ -> {}
            case CounterPaused e -> begin(e.counter(), new Open("paused", at, null, next.seq()));
            case CounterResumed e -> end(e.counter(), at);
            case CounterClosed e -> end(e.counter(), at);
            case TicketIssued e -> {
                tickets.put(e.ticket(), new Timeline.Ticket(e.ticket(), e.service(), "waiting", at));
                count(next, 1);
            }
            case TicketCalled e -> {
                begin(e.counter(), new Open("calling", at, e.ticket(), next.seq()));
                become(e.ticket(), TicketState.CALLED);
                count(next, -1);
                if (!e.why().passedOver().isEmpty()) mark(next, "passed-over", e.ticket());
            }
            case TicketRecalled _ -> {}
            case ServiceStarted e -> {
                begin(e.counter(), new Open("serving", at, e.ticket(), next.seq()));
                become(e.ticket(), TicketState.SERVING);
            }
            case ServiceFinished e -> {
                end(e.counter(), at);
                become(e.ticket(), TicketState.SERVED);
            }
            case NoShowMarked e -> {
                open.computeIfPresent(e.counter(), (_, it) -> new Open("no-show", it.from(), it.ticket(), it.seq()));
                end(e.counter(), at);
                become(e.ticket(), TicketState.NO_SHOW);
                mark(next, "no-show", e.ticket());
            }
            case TicketCancelled e -> {
                become(e.ticket(), TicketState.CANCELLED);
                count(next, -1);
                mark(next, "cancelled", e.ticket());
            }
        }
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

    private void finish(Instant at) {
        List.copyOf(open.keySet()).forEach(counter -> end(counter, at));
    }

    private void count(Recorded next, int change) {
        queue += change;
        waiting.add(new Timeline.Queue(next.event().at(), next.seq(), queue));
    }

    private void become(TicketNumber ticket, TicketState state) {
        tickets.computeIfPresent(
                ticket, (_, it) -> new Timeline.Ticket(it.number(), it.service(), Words.of(state), it.issuedAt()));
    }

    private void mark(Recorded next, String kind, TicketNumber ticket) {
        marks.add(new Timeline.Mark(next.seq(), next.event().at(), kind, ticket));
    }
}
