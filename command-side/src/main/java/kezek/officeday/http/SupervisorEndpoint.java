package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kezek.officeday.CloseDay;
import kezek.officeday.OpenDay;
import kezek.officeday.Refusal;
import kezek.officeday.ResumeIssuing;
import kezek.officeday.StopIssuing;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens and closes the day. */
@RestController
@RequestMapping(path = "/api/offices/{office}/days/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
class SupervisorEndpoint {
    private final OfficeDays days;

    SupervisorEndpoint(OfficeDays days) {
        this.days = days;
    }

    /** The day has begun. */
    record Opened(OfficeId office, LocalDate day, String state, long seq) {}

    /** The day in numbers of tickets, with those that found no good end. */
    record Closed(
            OfficeId office,
            LocalDate day,
            String state,
            long seq,
            int issued,
            int served,
            int noShow,
            int cancelled,
            int notServed,
            List<Unfinished> unfinished) {

        /** A ticket that was open, in which state, and how the day ended for it. */
        record Unfinished(TicketNumber ticket, TicketState state, TicketState end) {
            static Unfinished of(DayClosed.Unfinished ticket) {
                return new Unfinished(ticket.ticket(), ticket.was(), ticket.end());
            }
        }
    }

    /** What the supervisor says became of tickets that are still open. */
    record Closing(
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<End> ends) {

        /** {@code end} is {@code not-served}, {@code left}, {@code carried-over} or {@code interrupted}. */
        record End(@Required TicketNumber ticket, @Required TicketState end) {}

        /** One end for each ticket; of two different ones no day can make both true. */
        Map<TicketNumber, TicketState> byTicket() {
            Map<TicketNumber, TicketState> said = new HashMap<>();
            for (End it : ends == null ? List.<End>of() : ends) {
                TicketState before = said.putIfAbsent(it.ticket(), it.end());
                if (before != null && before != it.end()) throw problem(new Refusal.EndIsNotPossible(it.ticket()));
            }
            return said;
        }
    }

    /** Why no more tickets are given out, from the office's list. */
    record Stop(@Required Code reason) {}

    /** The number of the day's last event. */
    record Noted(long seq) {}

    /** Only today can be opened; a day that was left open is closed under its own date. */
    @PostMapping("/open")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(
            @PathVariable OfficeId office,
            @PathVariable String day,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        OfficeDayId today = days.today(office);
        if (!days.day(office, day).equals(today)) throw Problem.notFound("unknown-day");
        var answer = days.send(new OpenDay(today, by, days.office(office).on(today.date()), Build.NAME));
        return switch (answer.outcome()) {
            case OpenDay.Opened() -> new Opened(office, today.date(), "open", answer.seq());
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping("/close")
    Closed close(
            @PathVariable OfficeId office,
            @PathVariable String day,
            @RequestBody(required = false) @Nullable Closing closing,
            Actor by) {
        OfficeDayId chosen = days.day(office, day);
        var answer = days.send(new CloseDay(chosen, by, closing == null ? Map.of() : closing.byTicket()));
        return switch (answer.outcome()) {
            case CloseDay.Closed(int issued, int served, int noShow, int cancelled, int notServed, var unfinished) ->
                new Closed(
                        office,
                        chosen.date(),
                        "closed",
                        answer.seq(),
                        issued,
                        served,
                        noShow,
                        cancelled,
                        notServed,
                        unfinished.stream().map(Closed.Unfinished::of).toList());
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping(path = "/stop-issuing", consumes = MediaType.APPLICATION_JSON_VALUE)
    Noted stopIssuing(@PathVariable OfficeId office, @PathVariable String day, @RequestBody Stop stop, Actor by) {
        return new Noted(days.note(new StopIssuing(days.day(office, day), by, stop.reason())));
    }

    @PostMapping("/resume-issuing")
    Noted resumeIssuing(
            @PathVariable OfficeId office,
            @PathVariable String day,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        return new Noted(days.note(new ResumeIssuing(days.day(office, day), by)));
    }
}
