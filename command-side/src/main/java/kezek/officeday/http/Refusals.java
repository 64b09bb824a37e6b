package kezek.officeday.http;

import static kezek.officeday.http.Problem.conflict;
import static kezek.officeday.http.Problem.notFound;
import static kezek.officeday.http.Problem.unprocessable;

import java.time.Instant;
import kezek.officeday.Refusal;
import kezek.officeday.events.ServiceCode;
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
            case Refusal.CapacityIsReached() -> conflict("capacity-reached");
            case Refusal.NumbersAreExhausted() -> unprocessable("numbers-exhausted");
            case Refusal.RequestIdIsTaken() -> unprocessable("idempotency-key-reused");
            case Refusal.UnknownService() -> unprocessable("unknown-service");
            case Refusal.UnknownCategory() -> unprocessable("unknown-category");
            case Refusal.UnknownReason() -> unprocessable("unknown-reason");
            case Refusal.UnknownCounter() -> notFound("unknown-counter");
            case Refusal.UnknownTicket() -> notFound("unknown-ticket");
            case Refusal.TicketIsNotWaiting(TicketNumber ticket) -> conflictOf("ticket-not-waiting", ticket);
            case Refusal.CounterIsClosed() -> conflict("counter-closed");
            case Refusal.CounterIsAlreadyOpen() -> conflict("counter-already-open");
            case Refusal.CounterIsPaused() -> conflict("counter-paused");
            case Refusal.CounterIsNotPaused() -> conflict("counter-not-paused");
            case Refusal.ServiceIsNotYours() -> conflict("not-your-service");
            case Refusal.NotYourCounter() -> conflict("not-your-counter");
            case Refusal.StillServing(TicketNumber ticket) -> conflictOf("still-serving", ticket);
            case Refusal.NoTicketAtCounter() -> conflict("no-ticket-at-counter");
            case Refusal.ServiceIsNotStarted(TicketNumber ticket) -> conflictOf("not-started", ticket);
            case Refusal.ServiceIsAlreadyStarted(TicketNumber ticket) -> conflictOf("already-started", ticket);
            case Refusal.TooEarlyForNoShow(int calls, long seconds) ->
                conflict("no-show-too-early").with("calls", calls).with("seconds", seconds);
            case Refusal.IssuingIsStopped() -> conflict("issuing-stopped");
            case Refusal.IssuingIsNotStopped() -> conflict("issuing-not-stopped");
            case Refusal.NotForThisCounter(TicketNumber ticket) -> conflictOf("not-for-this-counter", ticket);
            case Refusal.ServiceIsNotHere(ServiceCode service) ->
                conflict("service-not-here").with("service", service);
            case Refusal.ReasonIsNeeded() -> unprocessable("reason-needed");
            case Refusal.TimeIsNotPossible(String field) ->
                unprocessable("time-not-possible").with("field", field);
            case Refusal.TransferLeadsNowhere() -> unprocessable("transfer-leads-nowhere");
            case Refusal.NothingToWithdraw() -> conflict("nothing-to-withdraw");
            case Refusal.TooLateToWithdraw() -> conflict("withdraw-too-late");
            case Refusal.TicketHasEnded(TicketNumber ticket) -> conflictOf("ticket-ended", ticket);
            case Refusal.NoCategoryClaimed(TicketNumber ticket) -> conflictOf("no-category-claimed", ticket);
            case Refusal.TicketIsNotParked(TicketNumber ticket) -> conflictOf("ticket-not-parked", ticket);
            case Refusal.TicketIsNotMissed(TicketNumber ticket) -> conflictOf("ticket-not-missed", ticket);
            case Refusal.AlreadyRestored(TicketNumber ticket) -> conflictOf("already-restored", ticket);
            case Refusal.TooLateToRestore(TicketNumber ticket) -> conflictOf("restore-too-late", ticket);
            case Refusal.TicketIsNotServed(TicketNumber ticket) -> conflictOf("ticket-not-served", ticket);
            case Refusal.AlreadyRated(TicketNumber ticket) -> conflictOf("already-rated", ticket);
            case Refusal.ScoreIsNotPossible() -> unprocessable("score-not-possible");
            case Refusal.AppointmentIsNeeded() -> conflict("appointment-only");
            case Refusal.SlotIsNotOffered() -> unprocessable("slot-not-offered");
            case Refusal.SlotIsFull() -> conflict("slot-full");
            case Refusal.UnknownBooking() -> notFound("unknown-booking");
            case Refusal.BookingIsCancelled() -> conflict("booking-cancelled");
            case Refusal.BookingIsCheckedIn(TicketNumber ticket) -> conflictOf("booking-checked-in", ticket);
            case Refusal.TooEarlyToCheckIn(Instant from) ->
                conflict("check-in-too-early").with("from", from);
            case Refusal.BookingIsNotDue(TicketNumber ticket) -> conflictOf("booking-not-due", ticket);
            case Refusal.EndIsNotPossible(TicketNumber ticket) ->
                unprocessable("end-not-possible").with("ticket", ticket);
        };
    }

    /** A conflict that names its ticket. */
    private static Problem conflictOf(String code, TicketNumber ticket) {
        return conflict(code).with("ticket", ticket);
    }
}
