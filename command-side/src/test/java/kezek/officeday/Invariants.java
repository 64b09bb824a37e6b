package kezek.officeday;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.officeday.CounterView.AtDesk;
import kezek.officeday.Diary.Reservation;
import kezek.officeday.Reference.Desk;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
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
        String counters = reference.begun ? counters(today, reference) : null;
        String tickets = counters == null ? tickets(today, reference) : counters;
        return tickets == null ? bookings(today, reference.diary) : tickets;
    }

    private static @Nullable String counters(Day today, Reference reference) {
        Set<TicketNumber> atCounters = new HashSet<>();
        for (int n = 1; n <= Reference.COUNTERS; n++) {
            CounterView counter = today.view(new CounterNumber(n));
            if (counter == null) return "counter " + n + " is gone";
            if (counter.ticket() != null && !atCounters.add(counter.ticket().number()))
                return "one ticket at two counters";
            List<?> seen = seen(counter);
            List<?> expected = seen(reference.desk(n));
            if (!seen.equals(expected)) return "counter " + n + " is " + seen + ", not " + expected;
        }
        return null;
    }

    private static List<?> seen(CounterView counter) {
        AtDesk visit = counter.ticket();
        return List.of(
                counter.state().name().toLowerCase(Locale.ROOT),
                counter.clerk() == null ? "" : counter.clerk().pseudonym(),
                counter.services().stream()
                        .map(it -> Keys.SERVICES.indexOf(it.value()))
                        .collect(Collectors.toSet()),
                visit == null ? "" : visit.number().toString(),
                visit == null ? 0 : visit.attempt(),
                visit == null || visit.startedAt() == null ? "" : visit.startedAt(),
                counter.until() == null ? "" : counter.until());
    }

    private static List<?> seen(Desk desk) {
        Visitor visitor = desk.visitor;
        return List.of(
                desk.state,
                desk.clerk == 0 ? "" : "clerk" + desk.clerk,
                desk.services,
                visitor == null ? "" : visitor.number,
                visitor == null ? 0 : desk.calls,
                desk.state.equals("serving") ? Keys.instant(desk.since) : "",
                desk.away == 0 ? "" : Keys.instant(desk.away));
    }

    private static @Nullable String tickets(Day today, Reference reference) {
        Iterator<Visitor> visitors = reference.visitors.values().iterator();
        for (Ticket ticket : today.tickets()) {
            String number = ticket.number().toString();
            if (!visitors.hasNext()) return number + " was never issued";
            Visitor visitor = visitors.next();
            if (!number.equals(visitor.number)) return number + " was issued, not " + visitor.number;
            String state = state(ticket.state());
            if (!state.equals(visitor.state)) return number + " is " + state + ", not " + visitor.state;
            String category = ticket.category() == null ? "" : ticket.category().value();
            if (visitor.category != (category.isEmpty() ? 0 : 1 + Keys.CATEGORIES.indexOf(category)))
                return number + " belongs to " + category + ", not " + visitor.category;
            if (Keys.seconds(ticket.since()) != visitor.since)
                return number + " waits since " + Keys.seconds(ticket.since()) + ", not " + visitor.since;
        }
        return visitors.hasNext() ? "a ticket was lost" : null;
    }

    private static @Nullable String bookings(Day today, Diary diary) {
        List<String> seen =
                today.bookings().all().stream().map(Invariants::seen).toList();
        List<String> expected = diary.all.stream().map(Invariants::seen).toList();
        return seen.equals(expected) ? null : "booked is " + seen + ", not " + expected;
    }

    private static String seen(Booking it) {
        String state = switch (it.state()) {
            case BOOKED -> "booked";
            case CANCELLED -> "cancelled";
            case CHECKED_IN -> "come";
            case MISSED -> "missed";
        };
        int service = Keys.SERVICES.indexOf(it.booked().service().value());
        String ticket = it.ticket() == null ? "" : it.ticket().toString();
        return seen(it.number(), service, Keys.seconds(it.booked().slot()), state, ticket);
    }

    private static String seen(Reservation it) {
        return seen(it.number, it.service, it.slot, it.state, it.visitor == null ? "" : it.visitor.number);
    }

    private static String seen(int number, int service, long slot, String state, String ticket) {
        return number + " for " + service + " at " + slot + " " + state + " " + ticket;
    }

    /** In words. */
    static String state(TicketState state) {
        return switch (state) {
            case WAITING -> "waiting";
            case PARKED -> "parked";
            case CALLED -> "called";
            case SERVING -> "serving";
            case SERVED -> "served";
            case NO_SHOW -> "missed";
            case CANCELLED -> "cancelled";
            case NOT_SERVED -> "not served";
            case INTERRUPTED -> "interrupted";
            case LEFT -> "left";
            case CARRIED_OVER -> "carried over";
        };
    }
}
