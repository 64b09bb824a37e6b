package kezek.officeday;

import java.time.Instant;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;

/**
 * Why the day says no. A refusal is an answer: it is not thrown and it records nothing.
 *
 * <p>Every command may hear every refusal, so whoever answers a command answers all of them.
 */
public sealed interface Refusal
        extends OpenDay.Outcome,
                CloseDay.Outcome,
                OpenCounter.Outcome,
                PauseCounter.Outcome,
                ResumeCounter.Outcome,
                CloseCounter.Outcome,
                IssueTicket.Outcome,
                BookSlot.Outcome,
                CancelBooking.Outcome,
                CheckIn.Outcome,
                CancelTicket.Outcome,
                CallNext.Outcome,
                RecallTicket.Outcome,
                StartService.Outcome,
                FinishService.Outcome,
                FinishAndCallNext.Outcome,
                MarkNoShow.Outcome,
                ServeDirectly.Outcome,
                CallTicket.Outcome,
                ParkTicket.Outcome,
                TransferTicket.Outcome,
                AddService.Outcome,
                Withdraw.Outcome,
                ChangeCounter.Outcome,
                ChangeServices.Outcome,
                ChangeReception.Outcome,
                RecordVisit.Outcome,
                RecordHomeVisit.Outcome,
                EndService.Outcome,
                ConfirmPriority.Outcome,
                DeclinePriority.Outcome,
                ReturnTicket.Outcome,
                RestoreTicket.Outcome,
                DeferTicket.Outcome,
                ReprintTicket.Outcome,
                RateService.Outcome,
                CorrectService.Outcome,
                StopIssuing.Outcome,
                ResumeIssuing.Outcome,
                KeepTime.Outcome {

    record DayIsNotOpen() implements Refusal {}

    record DayIsAlreadyOpen() implements Refusal {}

    /** Closed for good: a day is not opened twice. */
    record DayIsClosed() implements Refusal {}

    /** The time of the last ticket has passed. */
    record IssuingHasEnded() implements Refusal {}

    /** A visitor more could not be served before the office closes; a clerk at his desk may still know better. */
    record CapacityIsReached() implements Refusal {}

    /** The group has used up its 999 numbers. */
    record NumbersAreExhausted() implements Refusal {}

    /** The request id was used for another wish. */
    record RequestIdIsTaken() implements Refusal {}

    record UnknownService() implements Refusal {}

    record UnknownCategory() implements Refusal {}

    record UnknownReason() implements Refusal {}

    record UnknownCounter() implements Refusal {}

    record UnknownTicket() implements Refusal {}

    /** A ticket that was called, served or ended cannot be cancelled. */
    record TicketIsNotWaiting(TicketNumber ticket) implements Refusal {}

    record CounterIsClosed() implements Refusal {}

    record CounterIsAlreadyOpen() implements Refusal {}

    record CounterIsPaused() implements Refusal {}

    record CounterIsNotPaused() implements Refusal {}

    /** The office lets other members of its staff serve it. */
    record ServiceIsNotYours() implements Refusal {}

    /** Another clerk sits at the counter. */
    record NotYourCounter() implements Refusal {}

    /** The counter has a ticket already. */
    record StillServing(TicketNumber ticket) implements Refusal {}

    record NoTicketAtCounter() implements Refusal {}

    /** The visitor was called but has not arrived. */
    record ServiceIsNotStarted(TicketNumber ticket) implements Refusal {}

    record ServiceIsAlreadyStarted(TicketNumber ticket) implements Refusal {}

    /**
     * The call rule does not allow it yet.
     *
     * @param calls how many calls are missing
     * @param seconds how many seconds are missing
     */
    record TooEarlyForNoShow(int calls, long seconds) implements Refusal {}

    /** The supervisor has stopped the giving out of tickets. */
    record IssuingIsStopped() implements Refusal {}

    record IssuingIsNotStopped() implements Refusal {}

    /** The counter does not take the ticket's service, and the ticket was not sent to it. */
    record NotForThisCounter(TicketNumber ticket) implements Refusal {}

    /** The counter does not take this service now, and nobody has a ticket for it yet. */
    record ServiceIsNotHere(ServiceCode service) implements Refusal {}

    /** Others would be passed over, and nobody has said why. */
    record ReasonIsNeeded() implements Refusal {}

    /** A time, named by its field, that lies where it cannot. */
    record TimeIsNotPossible(String field) implements Refusal {}

    /** To where the visitor is already. */
    record TransferLeadsNowhere() implements Refusal {}

    /** Nothing was pressed at this counter that could be taken back. */
    record NothingToWithdraw() implements Refusal {}

    record TooLateToWithdraw() implements Refusal {}

    /** A ticket that has found its end. */
    record TicketHasEnded(TicketNumber ticket) implements Refusal {}

    record NoCategoryClaimed(TicketNumber ticket) implements Refusal {}

    record TicketIsNotParked(TicketNumber ticket) implements Refusal {}

    /** Only a ticket that was marked as a no-show is restored. */
    record TicketIsNotMissed(TicketNumber ticket) implements Refusal {}

    record AlreadyRestored(TicketNumber ticket) implements Refusal {}

    record TooLateToRestore(TicketNumber ticket) implements Refusal {}

    record TicketIsNotServed(TicketNumber ticket) implements Refusal {}

    record AlreadyRated(TicketNumber ticket) implements Refusal {}

    /** A score is 1 to 5. */
    record ScoreIsNotPossible() implements Refusal {}

    /** The day cannot end like this for the ticket. */
    record EndIsNotPossible(TicketNumber ticket) implements Refusal {}

    /** The day is for booked visitors only. */
    record AppointmentIsNeeded() implements Refusal {}

    /** The office does not offer this time for this service, or it is over, or too far ahead. */
    record SlotIsNotOffered() implements Refusal {}

    /** Others have booked the time. */
    record SlotIsFull() implements Refusal {}

    record UnknownBooking() implements Refusal {}

    record BookingIsCancelled() implements Refusal {}

    /** The booking has become this ticket. */
    record BookingIsCheckedIn(TicketNumber ticket) implements Refusal {}

    /** Too early to check in; {@code from} is when that begins. */
    record TooEarlyToCheckIn(Instant from) implements Refusal {}

    /** A booked visitor is not called before his time. */
    record BookingIsNotDue(TicketNumber ticket) implements Refusal {}
}
