package kezek.office;

import java.time.Instant;
import java.util.List;
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

        record Contradicts(List<Fault> faults) implements Outcome {}
    }

    /** Decides without changing anything. */
    Outcome decide(boolean stands) {
        if (stands) return new Outcome.StoodAlready();
        List<Fault> faults = OfficeRules.check(configuration);
        return faults.isEmpty() ? new Outcome.Founded() : new Outcome.Contradicts(faults);
    }

    /** What is recorded of the founding. */
    OfficeFounded event(Instant now) {
        return new OfficeFounded(office, now, by, configuration);
    }
}
