package kezek.officeday.http;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;

/** Tells trouble with the database, where asking again helps, from a fault of the program, where it does not. */
final class Unsaved {
    private static final List<Class<? extends Throwable>> TROUBLE = List.of(
            SQLException.class,
            DataAccessException.class,
            TransactionException.class,
            JdbcException.class,
            EventStoreException.class,
            AxonTransientException.class,
            AggregateStreamCreationException.class,
            NoHandlerForCommandException.class,
            TimeoutException.class,
            InterruptedException.class);

    private Unsaved() {}

    static boolean causedBy(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTrouble(cause)) return true;
        }
        return false;
    }

    private static boolean isTrouble(Throwable cause) {
        return TROUBLE.stream().anyMatch(trouble -> trouble.isInstance(cause));
    }

    /** Nothing was saved, or nobody knows: whoever asks again with the same key gets one ticket. */
    static Problem problem() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "not-saved").retryAfter(2);
    }
}
