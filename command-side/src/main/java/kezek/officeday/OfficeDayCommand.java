package kezek.officeday;

import java.time.Instant;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayId;

/**
 * Something that a person wants to happen on an office day.
 *
 * @param <O> what he hears back
 */
public sealed interface OfficeDayCommand<O> {
    OfficeDayId day();

    /** Who asks. */
    Actor by();

    /** Decides without changing anything: the same day, instant and command always give the same decision. */
    Decision<O> decide(Day today, Instant now);

    /** What concerns the day as a whole or the queue. */
    sealed interface OfTheHall<O> extends OfficeDayCommand<O>
            permits OpenDay,
                    CloseDay,
                    IssueTicket,
                    BookSlot,
                    CancelBooking,
                    CheckIn,
                    CancelTicket,
                    ConfirmPriority,
                    DeclinePriority,
                    ReturnTicket,
                    RestoreTicket,
                    DeferTicket,
                    ReprintTicket,
                    RateService,
                    CorrectService,
                    StopIssuing,
                    ResumeIssuing,
                    KeepTime {}

    /** What a clerk does at a counter. */
    sealed interface AtCounter<O> extends OfficeDayCommand<O>
            permits OpenCounter,
                    PauseCounter,
                    ResumeCounter,
                    CloseCounter,
                    CallNext,
                    RecallTicket,
                    StartService,
                    FinishService,
                    FinishAndCallNext,
                    MarkNoShow,
                    ServeDirectly,
                    CallTicket,
                    ParkTicket,
                    TransferTicket,
                    AddService,
                    Withdraw,
                    ChangeCounter,
                    ChangeServices,
                    ChangeReception,
                    RecordVisit,
                    RecordHomeVisit,
                    EndService {
        CounterNumber counter();
    }
}
