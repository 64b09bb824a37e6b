package kezek.officeday.http;

import java.time.Instant;
import kezek.officeday.AddService;
import kezek.officeday.EndService;
import kezek.officeday.ParkTicket;
import kezek.officeday.TransferTicket;
import kezek.officeday.Withdraw;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.http.Screen.Pressed;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a clerk does with the visitor before him, besides serving him. */
@RestController
@RequestMapping(path = "/api/offices/{office}/counters/{counter}", produces = MediaType.APPLICATION_JSON_VALUE)
class DeskEndpoint {
    private final OfficeDays days;

    DeskEndpoint(OfficeDays days) {
        this.days = days;
    }

    /** @param until when the visitor is expected back; after the office's usual time when it is not said */
    record Parking(@Required Code reason, @Nullable Instant until) {}

    /**
     * Where the visitor is sent: to a service, to a counter, or to a counter for a service.
     *
     * @param back whether he comes back to this counter afterwards
     */
    record Transfer(
            @Nullable ServiceCode service,
            @Nullable CounterNumber counter,
            @Required Code reason,
            @Nullable Boolean back) {}

    /** What the visitor has come for as well. */
    record Addition(@Required ServiceCode service) {}

    /** How a service of another clerk truly ended; {@code ended} is now when it is not said. */
    record TrueEnd(
            @Required ServiceOutcome outcome,
            @Nullable Instant ended,
            @Required Code reason) {}

    @PostMapping(path = "/park", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed park(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody Parking parking,
            Actor by) {
        return days.press(new ParkTicket(days.today(office), by, counter, parking.reason(), parking.until()));
    }

    @PostMapping(path = "/transfer", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed transfer(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody Transfer transfer,
            Actor by) {
        return days.press(new TransferTicket(
                days.today(office),
                by,
                counter,
                transfer.service(),
                transfer.counter(),
                transfer.reason(),
                Boolean.TRUE.equals(transfer.back())));
    }

    @PostMapping(path = "/add-service", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed addService(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody Addition addition,
            Actor by) {
        return days.press(new AddService(days.today(office), by, counter, addition.service()));
    }

    /** Takes back the last call or finish. */
    @PostMapping("/withdraw")
    Pressed withdraw(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        return days.press(new Withdraw(days.today(office), by, counter));
    }

    /** The supervisor ends a service that another clerk has left open. */
    @PostMapping(path = "/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed end(
            @PathVariable OfficeId office, @PathVariable CounterNumber counter, @RequestBody TrueEnd end, Actor by) {
        return days.press(new EndService(days.today(office), by, counter, end.outcome(), end.ended(), end.reason()));
    }
}
