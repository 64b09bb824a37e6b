package kezek.officeday.http;

import java.time.Instant;
import kezek.officeday.ConfirmPriority;
import kezek.officeday.CorrectService;
import kezek.officeday.DeclinePriority;
import kezek.officeday.DeferTicket;
import kezek.officeday.OfficeDayCommand;
import kezek.officeday.ReprintTicket;
import kezek.officeday.RestoreTicket;
import kezek.officeday.ReturnTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with a ticket that is not at their counter: grant a category, bring it back, set something right. */
@RestController
@RequestMapping(path = "/api/offices/{office}/tickets/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class TicketEndpoint {
    private final OfficeDays days;

    TicketEndpoint(OfficeDays days) {
        this.days = days;
    }

    /** The ticket, and the number of the last event of the day. */
    record Done(TicketNumber number, long seq) {}

    /** @param documentSeen whether the clerk has seen the paper that proves it */
    record Grant(@Required Code category, @Required Boolean documentSeen) {}

    /** One of the office's reasons. */
    record Reason(@Required Code reason) {}

    /** How long the visitor steps back; the office's usual time when it is not said. */
    record Delay(@Nullable Integer minutes) {}

    /** What was true of a finished service. */
    record Truth(
            @Required ServiceCode service,
            @Required ServiceOutcome outcome,
            @Required Instant ended,
            @Required Code reason) {}

    @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done confirm(@PathVariable OfficeId office, @PathVariable TicketNumber number, @RequestBody Grant grant, Actor by) {
        return done(
                number, new ConfirmPriority(days.today(office), by, number, grant.category(), grant.documentSeen()));
    }

    @PostMapping("/decline")
    Done decline(
            @PathVariable OfficeId office,
            @PathVariable TicketNumber number,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        return done(number, new DeclinePriority(days.today(office), by, number));
    }

    @PostMapping("/return")
    Done comeBack(
            @PathVariable OfficeId office,
            @PathVariable TicketNumber number,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        return done(number, new ReturnTicket(days.today(office), by, number));
    }

    @PostMapping(path = "/restore", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done restore(
            @PathVariable OfficeId office, @PathVariable TicketNumber number, @RequestBody Reason because, Actor by) {
        return done(number, new RestoreTicket(days.today(office), by, number, because.reason()));
    }

    @PostMapping(path = "/defer", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done defer(@PathVariable OfficeId office, @PathVariable TicketNumber number, @RequestBody Delay delay, Actor by) {
        return done(number, new DeferTicket(days.today(office), by, number, delay.minutes()));
    }

    @PostMapping("/reprint")
    Done reprint(
            @PathVariable OfficeId office,
            @PathVariable TicketNumber number,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        return done(number, new ReprintTicket(days.today(office), by, number));
    }

    @PostMapping(path = "/correct", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done correct(@PathVariable OfficeId office, @PathVariable TicketNumber number, @RequestBody Truth truth, Actor by) {
        return done(
                number,
                new CorrectService(
                        days.today(office),
                        by,
                        number,
                        truth.service(),
                        truth.outcome(),
                        truth.ended(),
                        truth.reason()));
    }

    private Done done(TicketNumber number, OfficeDayCommand.OfTheHall<?> command) {
        return new Done(number, days.note(command));
    }
}
