package kezek.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kezek.office.events.OfficeEvent.OfficeChanged;
import kezek.office.events.OfficeEvent.OfficeChanged.Change;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An office shall be set up like this from now on; a day that is open keeps the settings under which it was opened.
 *
 * @param wanted the settings whole; their version is the one that they were made from
 */
record ChangeOffice(@TargetAggregateIdentifier OfficeId office, Actor by, OfficeConfiguration wanted) {
    /** What a supervisor changes in the course of his work; the rest is what the administrator answers for. */
    private static final Pattern OF_THE_SUPERVISOR = Pattern.compile(
            "(hours|calendar|counters|staff|issuing|appointments)\\b.*|services\\[[^]]*]\\.(waitNorm|serviceNorm)");

    /** What comes back. */
    sealed interface Outcome {
        /** These settings are in force, and differ in this from those before. */
        record Changed(OfficeConfiguration configuration, List<Change> changes) implements Outcome {}

        /** Nothing differs from what is in force; nothing is recorded. */
        record Unchanged(OfficeConfiguration configuration) implements Outcome {}

        /** Somebody else changed the settings meanwhile: this is the version in force. */
        record Stale(int version) implements Outcome {}

        record Contradicts(List<Fault> faults) implements Outcome {}

        /** Only the administrator changes these fields. */
        record Reserved(List<String> fields) implements Outcome {}
    }

    /** Decides without changing anything: the same settings, instant and command always give the same outcome. */
    Outcome decide(OfficeConfiguration before) {
        if (wanted.version() != before.version()) return new Outcome.Stale(before.version());
        List<Fault> faults = faults(before);
        if (!faults.isEmpty()) return new Outcome.Contradicts(faults);
        List<Change> changes = Differences.between(before, wanted);
        if (changes.isEmpty()) return new Outcome.Unchanged(before);
        List<String> reserved = reserved(changes);
        if (!reserved.isEmpty()) return new Outcome.Reserved(reserved);
        boolean another = changes.stream().anyMatch(change -> change.field().startsWith("order."));
        int order = before.order().version() + (another ? 1 : 0);
        return new Outcome.Changed(wanted.numbered(before.version() + 1, order), changes);
    }

    /** What is recorded of a change. */
    OfficeChanged event(Outcome.Changed changed, Instant now) {
        return new OfficeChanged(office, now, by, changed.configuration(), changed.changes());
    }

    /** What is wrong already, because the rule came later, keeps nobody from changing something else. */
    private List<Fault> faults(OfficeConfiguration before) {
        List<Fault> faults = new ArrayList<>(OfficeRules.check(wanted));
        faults.removeAll(OfficeRules.check(before));
        if (!wanted.office().equals(office)) faults.addFirst(new Fault("office", "another-office"));
        if (!wanted.zone().equals(before.zone())) faults.add(new Fault("zone", "fixed"));
        return faults;
    }

    private List<String> reserved(List<Change> changes) {
        if (!by.role().equals("supervisor")) return List.of();
        return changes.stream()
                .map(Change::field)
                .filter(field -> !OF_THE_SUPERVISOR.matcher(field).matches())
                .toList();
    }
}
