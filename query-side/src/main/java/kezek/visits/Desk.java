package kezek.visits;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kezek.hall.Hall.CounterState;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Workload.Window;
import org.jspecify.annotations.Nullable;

/** A counter with what only staff may know: who sits there, with whom, and why it rests. */
record Desk(
        CounterNumber number,
        CounterState state,
        @Nullable Actor clerk,
        List<ServiceCode> services,
        @Nullable TicketNumber ticket,
        @Nullable Code reason,
        @Nullable Instant until,
        Instant since) {

    static Desk closed(CounterNumber number, Instant since) {
        return new Desk(number, CounterState.CLOSED, null, List.of(), null, null, null, since);
    }

    /** The counter as the work that is left is reckoned, with the visitor who is at it. */
    Window window(@Nullable Visit visit) {
        if (visit == null) return new Window(services, null, Objects.requireNonNullElse(until, since));
        return new Window(services, visit.service(), Objects.requireNonNullElse(visit.servingSince(), since));
    }

    Desk opened(Actor by, List<ServiceCode> taken, Instant at) {
        return new Desk(number, CounterState.FREE, by, taken, null, null, null, at);
    }

    Desk offering(List<ServiceCode> taken) {
        return new Desk(number, state, clerk, taken, ticket, reason, until, since);
    }

    Desk free(Instant at) {
        return new Desk(number, CounterState.FREE, clerk, services, null, null, null, at);
    }

    Desk resting(Code why, @Nullable Instant planned, Instant at) {
        return new Desk(number, CounterState.PAUSED, clerk, services, null, why, planned, at);
    }

    Desk with(TicketNumber visitor, CounterState busy, Instant at) {
        return new Desk(number, busy, clerk, services, visitor, null, null, at);
    }
}
