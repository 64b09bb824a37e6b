package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import kezek.officeday.BookSlot;
import kezek.officeday.CancelBooking;
import kezek.officeday.CancelTicket;
import kezek.officeday.Refusal;
import kezek.officeday.events.Actor;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.BookingIds.Held;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.Code;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Books times of a day, and gives them back: for anybody, or through a clerk. */
@RestController
class BookingEndpoint {
    private final OfficeDays days;
    private final BookingIds ids;
    private final RequestLimit limit;

    BookingEndpoint(OfficeDays days, BookingIds ids, RequestLimit limit) {
        this.days = days;
        this.ids = ids;
        this.limit = limit;
    }

    /**
     * What somebody wants to book.
     *
     * @param slot when the time begins
     * @param language in which he will be called; Kazakh when he does not say
     */
    record Wish(
            @Required ServiceCode service,
            @Required Instant slot,
            @Nullable Language language) {}

    /**
     * The booking as it was made.
     *
     * @param id only its holder knows it
     * @param number of the booking on its day
     * @param code to be typed at the kiosk on the day
     */
    record Booked(
            String id,
            int number,
            String code,
            LocalDate day,
            ServiceCode service,
            Instant slot,
            String link,
            long seq) {}

    /** Why a clerk takes a booking out, from the office's list. */
    record Reason(@Required Code reason) {}

    /** The time is free again. */
    record Cancelled(int number, Bookings.State state, long seq) {}

    @PostMapping(
            path = "/api/offices/{office}/days/{day}/bookings",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Booked> book(
            @PathVariable OfficeId office,
            @PathVariable String day,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Wish wish,
            Actor by,
            HttpServletRequest request) {
        limit.book(request);
        OfficeDayId date = days.day(office, day);
        var answer = days.send(new BookSlot(
                date,
                by.isOfTheOffice() ? by : Actor.HOLDER,
                days.office(office).on(date.date()),
                wish.service(),
                wish.slot(),
                wish.language() != null ? wish.language() : Language.KK,
                TicketMachine.request(key)));
        return switch (answer.outcome()) {
            case BookSlot.Booked(int number, ServiceCode service, Instant slot, boolean again) -> {
                String id = ids.of(date, number);
                Booked booked = new Booked(
                        id,
                        number,
                        ids.codeOf(date, number),
                        date.date(),
                        service,
                        slot,
                        "/booking/" + id,
                        answer.seq());
                yield again
                        ? ResponseEntity.ok(booked)
                        : ResponseEntity.created(URI.create("/api/bookings/" + id))
                                .body(booked);
            }
            case Refusal.CapacityIsReached reached -> throw days.problem(reached, date);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping(path = "/api/bookings/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    Cancelled byHolder(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Nothing nothing,
            HttpServletRequest request) {
        limit.book(request);
        Held held = ids.read(id).orElseThrow(() -> Problem.notFound("unknown-booking"));
        return cancel(held.day(), Actor.HOLDER, held.booking(), CancelTicket.VISITOR_LEFT);
    }

    @PostMapping(
            path = "/api/offices/{office}/days/{day}/bookings/{number}/cancel",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Cancelled byClerk(
            @PathVariable OfficeId office,
            @PathVariable String day,
            @PathVariable int number,
            @RequestBody Reason reason,
            Actor by) {
        return cancel(days.day(office, day), by, number, reason.reason());
    }

    private Cancelled cancel(OfficeDayId day, Actor by, int number, Code reason) {
        var settings = days.office(day.office()).on(day.date());
        var answer = days.send(new CancelBooking(day, by, settings, number, reason));
        return switch (answer.outcome()) {
            case Refusal.DayIsNotOpen _ -> throw problem(new Refusal.UnknownBooking());
            case CancelBooking.Cancelled() -> new Cancelled(number, Bookings.State.CANCELLED, answer.seq());
            case Refusal refusal -> throw problem(refusal);
        };
    }
}
