package kezek.officeday;

import java.time.Instant;
import java.util.List;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/** What a counter does at this moment: exactly one of these, which is why a clerk never serves two tickets at once. */
sealed interface CounterState extends Desk {
    Instant since();

    /** A counter with a clerk behind it. */
    sealed interface Staffed extends CounterState {
        Post post();
    }

    /** A counter with a visitor before it, or on his way. */
    sealed interface Busy extends Staffed {
        TicketNumber ticket();
    }

    /** The clerk of a counter and the services he takes there. */
    record Post(Actor clerk, List<ServiceCode> services) {}

    record Closed(Instant since) implements CounterState {}

    record Free(Post post, Instant since) implements Staffed {}

    record Paused(
            Post post, Instant since, Code reason, @Nullable Instant until) implements Staffed {}

    /** {@code since} is the instant of the first call. */
    record Calling(Post post, TicketNumber ticket, Instant since, int attempt) implements Busy {}

    record Serving(Post post, TicketNumber ticket, Instant since, Instant calledAt, int attempt) implements Busy {}
}
