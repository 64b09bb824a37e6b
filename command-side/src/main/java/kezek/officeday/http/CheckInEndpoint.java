package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import kezek.officeday.CheckIn;
import kezek.officeday.IssueTicket;
import kezek.officeday.Refusal;
import kezek.officeday.events.Actor;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Turns a booking into a ticket: by its code at the kiosk, or through a clerk. */
@RestController
class CheckInEndpoint {
    private final OfficeDays days;
    private final BookingIds bookings;
    private final RequestLimit limit;
    private final TicketPaper paper;

    CheckInEndpoint(OfficeDays days, BookingIds bookings, RequestLimit limit, TicketPaper paper) {
        this.days = days;
        this.bookings = bookings;
        this.limit = limit;
        this.paper = paper;
    }

    /**
     * Somebody who has booked is here.
     *
     * @param code of his booking
     * @param claim the category that he says he belongs to
     */
    record Arrival(@Required String code, @Nullable Code claim) {}

    /** @param claim the category that the visitor says he belongs to */
    record AtTheDesk(@Nullable Code claim) {}

    /** Whoever has booked types his code, or tells it a clerk, and gets a ticket. */
    @PostMapping(
            path = "/api/offices/{office}/check-in",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssuedTicket> checkIn(
            @PathVariable OfficeId office,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Arrival arrival,
            Actor by,
            HttpServletRequest request) {
        limit.spend(request);
        OfficeDayId today = days.today(office);
        limit.trust(request);
        int booking = bookings.readCode(today, arrival.code()).orElseThrow(() -> wrongCode(request));
        return checkIn(new CheckIn(today, by, booking, arrival.claim(), TicketMachine.request(key)));
    }

    /** A clerk finds among those who are expected today whoever stands before him without his code. */
    @PostMapping(
            path = "/api/offices/{office}/days/today/bookings/{number}/check-in",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssuedTicket> checkInByClerk(
            @PathVariable OfficeId office,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AtTheDesk arrival,
            Actor by) {
        return checkIn(new CheckIn(days.today(office), by, number, arrival.claim(), TicketMachine.request(key)));
    }

    private Problem wrongCode(HttpServletRequest request) {
        limit.wrongCode(request);
        return Problem.notFound("unknown-booking");
    }

    private ResponseEntity<IssuedTicket> checkIn(CheckIn arrival) {
        return switch (days.send(arrival).outcome()) {
            case CheckIn.Arrived(IssueTicket.Issued issued, Instant due) -> paper.handOut(arrival.day(), issued, due);
            case Refusal.TooEarlyToCheckIn early ->
                throw problem(early)
                        .with("time", onTheWall(early.from(), arrival.day().office()));
            case Refusal refusal -> throw problem(refusal);
        };
    }

    /** As the visitor reads it off the clock of the office. */
    private String onTheWall(Instant at, OfficeId office) {
        return at.atZone(days.office(office).zone()).toLocalTime().toString();
    }
}
