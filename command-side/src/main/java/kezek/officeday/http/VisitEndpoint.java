package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import kezek.officeday.FinishService;
import kezek.officeday.Refusal;
import kezek.officeday.StartService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeId;
import kezek.officeday.http.Screen.Pressed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A visitor arrives at the counter, and leaves it with a result. */
@RestController
@RequestMapping(path = "/api/offices/{office}/counters/{counter}", produces = MediaType.APPLICATION_JSON_VALUE)
class VisitEndpoint {
    private final OfficeDays days;

    VisitEndpoint(OfficeDays days) {
        this.days = days;
    }

    @PostMapping("/start")
    Pressed start(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        var answer = days.send(new StartService(days.today(office), by, counter));
        return switch (answer.outcome()) {
            case StartService.Started started -> Pressed.of(answer);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping(path = "/finish", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed finish(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody Finishing finishing,
            Actor by) {
        var answer =
                days.send(new FinishService(days.today(office), by, counter, finishing.outcome(), finishing.ended()));
        return switch (answer.outcome()) {
            case FinishService.Finished finished -> Pressed.of(answer);
            case Refusal refusal -> throw problem(refusal);
        };
    }
}
