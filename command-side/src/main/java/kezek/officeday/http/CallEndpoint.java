package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import java.util.Locale;
import java.util.Objects;
import kezek.officeday.Answer;
import kezek.officeday.CallNext;
import kezek.officeday.CallTicket;
import kezek.officeday.CounterView.AtDesk;
import kezek.officeday.FinishAndCallNext;
import kezek.officeday.MarkNoShow;
import kezek.officeday.RecallTicket;
import kezek.officeday.Refusal;
import kezek.officeday.ServeDirectly;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.http.Screen.Pressed;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

    /** The ticket that the clerk chose himself, and why. */
    record Choice(@Required TicketNumber number, @Required Code reason) {}

    /**
     * A visitor who stands at the counter without a ticket.
     *
     * @param reason why he is served before those who wait; not needed when nobody does
     */
    record AtOnce(
            @Required ServiceCode service,
            @Nullable Language language,
            @Nullable Code claim,
            @Nullable Code reason) {}

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
            case CallNext.Called(TicketNumber ticket, var why) ->
                ResponseEntity.ok(called(ticket, why, answer, office, language));
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
                        next == null ? null : Why.of(next.why(), days.office(office), texts, language),
                        answer.seq(),
                        screen);
            }
            case Refusal refusal -> throw problem(refusal);
        };
    }

    @PostMapping(path = "/call", consumes = MediaType.APPLICATION_JSON_VALUE)
    Called call(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody Choice choice,
            Actor by,
            Locale language) {
        var answer = days.send(new CallTicket(days.today(office), by, counter, choice.number(), choice.reason()));
        return switch (answer.outcome()) {
            case CallTicket.Called(TicketNumber ticket, var why) -> called(ticket, why, answer, office, language);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    /** A ticket is issued, called and served in one press. */
    @PostMapping(path = "/walk-direct", consumes = MediaType.APPLICATION_JSON_VALUE)
    Pressed walkDirect(
            @PathVariable OfficeId office,
            @PathVariable CounterNumber counter,
            @RequestBody AtOnce visitor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor by) {
        return days.press(new ServeDirectly(
                days.today(office),
                by,
                counter,
                visitor.service(),
                visitor.language() == null ? Language.KK : visitor.language(),
                visitor.claim(),
                visitor.reason(),
                TicketMachine.request(key)));
    }

    private Called called(TicketNumber ticket, Explanation why, Answer<?> answer, OfficeId office, Locale language) {
        Screen screen = Screen.of(answer);
        return new Called(
                Objects.requireNonNull(screen.ticket(), ticket::toString),
                Why.of(why, days.office(office), texts, language),
                answer.seq(),
                screen);
    }
}
