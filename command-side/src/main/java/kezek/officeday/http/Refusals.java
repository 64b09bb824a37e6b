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
            case Refusal.IssuingIsStopped() -> conflict("issuing-stopped");
            case Refusal.IssuingIsNotStopped() -> conflict("issuing-not-stopped");
            case Refusal.NotForThisCounter(TicketNumber ticket) ->
                conflict("not-for-this-counter").with("ticket", ticket);
            case Refusal.ReasonIsNeeded() -> unprocessable("reason-needed");
            case Refusal.TimeIsNotPossible(String field) ->
                unprocessable("time-not-possible").with("field", field);
            case Refusal.TransferLeadsNowhere() -> unprocessable("transfer-leads-nowhere");
            case Refusal.NothingToWithdraw() -> conflict("nothing-to-withdraw");
            case Refusal.TooLateToWithdraw() -> conflict("withdraw-too-late");
            case Refusal.TicketHasEnded(TicketNumber ticket) ->
                conflict("ticket-ended").with("ticket", ticket);
            case Refusal.NoCategoryClaimed(TicketNumber ticket) ->
                conflict("no-category-claimed").with("ticket", ticket);
            case Refusal.TicketIsNotParked(TicketNumber ticket) ->
                conflict("ticket-not-parked").with("ticket", ticket);
            case Refusal.TicketIsNotMissed(TicketNumber ticket) ->
                conflict("ticket-not-missed").with("ticket", ticket);
            case Refusal.AlreadyRestored(TicketNumber ticket) ->
                conflict("already-restored").with("ticket", ticket);
            case Refusal.TooLateToRestore(TicketNumber ticket) ->
                conflict("restore-too-late").with("ticket", ticket);
            case Refusal.TicketIsNotServed(TicketNumber ticket) ->
                conflict("ticket-not-served").with("ticket", ticket);
            case Refusal.AlreadyRated(TicketNumber ticket) ->
                conflict("already-rated").with("ticket", ticket);
            case Refusal.ScoreIsNotPossible() -> unprocessable("score-not-possible");
            case Refusal.EndIsNotPossible(TicketNumber ticket) ->
                unprocessable("end-not-possible").with("ticket", ticket);
        };
    }
}
