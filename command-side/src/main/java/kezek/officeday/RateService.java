package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.AlreadyRated;
import kezek.officeday.Refusal.ScoreIsNotPossible;
import kezek.officeday.Refusal.TicketIsNotServed;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.ServiceRated;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The visitor judges his visit: once, after it, within the day.
 *
 * @param score 1 to 5, 5 the best
 * @param reasons each counts once, however often it was named
 */
public record RateService(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, TicketNumber ticket, int score, List<Code> reasons)
        implements OfficeDayCommand.OfTheHall<RateService.Outcome> {

    public RateService {
        reasons = reasons.stream().distinct().toList();
    }

    /** What he hears back. */
    public sealed interface Outcome permits Rated, Refusal {}

    public record Rated() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return today.barrier()
                .<Decision<Outcome>>map(Decision::answer)
                .orElseGet(() -> today.find(ticket)
                        .map(found -> rate(found, today, now))
                        .orElseGet(() -> answer(new UnknownTicket())));
    }

    private Decision<Outcome> rate(Ticket found, Day today, Instant now) {
        List<OfficeConfiguration.Entry> known = today.configuration().deskRule().ratingReasons();
        if (found.state() != TicketState.SERVED) return answer(new TicketIsNotServed(ticket));
        if (found.wasRated()) return answer(new AlreadyRated(ticket));
        if (score < 1 || score > 5) return answer(new ScoreIsNotPossible());
        if (!reasons.stream().allMatch(reason -> OfficeConfiguration.knows(known, reason))) {
            return answer(new UnknownReason());
        }
        return accept(new Rated(), new ServiceRated(day, now, by, ticket, score, reasons));
    }
}
