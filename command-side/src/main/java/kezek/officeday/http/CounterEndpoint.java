package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import kezek.officeday.ChangeCounter;
import kezek.officeday.ChangeReception;
import kezek.officeday.ChangeServices;
import kezek.officeday.CloseCounter;
import kezek.officeday.OpenCounter;
import kezek.officeday.PauseCounter;
import kezek.officeday.RecordHomeVisit;
import kezek.officeday.RecordVisit;
import kezek.officeday.Refusal;
import kezek.officeday.ResumeCounter;
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

/** A clerk sits down at a counter, takes a break, comes back, leaves. */
@RestController
@RequestMapping(path = "/api/offices/{office}/counters/{counter}", produces = MediaType.APPLICATION_JSON_VALUE)
class CounterEndpoint {
    private final OfficeDays days;

    CounterEndpoint(OfficeDays days) {
        this.days = days;
    }

    /** @param services what the clerk takes; what the office planned for this counter when it is not said */
    record Opening(
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<ServiceCode> services) {}

    /** @param until when the clerk means to be back */
    record Break(@Required Code reason, @Nullable Instant until) {}

    /** All that the clerk takes from now on. */
    record Offer(
            @JsonSetter(contentNulls = Nulls.FAIL) @Required List<ServiceCode> services) {}

    /** Where the clerk moves. */
    record Move(@Required CounterNumber to) {}

    /** Somebody who was received without a ticket, here or at home. */
    record Visit(
            @Required ServiceCode service,
            @Required ServiceOutcome outcome,
            @Required Integer minutes) {}

    /** Whether the head of the office receives, and until when that is so. */
    record Reception(@Required Boolean available, @Nullable Instant until) {}

    @PostMapping("/open")
    Pressed open(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody(required = false) @Nullable Opening opening,
            Actor by) {
        List<ServiceCode> services = opening == null || opening.services() == null ? List.of() : opening.services();
        var answer = days.send(new OpenCounter(days.today(office), by, counter, services));
        return switch (answer.outcome()) {
            case OpenCounter.Opened() -> Pressed.of(answer);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed pause(
            @PathVariable OfficeId office, @PathVariable CounterNumber counter, @RequestBody Break taken, Actor by) {
        var answer = days.send(new PauseCounter(days.today(office), by, counter, taken.reason(), taken.until()));
        return switch (answer.outcome()) {
            case PauseCounter.Paused() -> Pressed.of(answer);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping("/resume")
    Pressed resume(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        var answer = days.send(new ResumeCounter(days.today(office), by, counter));
        return switch (answer.outcome()) {
            case ResumeCounter.Resumed() -> Pressed.of(answer);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping("/close")
    Pressed close(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        var answer = days.send(new CloseCounter(days.today(office), by, counter));
        return switch (answer.outcome()) {
            case CloseCounter.Left() -> Pressed.of(answer);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping(path = "/services", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed services(
            @PathVariable OfficeId office, @PathVariable CounterNumber counter, @RequestBody Offer offer, Actor by) {
        return days.press(new ChangeServices(days.today(office), by, counter, offer.services()));
    }

    /** Answers the counter to which the clerk has moved. */
    @PostMapping(path = "/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed move(@PathVariable OfficeId office, @PathVariable CounterNumber counter, @RequestBody Move move, Actor by) {
        return days.press(new ChangeCounter(days.today(office), by, counter, move.to()));
    }

    @PostMapping(path = "/visits", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed visit(
            @PathVariable OfficeId office, @PathVariable CounterNumber counter, @RequestBody Visit visit, Actor by) {
        return days.press(
                new RecordVisit(days.today(office), by, counter, visit.service(), visit.outcome(), visit.minutes()));
    }

    @PostMapping(path = "/home-visits", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed homeVisit(
            @PathVariable OfficeId office, @PathVariable CounterNumber counter, @RequestBody Visit visit, Actor by) {
        return days.press(new RecordHomeVisit(
                days.today(office), by, counter, visit.service(), visit.outcome(), visit.minutes()));
    }

    @PostMapping(path = "/reception", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed reception(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody Reception reception,
            Actor by) {
        return days.press(
                new ChangeReception(days.today(office), by, counter, reception.available(), reception.until()));
    }
}
