package kezek.office;

import java.time.Instant;
import java.util.Optional;
import kezek.office.events.OfficeEvent.OfficeFounded;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An office shall exist, with this configuration to begin with. */
record FoundOffice(@TargetAggregateIdentifier OfficeId office, Actor by, OfficeConfiguration configuration) {

    /** What comes back: a standing office keeps the configuration that it has. */
    sealed interface Outcome {
        record Founded() implements Outcome {}

        record StoodAlready() implements Outcome {}
    }

    /** Decides without changing anything. */
    Optional<OfficeFounded> decide(boolean stands, Instant now) {
        return stands ? Optional.empty() : Optional.of(new OfficeFounded(office, now, by, configuration));
    }
}
