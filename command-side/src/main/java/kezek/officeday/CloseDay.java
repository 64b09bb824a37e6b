package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayClosed.Unfinished;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketState;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The supervisor closes the day: every ticket that is still open gets its true end. */
public record CloseDay(@TargetAggregateIdentifier OfficeDayId day, Actor by)
        implements OfficeDayCommand.OfTheHall<CloseDay.Outcome> {

    /** What the supervisor hears back. */
    public sealed interface Outcome permits Closed, Refusal {}

    /** The day in numbers of tickets, with those that found no good end. */
    public record Closed(int issued, int served, int noShow, int cancelled, int notServed, List<Unfinished> unfinished)
            implements Outcome {
        public Closed {
            unfinished = List.copyOf(unfinished);
        }
    }

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.state()) {
            case DayState.NotOpened() -> answer(new DayIsNotOpen());
            case DayState.Closed() -> answer(new DayIsClosed());
            case DayState.Open open -> {
                List<Unfinished> unfinished = today.tickets().stream()
                        .filter(ticket -> ticket.state().isOpen())
                        .map(ticket -> new Unfinished(ticket.issued().ticket(), ticket.state(), end(ticket.state())))
                        .toList();
                yield accept(summary(today, unfinished), new DayClosed(day, now, by, unfinished));
            }
        };
    }

    private static TicketState end(TicketState was) {
        return was == TicketState.SERVING ? TicketState.INTERRUPTED : TicketState.NOT_SERVED;
    }

    private static Closed summary(Day today, List<Unfinished> unfinished) {
        return new Closed(
                today.tickets().size(),
                count(today, TicketState.SERVED),
                count(today, TicketState.NO_SHOW),
                count(today, TicketState.CANCELLED),
                unfinished.size(),
                unfinished);
    }

    private static int count(Day today, TicketState state) {
        return (int) today.tickets().stream()
                .filter(ticket -> ticket.state() == state)
                .count();
    }
}
