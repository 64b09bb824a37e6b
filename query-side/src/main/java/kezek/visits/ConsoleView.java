package kezek.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kezek.hall.DayRecord;
import kezek.hall.DayState;
import kezek.hall.Hall.CounterState;
import kezek.hall.WaitRule;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.AtCounter;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.OfTicket;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What the clerk at a counter sees.
 *
 * @param waiting those whom this counter may call, in the order of the rule
 * @param others how many wait for other counters only
 * @param expected those who have booked a time of the day and are not here yet, in the order of their times
 */
record ConsoleView(
        long seq,
        Day day,
        Counter counter,
        List<InQueue> waiting,
        int others,
        List<Next> next,
        List<Away> away,
        List<Missed> missed,
        List<Expected> expected,
        @Nullable Undo undo,
        MyDay mine) {
    private static final int FORECAST = 3;

    record Day(LocalDate date, DayState state, WaitRule waits) {}

    record Counter(
            CounterNumber number,
            CounterState state,
            @Nullable String clerk,
            List<ServiceCode> services,
            @Nullable AtDesk ticket,
            @Nullable Code reason,
            @Nullable Instant until,
            Instant since) {}

    /** @param booked his booked time; absent when he came without */
    record AtDesk(
            TicketNumber number,
            ServiceCode service,
            Instant issuedAt,
            Instant since,
            @Nullable Instant booked,
            Language language,
            @Nullable Code claim,
            boolean confirmed,
            List<ServiceCode> plan,
            @Nullable Instant calledAt,
            int attempt,
            @Nullable Instant startedAt) {
        static AtDesk of(Visit visit) {
            return new AtDesk(
                    visit.issued().ticket(),
                    visit.service(),
                    visit.issued().at(),
                    visit.since(),
                    due(visit),
                    visit.issued().language(),
                    visit.category(),
                    visit.isConfirmed(),
                    visit.plan(),
                    visit.calls().first(),
                    visit.calls().attempts(),
                    visit.servingSince());
        }
    }

    /**
     * Somebody who waits.
     *
     * @param since when his wait began
     * @param booked his booked time; absent when he came without
     */
    record InQueue(
            TicketNumber number,
            ServiceCode service,
            Instant issuedAt,
            Instant since,
            @Nullable Instant booked,
            @Nullable Code claim,
            Language language) {
        static InQueue of(Visit visit) {
            var issued = visit.issued();
            return new InQueue(
                    issued.ticket(),
                    visit.service(),
                    issued.at(),
                    visit.since(),
                    due(visit),
                    visit.category(),
                    issued.language());
        }
    }

    /** Whom the rule will call next, and why. */
    record Next(TicketNumber number, Reason why) {}

    /**
     * Somebody who is out of the queue for a while.
     *
     * @param booked his booked time; absent when he came without
     */
    record Away(
            TicketNumber number,
            ServiceCode service,
            Instant issuedAt,
            @Nullable Instant booked,
            @Nullable Instant until) {
        static Away of(Visit visit) {
            return new Away(
                    visit.issued().ticket(), visit.service(), visit.issued().at(), due(visit), visit.until());
        }
    }

    /** Somebody who did not come and may still be brought back. */
    record Missed(TicketNumber number, ServiceCode service, Instant at) {}

    /** Somebody who is to come, by the number of his booking. */
    record Expected(int number, ServiceCode service, Instant slot) {
        static Expected of(Booking booking) {
            return new Expected(
                    booking.number(),
                    booking.booked().service(),
                    booking.booked().slot());
        }
    }

    /** What the clerk pressed last and may still take back. */
    record Undo(String what, TicketNumber ticket, Instant until) {}

    static ConsoleView of(Desk desk, Visits visits, DayRecord record, MessageSource texts, Locale language) {
        List<InQueue> queue = visits.queue(desk).stream().map(InQueue::of).toList();
        TicketNumber at = desk.ticket();
        Actor clerk = desk.clerk();
        return new ConsoleView(
                visits.seq(),
                new Day(record.id().date(), record.state(), WaitRule.of(visits.office(), record.id())),
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
                visits.forecast(desk, FORECAST).stream()
                        .map(choice ->
                                new Next(choice.ticket(), Reason.of(choice.why(), visits.office(), texts, language)))
                        .toList(),
                visits.away().stream().map(Away::of).toList(),
                visits.missed().stream()
                        .map(visit -> new Missed(
                                visit.issued().ticket(),
                                visit.service(),
                                visit.last().at()))
                        .toList(),
                visits.expected().stream().map(Expected::of).toList(),
                undo(desk, visits, record),
                mine(desk, record));
    }

    private static @Nullable Instant due(Visit visit) {
        return visit.booking().map(BookingCheckedIn::due).orElse(null);
    }

    private static @Nullable Undo undo(Desk desk, Visits visits, DayRecord record) {
        OfficeDayEvent last = record.events().reversed().stream()
                .map(Recorded::event)
                .filter(it -> it instanceof AtCounter where && where.counter().equals(desk.number()))
                .findFirst()
                .orElse(null);
        String what = switch (last) {
            case TicketCalled _, TicketRecalled _ -> "call";
            case ServiceFinished e when e.next() == null -> "finish";
            case null, default -> null;
        };
        if (what == null || !(last instanceof OfTicket of)) return null;
        Visit visit = visits.find(of.ticket()).orElseThrow();
        Instant pressed = what.equals("call") ? visit.calls().first() : last.at();
        Duration grace = Duration.ofSeconds(visits.office().deskRule().withdrawSeconds());
        return pressed == null ? null : new Undo(what, of.ticket(), pressed.plus(grace));
    }

    /** What the clerk at the counter has done today; at a closed one, what was done at it; with what was put right since. */
    private static MyDay mine(Desk desk, DayRecord record) {
        return MyDay.of(record.events().stream()
                .filter(it -> it.event() instanceof ServiceCorrected || isDone(it.event(), desk))
                .toList());
    }

    private static boolean isDone(OfficeDayEvent event, Desk desk) {
        return event instanceof AtCounter where
                && (desk.clerk() == null
                        ? where.counter().equals(desk.number())
                        : event.by().equals(desk.clerk()));
    }
}
