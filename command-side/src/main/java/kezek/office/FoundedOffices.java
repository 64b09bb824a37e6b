package kezek.office;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kezek.ledger.RecordedLog;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * The offices in memory, folded from their streams at start and after each event: those that the record knows, whether this
 * installation was told of them or an administrator founded them.
 */
@Component
class FoundedOffices implements Offices {
    private final Map<OfficeId, OfficeConfiguration> inForce = new ConcurrentHashMap<>();
    private final EventStore record;
    private final RecordedLog log;

    FoundedOffices(EventStore record, RecordedLog log) {
        this.record = record;
        this.log = log;
        var _ = record.subscribe(messages -> messages.forEach(this::afterCommit));
        readOn();
    }

    /** Takes over what other machines have recorded since; the version of an office counts its events. */
    final void readOn() {
        for (OfficeId office : recorded()) {
            int known = find(office).map(OfficeConfiguration::version).orElse(0);
            record.readEvents(office.toString(), known).asStream().forEach(event -> evolve(event.getPayload()));
        }
    }

    private List<OfficeId> recorded() {
        return log.offices().stream().map(OfficeId::new).toList();
    }

    @Override
    public Optional<OfficeConfiguration> find(OfficeId office) {
        return Optional.ofNullable(inForce.get(office));
    }

    @Override
    public List<OfficeConfiguration> all() {
        return inForce.values().stream()
                .sorted(Comparator.comparing(
                        configuration -> configuration.office().value()))
                .toList();
    }

    private void afterCommit(EventMessage<?> message) {
        if (message.getPayload() instanceof OfficeEvent event) {
            CurrentUnitOfWork.get().afterCommit(committed -> evolve(event));
        }
    }

    private void evolve(Object event) {
        if (!(event instanceof OfficeEvent change)) return;
        inForce.merge(change.office(), change.configuration(), FoundedOffices::newer);
    }

    private static OfficeConfiguration newer(OfficeConfiguration one, OfficeConfiguration other) {
        return Stream.of(one, other)
                .max(Comparator.comparingInt(OfficeConfiguration::version))
                .orElseThrow();
    }
}
