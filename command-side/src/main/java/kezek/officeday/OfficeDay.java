package kezek.officeday;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kezek.officeday.OfficeDayCommand.AtCounter;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell around {@link Day}: it loads, asks the command to decide, and applies what was decided. No rule is here. */
@Aggregate(cache = "officeDayCache")
class OfficeDay {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable OfficeDayId id;

    private final Day today = new Day();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer<OpenDay.Outcome> on(OpenDay command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<CloseDay.Outcome> on(CloseDay command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<OpenCounter.Outcome> on(OpenCounter command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<PauseCounter.Outcome> on(PauseCounter command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ResumeCounter.Outcome> on(ResumeCounter command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<CloseCounter.Outcome> on(CloseCounter command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<IssueTicket.Outcome> on(IssueTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer<BookSlot.Outcome> on(BookSlot command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<CancelBooking.Outcome> on(CancelBooking command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<CheckIn.Outcome> on(CheckIn command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<CancelTicket.Outcome> on(CancelTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<CallNext.Outcome> on(CallNext command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<RecallTicket.Outcome> on(RecallTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<StartService.Outcome> on(StartService command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<FinishService.Outcome> on(FinishService command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<FinishAndCallNext.Outcome> on(FinishAndCallNext command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<MarkNoShow.Outcome> on(MarkNoShow command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ServeDirectly.Outcome> on(ServeDirectly command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<CallTicket.Outcome> on(CallTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ParkTicket.Outcome> on(ParkTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<TransferTicket.Outcome> on(TransferTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<AddService.Outcome> on(AddService command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<Withdraw.Outcome> on(Withdraw command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ChangeCounter.Outcome> on(ChangeCounter command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ChangeServices.Outcome> on(ChangeServices command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ChangeReception.Outcome> on(ChangeReception command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<RecordVisit.Outcome> on(RecordVisit command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<RecordHomeVisit.Outcome> on(RecordHomeVisit command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<EndService.Outcome> on(EndService command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ConfirmPriority.Outcome> on(ConfirmPriority command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<DeclinePriority.Outcome> on(DeclinePriority command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ReturnTicket.Outcome> on(ReturnTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<RestoreTicket.Outcome> on(RestoreTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<DeferTicket.Outcome> on(DeferTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ReprintTicket.Outcome> on(ReprintTicket command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<RateService.Outcome> on(RateService command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<CorrectService.Outcome> on(CorrectService command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<StopIssuing.Outcome> on(StopIssuing command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<ResumeIssuing.Outcome> on(ResumeIssuing command, OfficeClock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    Answer<KeepTime.Outcome> on(KeepTime command, OfficeClock clock) {
        return decide(command, clock);
    }

    @EventSourcingHandler
    void on(OfficeDayEvent event) {
        id = event.day();
        today.evolve(event);
    }

    private <O> Answer<O> decide(OfficeDayCommand<O> command, OfficeClock clock) {
        Instant now = clock.now(command.day().office()).truncatedTo(ChronoUnit.MILLIS);
        Decision<O> decision = command.decide(today, today.notBefore(now));
        decision.events().forEach(event -> apply(event));
        return new Answer<>(
                decision.outcome(), today.seq(), command instanceof AtCounter<O> at ? today.view(at.counter()) : null);
    }
}
