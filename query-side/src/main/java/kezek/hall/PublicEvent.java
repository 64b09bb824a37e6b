package kezek.hall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.AtCounter;
import kezek.officeday.events.OfficeDayEvent.BookingCancelled;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.HomeVisitRecorded;
import kezek.officeday.events.OfficeDayEvent.OfTicket;
import kezek.officeday.events.OfficeDayEvent.PriorityConfirmed;
import kezek.officeday.events.OfficeDayEvent.PriorityDeclined;
import kezek.officeday.events.OfficeDayEvent.ServiceAdded;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceRated;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.OfficeDayEvent.TicketReprinted;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayEvent.VisitRecordedWithoutTicket;
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

    /** What happened, where the event itself would tell of a visitor what is nobody's business. */
    public static final String DISCREET = "Changed";

    public static PublicEvent of(OfficeDayEvent event) {
        return isDiscreet(event) ? new PublicEvent(DISCREET, event.at(), null, null, null) : told(event);
    }

    private static boolean isDiscreet(OfficeDayEvent event) {
        return switch (event) {
            case PriorityConfirmed _, PriorityDeclined _, TicketReturned _, TicketReprinted _ -> true;
            case SlotBooked _, BookingCancelled _, BookingCheckedIn _ -> true;
            case ServiceAdded _, ServiceCorrected _, ServiceRated _ -> true;
            case VisitRecordedWithoutTicket _, HomeVisitRecorded _ -> true;
            default -> false;
        };
    }

    private static PublicEvent told(OfficeDayEvent event) {
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
