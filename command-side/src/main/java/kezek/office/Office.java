package kezek.office;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
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

    private @Nullable OfficeConfiguration configuration;
    private Instant last = Instant.MIN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FoundOffice.Outcome on(FoundOffice command, OfficeClock clock) {
        FoundOffice.Outcome outcome = command.decide(id != null);
        if (outcome instanceof FoundOffice.Outcome.Founded) apply(command.event(now(clock, command.office())));
        return outcome;
    }

    @CommandHandler
    ChangeOffice.Outcome on(ChangeOffice command, OfficeClock clock) {
        ChangeOffice.Outcome outcome = command.decide(Objects.requireNonNull(configuration));
        if (outcome instanceof ChangeOffice.Outcome.Changed changed) {
            apply(command.event(changed, now(clock, command.office())));
        }
        return outcome;
    }

    @EventSourcingHandler
    void on(OfficeEvent event) {
        id = event.office();
        configuration = event.configuration();
        last = event.at();
    }

    private Instant now(OfficeClock clock, OfficeId office) {
        Instant now = clock.now(office).truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(last) ? last : now;
    }
}
