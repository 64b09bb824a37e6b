package kezek.officeday.http;

import static kezek.officeday.http.Problem.conflict;
import static kezek.officeday.http.Problem.notFound;
import static kezek.officeday.http.Problem.unprocessable;

import kezek.officeday.Refusal;
import kezek.officeday.events.TicketNumber;

/** The status and code of every refusal; a new refusal does not compile until it is listed. */
final class Refusals {
    private Refusals() {}

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.DayIsNotOpen() -> conflict("day-not-open");
            case Refusal.DayIsAlreadyOpen() -> conflict("day-already-open");
            case Refusal.DayIsClosed() -> conflict("day-closed");
            case Refusal.IssuingHasEnded() -> conflict("issuing-ended");
            case Refusal.NumbersAreExhausted() -> unprocessable("numbers-exhausted");
            case Refusal.RequestIdIsTaken() -> unprocessable("idempotency-key-reused");
            case Refusal.UnknownService() -> unprocessable("unknown-service");
            case Refusal.UnknownCategory() -> unprocessable("unknown-category");
            case Refusal.UnknownReason() -> unprocessable("unknown-reason");
            case Refusal.UnknownCounter() -> notFound("unknown-counter");
            case Refusal.UnknownTicket() -> notFound("unknown-ticket");
            case Refusal.TicketIsNotWaiting(TicketNumber ticket) ->
                conflict("ticket-not-waiting").with("ticket", ticket);
            case Refusal.CounterIsClosed() -> conflict("counter-closed");
            case Refusal.CounterIsAlreadyOpen() -> conflict("counter-already-open");
            case Refusal.CounterIsPaused() -> conflict("counter-paused");
            case Refusal.CounterIsNotPaused() -> conflict("counter-not-paused");
            case Refusal.ServiceIsNotYours() -> conflict("not-your-service");
            case Refusal.NotYourCounter() -> conflict("not-your-counter");
            case Refusal.StillServing(TicketNumber ticket) ->
                conflict("still-serving").with("ticket", ticket);
            case Refusal.NoTicketAtCounter() -> conflict("no-ticket-at-counter");
            case Refusal.ServiceIsNotStarted(TicketNumber ticket) ->
                conflict("not-started").with("ticket", ticket);
            case Refusal.ServiceIsAlreadyStarted(TicketNumber ticket) ->
                conflict("already-started").with("ticket", ticket);
            case Refusal.TooEarlyForNoShow(int calls, long seconds) ->
                conflict("no-show-too-early").with("calls", calls).with("seconds", seconds);
        };
    }
}
