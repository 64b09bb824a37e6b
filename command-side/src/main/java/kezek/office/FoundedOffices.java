package kezek.office;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The offices in memory, folded from their streams at start and after each event.
 *
 * <p>An office that runs for the first time is founded here, before the doors open for requests.
 */
@Component
class FoundedOffices implements Offices, SmartLifecycle {
    /** After the command bus, before the web server. */
    private static final int PHASE = 1_500_000_000;

    private final OfficeProperties properties;
    private final CommandGateway commands;
    private final EventStore record;
    private final Map<OfficeId, OfficeConfiguration> inForce = new ConcurrentHashMap<>();
    private volatile boolean running;

    FoundedOffices(OfficeProperties properties, CommandGateway commands, EventStore record) {
        this.properties = properties;
        this.commands = commands;
        this.record = record;
        record.subscribe(messages -> messages.forEach(this::afterCommit));
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

    @Override
    public void start() {
        for (OfficeId office : properties.run()) {
            record.readEvents(office.toString()).asStream().forEach(event -> evolve(event.getPayload()));
            if (find(office).isEmpty()) {
                commands.sendAndWait(new FoundOffice(
                        office, Actor.SYSTEM, OfficeTemplate.read(office).configuration(office)));
            }
        }
        running = true;
    }

    private void afterCommit(EventMessage<?> message) {
        if (message.getPayload() instanceof OfficeEvent event) {
            CurrentUnitOfWork.get().afterCommit(committed -> evolve(event));
        }
    }

    private void evolve(Object event) {
        if (event instanceof OfficeEvent change) inForce.put(change.office(), change.configuration());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
