package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import kezek.officeday.CloseCounter;
import kezek.officeday.OpenCounter;
import kezek.officeday.PauseCounter;
import kezek.officeday.Refusal;
import kezek.officeday.ResumeCounter;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
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
}
