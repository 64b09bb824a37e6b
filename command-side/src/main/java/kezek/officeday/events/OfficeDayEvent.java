package kezek.officeday.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened on an office day: stored for ever under these names, never changed, holding no name, phone, document
 * number or free text of anybody.
 *
 * <p>Each carries the day, the instant ({@code at}, never decreasing within a day) and who did it ({@code by}).
 */
public sealed interface OfficeDayEvent {
    OfficeDayId day();

    Instant at();

    Actor by();

    /** What happened to one ticket. */
    sealed interface OfTicket extends OfficeDayEvent {
        TicketNumber ticket();
    }

    /** What happened at one counter. */
    sealed interface AtCounter extends OfficeDayEvent {
        CounterNumber counter();
    }

    /** The supervisor opened the day under this configuration, run by this build of the program. */
    record DayOpened(OfficeDayId day, Instant at, Actor by, OfficeConfiguration configuration, String build)
            implements OfficeDayEvent {}

    /** The supervisor closed the day; every ticket that was still open got its true end, none of them as served. */
    record DayClosed(OfficeDayId day, Instant at, Actor by, List<Unfinished> unfinished) implements OfficeDayEvent {
        /** An open ticket with the state in which the day left it: {@code NOT_SERVED} or {@code INTERRUPTED}. */
        public record Unfinished(TicketNumber ticket, TicketState was, TicketState end) {}

        public DayClosed {
            unfinished = List.copyOf(unfinished);
        }
    }

    /** A clerk sat down at a counter and said which services he takes. */
    record CounterOpened(OfficeDayId day, Instant at, Actor by, CounterNumber counter, List<ServiceCode> services)
            implements AtCounter {
        public CounterOpened {
            services = List.copyOf(services);
        }
    }

    /** The clerk took a break, perhaps with the time of his return. */
    record CounterPaused(
            OfficeDayId day,
            Instant at,
            Actor by,
            CounterNumber counter,
            Code reason,
            @Nullable Instant until) implements AtCounter {}

    /** The clerk came back from a break. */
    record CounterResumed(OfficeDayId day, Instant at, Actor by, CounterNumber counter) implements AtCounter {}

    /** The clerk left the counter. */
    record CounterClosed(OfficeDayId day, Instant at, Actor by, CounterNumber counter) implements AtCounter {}

    /** A visitor got a ticket, and was told how many would be called before him. */
    record TicketIssued(
            OfficeDayId day,
            Instant at,
            Actor by,
            TicketNumber ticket,
            ServiceCode service,
            Channel channel,
            Language language,
            @Nullable Code claim,
            int ahead,
            RequestId request)
            implements OfTicket {}

    /** A clerk called a ticket for the first time; the reason is stored with the call. */
    record TicketCalled(
            OfficeDayId day,
            Instant at,
            Actor by,
            TicketNumber ticket,
            CounterNumber counter,
            CallMode mode,
            Explanation why)
            implements OfTicket, AtCounter {}

    /** The clerk called again; {@code attempt} counts the first call as one. */
    record TicketRecalled(
            OfficeDayId day, Instant at, Actor by, TicketNumber ticket, CounterNumber counter, int attempt)
            implements OfTicket, AtCounter {}

    /** The visitor arrived at the counter. */
    record ServiceStarted(
            OfficeDayId day, Instant at, Actor by, TicketNumber ticket, CounterNumber counter, ServiceCode service)
            implements OfTicket, AtCounter {}

    /** The clerk finished with the visitor and stated what the visit came to. */
    record ServiceFinished(
            OfficeDayId day,
            Instant at,
            Actor by,
            TicketNumber ticket,
            CounterNumber counter,
            ServiceCode service,
            ServiceOutcome outcome)
            implements OfTicket, AtCounter {}

    /** The visitor did not come after so many calls and seconds since the first. */
    record NoShowMarked(
            OfficeDayId day, Instant at, Actor by, TicketNumber ticket, CounterNumber counter, int calls, long seconds)
            implements OfTicket, AtCounter {}

    /** A waiting ticket was given back or taken out, for a reason of the office's list. */
    record TicketCancelled(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, Code reason)
            implements OfTicket {}
}
