package kezek.officeday;

import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kezek.officeday.CounterState.Calling;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Serving;
import kezek.officeday.CounterState.Staffed;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.ServiceIsNotStarted;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The clerk finishes with one visitor and asks for the next in one press; both are recorded together or not at all. */
public record FinishAndCallNext(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, CounterNumber counter, ServiceOutcome outcome)
        implements OfficeDayCommand.AtCounter<FinishAndCallNext.Outcome> {

    /** What the clerk hears back. */
    public sealed interface Outcome permits Finished, Refusal {}

    /** {@code next} is absent when nobody whom this counter serves is waiting, or when the visitor's next service began. */
    public record Finished(TicketNumber ticket, @Nullable Choice next) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed closed -> answer(new CounterIsClosed());
            case Calling calling -> answer(new ServiceIsNotStarted(calling.ticket()));
            case Serving serving -> finish(serving, today, now);
            case Staffed idle -> answer(new NoTicketAtCounter());
        };
    }

    private Decision<Outcome> finish(Serving serving, Day today, Instant now) {
        List<OfficeDayEvent> events = new ArrayList<>(new FinishService(day, by, counter, outcome)
                .finished(today.ticket(serving.ticket()), serving, today, now));
        boolean goesOn = events.getLast() instanceof ServiceStarted;
        Choice next = goesOn ? null : today.choose(counter, serving.post(), now).orElse(null);
        if (next != null) events.add(new CallNext(day, by, counter).called(next, now));
        return new Decision<>(new Finished(serving.ticket(), next), events);
    }
}
