package kezek.officeday;

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
                CancelTicket.Outcome,
                CallNext.Outcome,
                RecallTicket.Outcome,
                StartService.Outcome,
                FinishService.Outcome,
                FinishAndCallNext.Outcome,
                MarkNoShow.Outcome {

    record DayIsNotOpen() implements Refusal {}

    record DayIsAlreadyOpen() implements Refusal {}

    /** Closed for good: a day is not opened twice. */
    record DayIsClosed() implements Refusal {}

    /** The time of the last ticket has passed. */
    record IssuingHasEnded() implements Refusal {}

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
}
