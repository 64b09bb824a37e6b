package kezek.hall;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Wakes the reader of an office when this node has committed something for it: nothing is read from the message but the
 * day, because before the commit it is not a fact.
 */
@Component
class WakeOnCommit {
    private final Halls halls;

    WakeOnCommit(EventBus bus, Halls halls) {
        this.halls = halls;
        var _ = bus.subscribe(this::published);
    }

    private void published(List<? extends EventMessage<?>> messages) {
        Set<OfficeDayId> days = messages.stream()
                .map(EventMessage::getPayload)
                .filter(OfficeDayEvent.class::isInstance)
                .map(payload -> ((OfficeDayEvent) payload).day())
                .collect(Collectors.toSet());
        if (days.isEmpty()) return;
        if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().root().afterCommit(_ -> days.forEach(halls::wake));
        else days.forEach(halls::wake);
    }
}
