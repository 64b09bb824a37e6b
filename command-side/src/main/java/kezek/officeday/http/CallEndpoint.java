package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import java.util.Locale;
import java.util.Objects;
import kezek.officeday.CallNext;
import kezek.officeday.CounterView.AtDesk;
import kezek.officeday.FinishAndCallNext;
import kezek.officeday.MarkNoShow;
import kezek.officeday.RecallTicket;
import kezek.officeday.Refusal;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.http.Screen.Pressed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A clerk calls: the next one, the same one again, or states that nobody came. */
@RestController
@RequestMapping(path = "/api/offices/{office}/counters/{counter}", produces = MediaType.APPLICATION_JSON_VALUE)
class CallEndpoint {
    private final OfficeDays days;
    private final MessageSource texts;

    CallEndpoint(OfficeDays days, MessageSource texts) {
        this.days = days;
        this.texts = texts;
    }

    /** Who was called, and why he. */
    record Called(AtDesk ticket, Why why, long seq, Screen counter) {}

    /** Who has gone, with what result, and who was called instead, if anybody waits. */
    record FinishedAndCalled(
            Finished finished,
            @Nullable AtDesk ticket,
            @Nullable Why why,
            long seq,
            Screen counter) {

        /** The end of a visit. */
        record Finished(TicketNumber number, ServiceOutcome outcome) {}
    }

    /** Answers 204 when nobody whom this counter serves is waiting. */
    @PostMapping("/call-next")
    ResponseEntity<Called> callNext(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by,
            Locale language) {
        var answer = days.send(new CallNext(days.today(office), by, counter));
        return switch (answer.outcome()) {
            case CallNext.Called(TicketNumber ticket, var why) -> {
                Screen screen = Screen.of(answer);
                yield ResponseEntity.ok(new Called(
                        Objects.requireNonNull(screen.ticket(), ticket::toString),
                        Why.of(why, texts, language),
                        answer.seq(),
                        screen));
            }
            case CallNext.NobodyWaiting() -> ResponseEntity.noContent().build();
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping("/recall")
    Pressed recall(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        var answer = days.send(new RecallTicket(days.today(office), by, counter));
        return switch (answer.outcome()) {
            case RecallTicket.Recalled recalled -> Pressed.of(answer);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping("/no-show")
    Pressed noShow(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody(required = false) @Nullable Nothing nothing,
            Actor by) {
        var answer = days.send(new MarkNoShow(days.today(office), by, counter));
        return switch (answer.outcome()) {
            case MarkNoShow.Marked marked -> Pressed.of(answer);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping(path = "/finish-and-call-next", consumes = MediaType.APPLICATION_JSON_VALUE)
    FinishedAndCalled finishAndCallNext(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody Finishing finishing,
            Actor by,
            Locale language) {
        var answer = days.send(new FinishAndCallNext(days.today(office), by, counter, finishing.outcome()));
        return switch (answer.outcome()) {
            case FinishAndCallNext.Finished(TicketNumber ticket, var next) -> {
                Screen screen = Screen.of(answer);
                yield new FinishedAndCalled(
                        new FinishedAndCalled.Finished(ticket, finishing.outcome()),
                        screen.ticket(),
                        next == null ? null : Why.of(next.why(), texts, language),
                        answer.seq(),
                        screen);
            }
            case Refusal refusal -> throw problem(refusal);
        };
    }
}
