package kezek.officeday;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/** What holds after every press, whatever was pressed. */
final class Invariants {
    private Invariants() {}

    /** The first that is broken, in words; nothing when all hold. */
    static @Nullable String broken(List<OfficeDayEvent> record, Day today, Reference reference) {
        if (record.size() > 1) {
            Instant before = record.get(record.size() - 2).at();
            if (record.getLast().at().isBefore(before)) return "time went back";
        }
        if (today.seq() != record.size()) return "an event was lost";
        Set<TicketNumber> atCounters = new HashSet<>();
        for (int n : reference.desks.keySet()) {
            CounterView counter = today.view(new CounterNumber(n));
            if (counter == null) return "counter " + n + " is gone";
            if (counter.ticket() != null && !atCounters.add(counter.ticket().number()))
                return "one ticket at two counters";
        }
        for (Ticket ticket : today.tickets()) {
            Reference.Visitor visitor = reference.visitors.get(ticket.number().toString());
            if (visitor == null) return ticket.number() + " was never issued";
            String state = state(ticket);
            if (!state.equals(visitor.state)) return ticket.number() + " is " + state + ", not " + visitor.state;
        }
        return today.tickets().size() == reference.visitors.size() ? null : "a ticket was lost";
    }

    private static String state(Ticket ticket) {
        return switch (ticket.state()) {
            case WAITING -> "waiting";
            case PARKED -> "parked";
            case CALLED -> "called";
            case SERVING -> "serving";
            case SERVED -> "served";
            case NO_SHOW -> "missed";
            case CANCELLED -> "cancelled";
            case NOT_SERVED, INTERRUPTED, LEFT, CARRIED_OVER -> "over";
        };
    }
}
