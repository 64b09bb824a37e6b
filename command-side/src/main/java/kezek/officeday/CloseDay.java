package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.Refusal.EndIsNotPossible;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayClosed.Unfinished;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The supervisor closes the day: every ticket that is still open gets its true end.
 *
 * @param ends what he says became of open tickets; whoever is not named was not served, or was interrupted
 */
public record CloseDay(@TargetAggregateIdentifier OfficeDayId day, Actor by, Map<TicketNumber, TicketState> ends)
        implements OfficeDayCommand.OfTheHall<CloseDay.Outcome> {

    private static final Set<TicketState> POSSIBLE =
            EnumSet.of(TicketState.NOT_SERVED, TicketState.LEFT, TicketState.CARRIED_OVER);

    public CloseDay {
        ends = Map.copyOf(ends);
    }

    /** With the usual ends. */
    public CloseDay(OfficeDayId day, Actor by) {
        this(day, by, Map.of());
    }

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
            case DayState.Open _ ->
                untrue(today).<Decision<Outcome>>map(Decision::answer).orElseGet(() -> {
                    List<Unfinished> unfinished = today.tickets().stream()
                            .filter(ticket -> ticket.state().isOpen())
                            .map(ticket -> new Unfinished(ticket.number(), ticket.state(), end(ticket)))
                            .toList();
                    return accept(summary(today, unfinished), new DayClosed(day, now, by, unfinished));
                });
        };
    }

    private Optional<Refusal> untrue(Day today) {
        return ends.entrySet().stream()
                .filter(said -> !today.find(said.getKey())
                        .filter(ticket -> isPossible(ticket.state(), said.getValue()))
                        .isPresent())
                .map(said -> (Refusal) new EndIsNotPossible(said.getKey()))
                .findFirst();
    }

    private static boolean isPossible(TicketState was, TicketState end) {
        return was == TicketState.SERVING ? end == TicketState.INTERRUPTED : was.isOpen() && POSSIBLE.contains(end);
    }

    private TicketState end(Ticket ticket) {
        TicketState usual = ticket.state() == TicketState.SERVING ? TicketState.INTERRUPTED : TicketState.NOT_SERVED;
        return ends.getOrDefault(ticket.number(), usual);
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
