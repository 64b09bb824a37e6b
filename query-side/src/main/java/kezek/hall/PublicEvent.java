package kezek.hall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.AtCounter;
import kezek.officeday.events.OfficeDayEvent.OfTicket;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/** As much of an event as may be shown in a hall full of people; every other field stays where it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicEvent(
        String type,
        Instant at,
        @Nullable TicketNumber ticket,
        @Nullable CounterNumber counter,
        @Nullable Integer attempt) {

    public static PublicEvent of(OfficeDayEvent event) {
        return new PublicEvent(
                event.getClass().getSimpleName(),
                event.at(),
                event instanceof OfTicket of ? of.ticket() : null,
                event instanceof AtCounter where ? where.counter() : null,
                switch (event) {
                    case TicketCalled _ -> 1;
                    case TicketRecalled again -> again.attempt();
                    default -> null;
                });
    }
}
