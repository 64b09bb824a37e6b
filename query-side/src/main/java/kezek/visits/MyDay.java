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
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk has done today, at whichever counters.
 *
 * @param served services that he has finished and not taken back
 * @param meanSeconds how long each took in the mean, to its corrected end and without the time in between of a visitor who was
 *     parked; absent before the first
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

    /**
     * A visitor was served from an instant to another.
     *
     * @param finished the service that was finished then; absent when it was not
     */
    private record Span(TicketNumber ticket, @Nullable ServiceCode finished, Instant from, Instant to) {
        /** What somebody else finished for the same visitor did not end within it. */
        boolean isCorrectedBy(ServiceCorrected e) {
            return ticket.equals(e.ticket())
                    && e.service().equals(finished)
                    && !e.ended().isBefore(from)
                    && !e.ended().isAfter(to);
        }
    }

    /** @param done what he did at counters, in its order, among all corrections of the day, whose ever they are */
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
                    end(e.ticket(), e.service(), e.at(), since, spans);
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
                case TicketParked e -> end(e.ticket(), null, e.at(), since, spans);
                case TicketTransferred e -> end(e.ticket(), null, e.at(), since, spans);
                case ServiceCorrected e -> correct(e, spans);
                case NoShowMarked _ -> noShow++;
                default -> {}
            }
        }
        return new MyDay(served, noShow, mean(spans, finished, served), log(done));
    }

    private static void end(
            TicketNumber ticket,
            @Nullable ServiceCode finished,
            Instant at,
            Map<TicketNumber, Instant> since,
            List<Span> spans) {
        Instant from = since.remove(ticket);
        if (from != null) spans.add(new Span(ticket, finished, from, at));
    }

    /** The last one of that service ended when the correction says. */
    private static void correct(ServiceCorrected e, List<Span> spans) {
        for (int last = spans.size() - 1; last >= 0; last--) {
            Span span = spans.get(last);
            if (!span.isCorrectedBy(e)) continue;
            spans.set(last, new Span(span.ticket(), span.finished(), span.from(), e.ended()));
            return;
        }
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
        return done.reversed().stream()
                .filter(it -> it.event() instanceof AtCounter)
                .limit(LOG)
                .map(Line::of)
                .toList();
    }
}
