package kezek.office;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kezek.office.FoundOffice.Outcome;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.OfficeId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell around an office's own history; commands decide, events say what came of it. */
@Aggregate(cache = "officeCache")
class Office {
    @AggregateIdentifier
    private @Nullable OfficeId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome on(FoundOffice command, Clock clock) {
        var founded = command.decide(id != null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        founded.ifPresent(event -> apply(event));
        return founded.isPresent() ? new Outcome.Founded() : new Outcome.StoodAlready();
    }

    @EventSourcingHandler
    void on(OfficeEvent event) {
        id = event.office();
    }
}
