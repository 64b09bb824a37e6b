package kezek.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kezek.hall.DayRecord;
import kezek.hall.DayState;
import kezek.hall.Days;
import kezek.hall.Problems;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketNumber;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells how visitors are and were handled: the clerk his queue, staff and auditors each visit, the holder his own. */
@RestController
class VisitsEndpoint {
    private final Days days;
    private final VisitsOfDays visits;
    private final TicketIds ids;
    private final MessageSource texts;
    private final JsonMapper json;

    VisitsEndpoint(Days days, VisitsOfDays visits, TicketIds ids, MessageSource texts, JsonMapper json) {
        this.days = days;
        this.visits = visits;
        this.ids = ids;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/api/offices/{office}/counters/{counter}")
    ConsoleView console(@PathVariable String office, @PathVariable int counter, Locale language) {
        OfficeConfiguration configuration = days.inForce(days.office(office));
        DayRecord today = days.today(configuration);
        CounterNumber number = counter(configuration, counter);
        return visits.ask(
                configuration,
                today,
                folded -> ConsoleView.of(
                        folded.desk(number).orElseGet(() -> Desk.closed(number, days.now(configuration))),
                        folded,
                        today,
                        texts,
                        language));
    }

    @GetMapping("/api/offices/{office}/full")
    Full full(@PathVariable String office) {
        OfficeConfiguration configuration = days.office(office);
        DayRecord today = days.today(configuration);
        LocalDate date = today.id().date();
        return visits.ask(
                configuration,
                today,
                folded -> new Full(
                        today.seq(),
                        today.state() == DayState.OPEN ? folded.full(date, days.now(configuration)) : List.of(),
                        configuration.takesAllAfter(date)));
    }

    @GetMapping("/api/offices/{office}/days/{day}/tickets/{number}")
    VisitView visit(
            @PathVariable String office, @PathVariable String day, @PathVariable String number, Locale language) {
        OfficeConfiguration configuration = days.office(office);
        TicketNumber ticket = ticket(number);
        return visits.ask(
                configuration,
                days.day(configuration, day),
                folded -> folded.find(ticket)
                        .map(visit -> VisitView.of(visit, folded, json, texts, language))
                        .orElseThrow(Problems::unknownTicket));
    }

    /** Whoever has the secret of a ticket was given it: what the memory does not know yet, the store does. */
    @GetMapping("/api/tickets/{id}")
    HolderView held(@PathVariable String id, Locale language) {
        TicketIds.Held held = ids.read(id).orElseThrow(Problems::unknownTicket);
        return told(id, held, days.record(held.day()), language)
                .or(() -> told(id, held, days.upToDate(held.day()), language))
                .orElseThrow(Problems::unknownTicket);
    }

    private Optional<HolderView> told(String id, TicketIds.Held held, DayRecord record, Locale language) {
        OfficeConfiguration now = days.office(held.day().office().value());
        OfficeConfiguration office = record.configuration().orElse(now);
        return visits.ask(
                office,
                record,
                folded -> folded.find(held.ticket())
                        .map(visit -> HolderView.of(id, held.day(), office, visit, folded, texts, language)));
    }

    /** Why another ticket was called before the holder's own. */
    @GetMapping("/api/tickets/{id}/before/{number}")
    Before before(@PathVariable String id, @PathVariable String number, Locale language) {
        TicketIds.Held held = ids.read(id).orElseThrow(Problems::unknownTicket);
        OfficeConfiguration now = days.office(held.day().office().value());
        return visits.ask(now, days.record(held.day()), folded -> {
            Visit mine = folded.find(held.ticket()).orElseThrow(Problems::unknownTicket);
            Visit other = folded.find(ticket(number)).orElseThrow(Problems::unknownTicket);
            return Before.of(mine, other, texts, language);
        });
    }

    /** The same for staff, who see the whole of the other call as well. */
    @GetMapping("/api/offices/{office}/days/{day}/tickets/{number}/before/{other}")
    Before.InFull before(
            @PathVariable String office,
            @PathVariable String day,
            @PathVariable String number,
            @PathVariable String other,
            Locale language) {
        OfficeConfiguration configuration = days.office(office);
        return visits.ask(configuration, days.day(configuration, day), folded -> {
            Visit asked = folded.find(ticket(number)).orElseThrow(Problems::unknownTicket);
            Visit called = folded.find(ticket(other)).orElseThrow(Problems::unknownTicket);
            return Before.InFull.of(asked, called, folded.office(), texts, language);
        });
    }

    private static CounterNumber counter(OfficeConfiguration office, int number) {
        try {
            return office.counter(new CounterNumber(number))
                    .map(OfficeConfiguration.Counter::number)
                    .orElseThrow(Problems::unknownCounter);
        } catch (IllegalArgumentException outOfRange) {
            throw Problems.unknownCounter();
        }
    }

    private static TicketNumber ticket(String number) {
        try {
            return TicketNumber.parse(number);
        } catch (IllegalArgumentException malformed) {
            throw Problems.unknownTicket();
        }
    }
}
