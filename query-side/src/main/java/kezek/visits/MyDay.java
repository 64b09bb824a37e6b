package kezek.visits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.AtCounter;
import kezek.officeday.events.OfficeDayEvent.FinishWithdrawn;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.OfTicket;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk has done today, at whichever counters.
 *
 * @param served services that he has finished and not taken back
 * @param meanSeconds how long each took in the mean, without the time in between of a visitor who was parked; absent before
 *     the first
 * @param log the last things that he did, the newest first
 */
record MyDay(int served, int noShow, @Nullable Long meanSeconds, List<Line> log) {
    private static final int LOG = 20;

    /** One thing that he did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long seq,
            Instant at,
            String type,
            CounterNumber counter,
            @Nullable TicketNumber ticket) {
        static Line of(Recorded recorded) {
            OfficeDayEvent event = recorded.event();
            return new Line(
                    recorded.seq(),
                    event.at(),
                    event.getClass().getSimpleName(),
                    ((AtCounter) event).counter(),
                    event instanceof OfTicket of ? of.ticket() : null);
        }
    }

    /** A visitor was served from an instant to another. */
    private record Span(TicketNumber ticket, Instant from, Instant to) {}

    /** @param done what he did at counters, in its order */
    static MyDay of(List<Recorded> done) {
        Map<TicketNumber, Instant> since = new HashMap<>();
        List<Span> spans = new ArrayList<>();
        Set<TicketNumber> finished = new HashSet<>();
        Set<TicketNumber> over = new HashSet<>();
        int served = 0;
        int noShow = 0;
        for (Recorded recorded : done) {
            switch (recorded.event()) {
                case ServiceStarted e -> since.put(e.ticket(), e.at());
                case ServiceFinished e -> {
                    end(e.ticket(), e.at(), since, spans);
                    finished.add(e.ticket());
                    if (e.next() == null) over.add(e.ticket());
                    served++;
                }
                case FinishWithdrawn e
                when over.remove(e.ticket()) -> {
                    reopen(e.ticket(), since, spans);
                    served--;
                }
                case FinishWithdrawn e -> since.putIfAbsent(e.ticket(), e.at());
                case TicketParked e -> end(e.ticket(), e.at(), since, spans);
                case TicketTransferred e -> end(e.ticket(), e.at(), since, spans);
                case NoShowMarked _ -> noShow++;
                default -> {}
            }
        }
        return new MyDay(served, noShow, mean(spans, finished, served), log(done));
    }

    private static void end(TicketNumber ticket, Instant at, Map<TicketNumber, Instant> since, List<Span> spans) {
        Instant from = since.remove(ticket);
        if (from != null) spans.add(new Span(ticket, from, at));
    }

    private static void reopen(TicketNumber ticket, Map<TicketNumber, Instant> since, List<Span> spans) {
        for (int last = spans.size() - 1; last >= 0; last--) {
            if (!spans.get(last).ticket().equals(ticket)) continue;
            since.put(ticket, spans.remove(last).from());
            return;
        }
    }

    private static @Nullable Long mean(List<Span> spans, Set<TicketNumber> finished, int served) {
        if (served == 0) return null;
        return spans.stream()
                        .filter(span -> finished.contains(span.ticket()))
                        .mapToLong(
                                span -> Duration.between(span.from(), span.to()).toSeconds())
                        .sum()
                / served;
    }

    private static List<Line> log(List<Recorded> done) {
        return done.reversed().stream().limit(LOG).map(Line::of).toList();
    }
}
