package kezek.office;

import java.util.List;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Founds the offices that run here for the first time, before the doors open for requests. */
@Component
class Founding implements SmartLifecycle {
    /** Axon starts at 3072 below the last phase, the web server at 2048 below. */
    private static final int PHASE = DEFAULT_PHASE - 2560;

    private final OfficeProperties properties;
    private final Offices offices;
    private final CommandGateway commands;
    private volatile boolean running;

    Founding(OfficeProperties properties, Offices offices, CommandGateway commands) {
        this.properties = properties;
        this.offices = offices;
        this.commands = commands;
    }

    @Override
    public void start() {
        for (OfficeId office : properties.run()) {
            if (offices.find(office).isEmpty()) found(office);
        }
        running = true;
    }

    private void found(OfficeId office) {
        FoundOffice.Outcome outcome = commands.sendAndWait(new FoundOffice(
                office, Actor.SYSTEM, OfficeTemplate.read(office).configuration(office)));
        if (outcome instanceof FoundOffice.Outcome.Contradicts(List<Fault> faults)) {
            throw new IllegalStateException("the description of " + office + " contradicts itself: " + faults);
        }
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
