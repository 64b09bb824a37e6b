package kezek.officeday;

import java.time.Instant;
import java.util.List;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The clock goes on: whoever stepped out of the queue until now waits again. The program asks this itself, often. */
public record KeepTime(@TargetAggregateIdentifier OfficeDayId day)
        implements OfficeDayCommand.OfTheHall<KeepTime.Outcome> {

    /** What the program hears back. */
    public sealed interface Outcome permits Kept, Refusal {}

    /** {@code returned} are the tickets that wait again. */
    public record Kept(List<TicketNumber> returned) implements Outcome {}

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier().<Decision<Outcome>>map(Decision::answer).orElseGet(() -> {
            List<Ticket> expected = today.tickets().stream()
                    .filter(ticket -> ticket.isExpected(now))
                    .toList();
            return new Decision<>(
                    new Kept(expected.stream().map(Ticket::number).toList()),
                    expected.stream().map(ticket -> comeBack(ticket, now)).toList());
        });
    }

    private OfficeDayEvent comeBack(Ticket ticket, Instant now) {
        return new TicketReturned(day, now, by(), ticket.number(), ticket.isOwedTheHead());
    }
}
