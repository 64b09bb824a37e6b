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

        /** The same with another offer of services. */
        Staffed at(Post changed);
    }

    /** A counter with a visitor before it, or on his way. */
    sealed interface Busy extends Staffed {
        TicketNumber ticket();

        /** The counter when the visitor's service begins. */
        Serving serving(Instant now);
    }

    /** The clerk of a counter and the services he takes there. */
    record Post(Actor clerk, List<ServiceCode> services) {}

    /** The visit that was finished at this counter last, and when. */
    record Finished(Serving visit, Instant at) {}

    record Closed(Instant since) implements CounterState {}

    /** {@code last} is the finish that may still be withdrawn. */
    record Free(Post post, Instant since, @Nullable Finished last) implements Staffed {
        @Override
        public Free at(Post changed) {
            return new Free(changed, since, last);
        }
    }

    record Paused(
            Post post, Instant since, Code reason, @Nullable Instant until) implements Staffed {
        @Override
        public Paused at(Post changed) {
            return new Paused(changed, since, reason, until);
        }
    }

    /** {@code since} is the instant of the first call; {@code last} is what was finished just before. */
    record Calling(
            Post post,
            TicketNumber ticket,
            Instant since,
            int attempt,
            @Nullable Finished last) implements Busy {
        @Override
        public Calling at(Post changed) {
            return new Calling(changed, ticket, since, attempt, last);
        }

        @Override
        public Serving serving(Instant now) {
            return new Serving(post, ticket, now, since, attempt);
        }

        Calling again(int nth) {
            return new Calling(post, ticket, since, nth, last);
        }
    }

    /** {@code since} is the instant at which the present service began. */
    record Serving(Post post, TicketNumber ticket, Instant since, Instant calledAt, int attempt) implements Busy {
        @Override
        public Serving at(Post changed) {
            return new Serving(changed, ticket, since, calledAt, attempt);
        }

        @Override
        public Serving serving(Instant now) {
            return new Serving(post, ticket, now, calledAt, attempt);
        }
    }
}
