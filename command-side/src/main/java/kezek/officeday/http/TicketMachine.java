package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import kezek.ledger.Receipt;
import kezek.ledger.RecordedLog;
import kezek.officeday.CheckIn;
import kezek.officeday.IssueTicket;
import kezek.officeday.Refusal;
import kezek.officeday.Refusal.CapacityIsReached;
import kezek.officeday.events.Actor;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Gives out tickets: to a visitor at the kiosk, with a booking or without, or through a clerk. */
@RestController
class TicketMachine {
    private final OfficeDays days;
    private final TicketIds ids;
    private final BookingIds bookings;
    private final RequestLimit limit;
    private final RecordedLog log;

    TicketMachine(OfficeDays days, TicketIds ids, BookingIds bookings, RequestLimit limit, RecordedLog log) {
        this.days = days;
        this.ids = ids;
        this.bookings = bookings;
        this.limit = limit;
        this.log = log;
    }

    /**
     * What the visitor wants.
     *
     * @param language in which he will be called; Kazakh when he does not say
     * @param claim the category that he says he belongs to
     * @param then what he has come for besides
     * @param channel how the ticket reaches him; by who asks when it is not said
     */
    record Wish(
            @Required ServiceCode service,
            @Nullable Language language,
            @Nullable Code claim,
            @Nullable Channel channel,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<ServiceCode> then) {}

    /**
     * Somebody who has booked is here.
     *
     * @param code of his booking
     * @param claim the category that he says he belongs to
     */
    record Arrival(@Required String code, @Nullable Code claim) {}

    /** @param claim the category that the visitor says he belongs to */
    record AtTheDesk(@Nullable Code claim) {}

    /**
     * The ticket as it was issued.
     *
     * @param id only its holder knows it
     * @param ahead how many would be called before
     * @param estimate of the wait, when there is one
     * @param due when the visitor's booked time begins; absent without a booking
     * @param receipt where the record holds it and its hash there: {@link Receipt}
     */
    record IssuedTicket(
            String id,
            TicketNumber number,
            ServiceCode service,
            Instant issuedAt,
            int ahead,
            @JsonProperty("wait") @Nullable Estimate estimate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant due,

            long seq,
            String link,
            String receipt) {

        /** In minutes. */
        record Estimate(int low, int high) {}
    }

    @PostMapping(
            path = "/api/offices/{office}/tickets",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssuedTicket> issue(
            @PathVariable OfficeId office,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Wish wish,
            Actor by,
            HttpServletRequest request) {
        limit.spend(request);
        OfficeDayId today = days.today(office);
        var command = new IssueTicket(
                today,
                by,
                wish.service(),
                wish.channel() != null ? wish.channel() : channel(by),
                wish.language() != null ? wish.language() : Language.KK,
                wish.claim(),
                request(key),
                wish.then() == null ? List.of() : wish.then());
        return switch (days.send(command).outcome()) {
            case IssueTicket.Issued issued -> handOut(today, issued, null);
            case CapacityIsReached reached -> throw days.problem(reached, today);
            case Refusal refusal -> throw problem(refusal);
        };
    }

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
        return checkIn(new CheckIn(today, by, booking, arrival.claim(), request(key)));
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
        return checkIn(new CheckIn(days.today(office), by, number, arrival.claim(), request(key)));
    }

    private Problem wrongCode(HttpServletRequest request) {
        limit.wrongCode(request);
        return Problem.notFound("unknown-booking");
    }

    private ResponseEntity<IssuedTicket> checkIn(CheckIn arrival) {
        return switch (days.send(arrival).outcome()) {
            case CheckIn.Arrived(IssueTicket.Issued issued, Instant due) -> handOut(arrival.day(), issued, due);
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

    private ResponseEntity<IssuedTicket> handOut(OfficeDayId today, IssueTicket.Issued issued, @Nullable Instant due) {
        IssuedTicket ticket = ticket(today, issued, due);
        return issued.again()
                ? ResponseEntity.ok(ticket)
                : ResponseEntity.created(URI.create("/api/tickets/" + ticket.id()))
                        .body(ticket);
    }

    private IssuedTicket ticket(OfficeDayId today, IssueTicket.Issued issued, @Nullable Instant due) {
        String id = ids.of(today, issued.ticket());
        return new IssuedTicket(
                id,
                issued.ticket(),
                issued.service(),
                issued.issuedAt(),
                issued.ahead(),
                null,
                due,
                issued.seq(),
                "/ticket/" + id,
                receipt(today, issued.seq()));
    }

    private String receipt(OfficeDayId today, long seq) {
        byte[] record = log.record(today.toString(), seq)
                .orElseThrow(() -> new IllegalStateException("what was just recorded is not in the record"));
        return Receipt.of(record).toString();
    }

    private static Channel channel(Actor by) {
        return by.isKiosk() ? Channel.KIOSK : Channel.DESK;
    }

    static RequestId request(@Nullable String key) {
        if (key == null || key.isBlank()) throw new Problem(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
        try {
            return RequestId.ofKey(key);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalidValue("Idempotency-Key");
        }
    }
}
