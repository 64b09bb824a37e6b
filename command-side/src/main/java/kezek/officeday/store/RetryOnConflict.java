package kezek.officeday.store;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Asks again when another node recorded first: the day is reloaded and the command decided anew, so a clerk's press does not
 * fail because a colleague won. Nothing else is retried, for its outcome may be unknown.
 */
final class RetryOnConflict extends IntervalRetryScheduler {
    private static final int TIMES = 50;
    private static final long SHORTEST = 2;
    private static final long LONGEST = 15;

    RetryOnConflict(ScheduledExecutorService executor) {
        super(builder().retryExecutor(executor).maxRetryCount(TIMES));
    }

    @Override
    protected boolean isExplicitlyNonTransient(Throwable failure) {
        return !(failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException);
    }

    /** In milliseconds; uneven, so that two losers do not meet again. */
    @Override
    @SuppressWarnings("rawtypes")
    protected long computeRetryInterval(
            CommandMessage command, RuntimeException last, List<Class<? extends Throwable>[]> failures) {
        return ThreadLocalRandom.current().nextLong(SHORTEST, LONGEST);
    }
}
