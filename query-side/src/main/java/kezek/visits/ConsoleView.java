package kezek.visits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kezek.hall.DayRecord;
import kezek.hall.DayState;
import kezek.hall.Hall.CounterState;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayEvent.AtCounter;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.OfTicket;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk at a counter sees.
 *
 * @param waiting those whom this counter may call, in the order of the rule
 * @param others how many wait for other counters only
 */
record ConsoleView(long seq, Day day, Counter counter, List<InQueue> waiting, int others, Mine mine) {
    private static final int LOG = 20;

    record Day(LocalDate date, DayState state) {}

    record Counter(
            CounterNumber number,
            CounterState state,
            @Nullable String clerk,
            List<ServiceCode> services,
            @Nullable AtDesk ticket,
            @Nullable Code reason,
            @Nullable Instant until,
            Instant since) {}

    record AtDesk(
            TicketNumber number,
            ServiceCode service,
            Instant issuedAt,
            Language language,
            @Nullable Code claim,
            @Nullable Instant calledAt,
            int attempt,
            @Nullable Instant startedAt) {
        static AtDesk of(Visit visit) {
            return new AtDesk(
                    visit.issued().ticket(),
                    visit.service(),
                    visit.issued().at(),
                    visit.issued().language(),
                    visit.category(),
                    visit.calls().first(),
                    visit.calls().attempts(),
                    visit.servingSince());
        }
    }

    record InQueue(
            TicketNumber number,
            ServiceCode service,
            Instant issuedAt,
            @Nullable Code claim,
            Language language) {
        static InQueue of(Visit visit) {
            var issued = visit.issued();
            return new InQueue(issued.ticket(), visit.service(), issued.at(), visit.category(), issued.language());
        }
    }

    /** What the clerk of the counter has done at it today. */
    record Mine(int served, int noShow, List<Line> log) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(long seq, Instant at, String type, @Nullable TicketNumber ticket) {
        static Line of(Recorded recorded) {
            return new Line(
                    recorded.seq(),
                    recorded.event().at(),
                    recorded.event().getClass().getSimpleName(),
                    recorded.event() instanceof OfTicket of ? of.ticket() : null);
        }
    }

    static ConsoleView of(Desk desk, Visits visits, DayRecord record) {
        List<InQueue> queue = visits.queue(desk).stream().map(InQueue::of).toList();
        TicketNumber at = desk.ticket();
        Actor clerk = desk.clerk();
        return new ConsoleView(
                visits.seq(),
                new Day(record.id().date(), record.state()),
                new Counter(
                        desk.number(),
                        desk.state(),
                        clerk == null ? null : clerk.pseudonym(),
                        desk.services(),
                        at == null ? null : visits.find(at).map(AtDesk::of).orElse(null),
                        desk.reason(),
                        desk.until(),
                        desk.since()),
                queue,
                visits.waiting() - queue.size(),
                mine(desk, record));
    }

    private static Mine mine(Desk desk, DayRecord record) {
        List<Recorded> here = record.events().reversed().stream()
                .filter(it ->
                        it.event() instanceof AtCounter where && where.counter().equals(desk.number()))
                .filter(it -> desk.clerk() == null || it.event().by().equals(desk.clerk()))
                .toList();
        return new Mine(
                (int) here.stream()
                        .filter(it -> it.event() instanceof ServiceFinished)
                        .count(),
                (int) here.stream()
                        .filter(it -> it.event() instanceof NoShowMarked)
                        .count(),
                here.stream().limit(LOG).map(Line::of).toList());
    }
}
