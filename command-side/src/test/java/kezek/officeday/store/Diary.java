package kezek.officeday.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import kezek.officeday.store.DiaryEvent.LineWritten;
import kezek.officeday.store.DiaryEvent.PageOpened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An aggregate that counts its lines, cached like an office day. */
@Aggregate(cache = "officeDayCache")
class Diary {
    /** Opens a page, or finds that it is open. */
    record OpenPage(@TargetAggregateIdentifier String diary) {}

    /** Writes the next line and answers with its number. */
    record Write(@TargetAggregateIdentifier String diary, String text) {}

    /** Writes a line and then fails. */
    record WriteAndFail(@TargetAggregateIdentifier String diary) {}

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private int lines;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean on(OpenPage command) {
        if (id != null) return false;
        apply(new PageOpened(command.diary()));
        return true;
    }

    @CommandHandler
    int on(Write command) {
        apply(new LineWritten(command.diary(), lines + 1, command.text()));
        return lines;
    }

    @CommandHandler
    void on(WriteAndFail command) {
        apply(new LineWritten(command.diary(), lines + 1, "never"));
        throw new IllegalStateException("the pen broke");
    }

    @EventSourcingHandler
    void on(PageOpened event) {
        id = event.diary();
    }

    @EventSourcingHandler
    void on(LineWritten event) {
        lines = event.number();
    }
}
