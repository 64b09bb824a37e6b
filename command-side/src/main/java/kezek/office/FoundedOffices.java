package kezek.office;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** The offices in memory, folded from their streams at start and after each event. */
@Component
class FoundedOffices implements Offices {
    private final Map<OfficeId, OfficeConfiguration> inForce = new ConcurrentHashMap<>();

    FoundedOffices(OfficeProperties properties, EventStore record) {
        record.subscribe(messages -> messages.forEach(this::afterCommit));
        for (OfficeId office : properties.run()) {
            record.readEvents(office.toString()).asStream().forEach(event -> evolve(event.getPayload()));
        }
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
        if (event instanceof OfficeEvent change) inForce.put(change.office(), change.configuration());
    }
}
