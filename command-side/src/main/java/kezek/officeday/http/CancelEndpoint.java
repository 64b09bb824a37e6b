package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import kezek.officeday.CancelTicket;
import kezek.officeday.Refusal;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketIds.Held;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A waiting or parked ticket is given back: by whoever holds its id, or by a clerk with a reason. */
@RestController
class CancelEndpoint {
    private final OfficeDays days;
    private final TicketIds ids;

    CancelEndpoint(OfficeDays days, TicketIds ids) {
        this.days = days;
        this.ids = ids;
    }

    /** Why a clerk takes a ticket out, from the office's list. */
    record Reason(@Required Code reason) {}

    /** The ticket is out of the queue. */
    record Cancelled(TicketNumber number, TicketState state, long seq) {}

    @PostMapping(path = "/api/tickets/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    Cancelled byHolder(@PathVariable String id, @RequestBody(required = false) @Nullable Nothing nothing) {
        Held held = ids.read(id).orElseThrow(() -> Problem.notFound("unknown-ticket"));
        if (!days.today(held.day().office()).equals(held.day())) throw new Problem(HttpStatus.CONFLICT, "day-closed");
        return cancel(new CancelTicket(held.day(), Actor.HOLDER, held.ticket(), CancelTicket.VISITOR_LEFT));
    }

    @PostMapping(
            path = "/api/offices/{office}/tickets/{number}/cancel",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Cancelled byClerk(
            @PathVariable OfficeId office, @PathVariable TicketNumber number, @RequestBody Reason reason, Actor by) {
        return cancel(new CancelTicket(days.today(office), by, number, reason.reason()));
    }

    private Cancelled cancel(CancelTicket command) {
        var answer = days.send(command);
        return switch (answer.outcome()) {
            case CancelTicket.Cancelled() -> new Cancelled(command.ticket(), TicketState.CANCELLED, answer.seq());
            case Refusal refusal -> throw problem(refusal);
        };
    }
}
