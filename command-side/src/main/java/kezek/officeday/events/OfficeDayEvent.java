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

    /**
     * The supervisor opened the day under this configuration, run by this build of the program; {@code booked} repeats what
     * was booked before and not cancelled, so that the open day can be read and checked alone.
     */
    record DayOpened(
            OfficeDayId day,
            Instant at,
            Actor by,
            OfficeConfiguration configuration,
            String build,
            @Nullable List<Booked> booked)
            implements OfficeDayEvent {
        /** A booked time. */
        public record Booked(int booking, ServiceCode service, Instant slot) {}

        public DayOpened {
            if (booked != null) booked = List.copyOf(booked);
        }

        /** A day for which nobody has booked. */
        public DayOpened(OfficeDayId day, Instant at, Actor by, OfficeConfiguration configuration, String build) {
            this(day, at, by, configuration, build, null);
        }
    }

    /** The supervisor closed the day; every ticket that was still open got its true end, none of them as served. */
    record DayClosed(OfficeDayId day, Instant at, Actor by, List<Unfinished> unfinished) implements OfficeDayEvent {
        /** An open ticket with what it was and how the day ended for it, never as served. */
        public record Unfinished(TicketNumber ticket, TicketState was, TicketState end) {}

        public DayClosed {
            unfinished = List.copyOf(unfinished);
        }
    }

    /** Somebody booked a time of this day, which may lie ahead; {@code booking} counts the bookings of the day. */
    record SlotBooked(
            OfficeDayId day,
            Instant at,
            Actor by,
            int booking,
            ServiceCode service,
            Instant slot,
            Language language,
            RequestId request)
            implements OfficeDayEvent {}

    /** A booking was given back or taken out, for a reason of the office's list; its time is free again. */
    record BookingCancelled(OfficeDayId day, Instant at, Actor by, int booking, Code reason)
            implements OfficeDayEvent {}

    /** Whoever had booked came and got the ticket; it waits from {@code due} on, or from now, with the {@code credit}. */
    record BookingCheckedIn(
            OfficeDayId day, Instant at, Actor by, TicketNumber ticket, int booking, Instant due, int credit)
            implements OfTicket {
        /** Whether the booked time is still to come: its visitor waits outside the queue until then. */
        public boolean comesEarly() {
            return due.isAfter(at);
        }
    }

    /** No more tickets are given out, for a reason of the office's list. */
    record IssuingStopped(OfficeDayId day, Instant at, Actor by, Code reason) implements OfficeDayEvent {}

    /** Tickets are given out again. */
    record IssuingResumed(OfficeDayId day, Instant at, Actor by) implements OfficeDayEvent {}

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

    /** The clerk takes other services than before. */
    record CounterServicesChanged(
            OfficeDayId day, Instant at, Actor by, CounterNumber counter, List<ServiceCode> services)
            implements AtCounter {
        public CounterServicesChanged {
            services = List.copyOf(services);
        }
    }

    /** The head of the office receives citizens from now on, or does not, perhaps until a stated time. */
    record ReceptionAvailabilityChanged(
            OfficeDayId day,
            Instant at,
            Actor by,
            CounterNumber counter,
            boolean available,
            @Nullable Instant until) implements AtCounter {}

    /** Somebody was received without a ticket: advice at the counter, or an entry to the head of the office. */
    record VisitRecordedWithoutTicket(
            OfficeDayId day,
            Instant at,
            Actor by,
            CounterNumber counter,
            ServiceCode service,
            ServiceOutcome outcome,
            int minutes,
            int waiting)
            implements AtCounter {}

    /** A clerk served a visitor at home. */
    record HomeVisitRecorded(
            OfficeDayId day,
            Instant at,
            Actor by,
            CounterNumber counter,
            ServiceCode service,
            ServiceOutcome outcome,
            int minutes)
            implements AtCounter {}

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

    /** The call was pressed by mistake: the ticket waits again in its place, as if it had not been called. */
    record CallWithdrawn(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, CounterNumber counter)
            implements OfTicket, AtCounter {}

    /** A service began: the visitor arrived at the counter, or stayed there for his next one. */
    record ServiceStarted(
            OfficeDayId day, Instant at, Actor by, TicketNumber ticket, CounterNumber counter, ServiceCode service)
            implements OfTicket, AtCounter {}

    /** A further service was put on the ticket, after those that are already planned. */
    record ServiceAdded(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, ServiceCode service)
            implements OfTicket {}

    /** The clerk finished a service and stated what it came to; {@code next} is the visit's next one, if it has one. */
    record ServiceFinished(
            OfficeDayId day,
            Instant at,
            Actor by,
            TicketNumber ticket,
            CounterNumber counter,
            ServiceCode service,
            ServiceOutcome outcome,
            @Nullable ServiceCode next)
            implements OfTicket, AtCounter {}

    /** The finish was pressed by mistake: the visitor is served on, as if it had not been. */
    record FinishWithdrawn(
            OfficeDayId day, Instant at, Actor by, TicketNumber ticket, CounterNumber counter, ServiceCode service)
            implements OfTicket, AtCounter {}

    /** What was stated about a finished service was not so: its true result and end, which replace the stated ones. */
    record ServiceCorrected(
            OfficeDayId day,
            Instant at,
            Actor by,
            TicketNumber ticket,
            ServiceCode service,
            ServiceOutcome outcome,
            Instant ended,
            Code reason)
            implements OfTicket {}

    /** The visitor did not come after so many calls and seconds since the first. */
    record NoShowMarked(
            OfficeDayId day, Instant at, Actor by, TicketNumber ticket, CounterNumber counter, int calls, long seconds)
            implements OfTicket, AtCounter {}

    /** A visitor who had been marked as a no-show came after all: once, and to the head of the queue. */
    record TicketRestored(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, Code reason)
            implements OfTicket {}

    /** The visitor left the counter for a while and is expected back, at the latest at {@code until}. */
    record TicketParked(
            OfficeDayId day,
            Instant at,
            Actor by,
            TicketNumber ticket,
            CounterNumber counter,
            Code reason,
            Instant until)
            implements OfTicket, AtCounter {}

    /** The visitor asked to be called later; he keeps his issue time. */
    record TicketDeferred(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, Instant until)
            implements OfTicket {}

    /** A ticket waits again with its issue time; {@code raised} to the head of the queue when the office owes him that. */
    record TicketReturned(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, boolean raised)
            implements OfTicket {}

    /**
     * The visitor was sent from {@code counter} to another queue with his issue time: that of a service, or of one
     * counter {@code to}; {@code back} says that he comes back to the first counter afterwards.
     */
    record TicketTransferred(
            OfficeDayId day,
            Instant at,
            Actor by,
            TicketNumber ticket,
            CounterNumber counter,
            ServiceCode service,
            @Nullable CounterNumber to,
            Code reason,
            boolean back)
            implements OfTicket, AtCounter {}

    /** A lost paper ticket was printed again. */
    record TicketReprinted(OfficeDayId day, Instant at, Actor by, TicketNumber ticket) implements OfTicket {}

    /** A clerk granted a category, having seen the document or not. */
    record PriorityConfirmed(
            OfficeDayId day, Instant at, Actor by, TicketNumber ticket, Code category, boolean documentSeen)
            implements OfTicket {}

    /** A clerk found that the visitor does not belong to the category which he had claimed. */
    record PriorityDeclined(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, Code category)
            implements OfTicket {}

    /** The visitor judged his visit from 1 to 5, with reasons of the office's list. */
    record ServiceRated(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, int score, List<Code> reasons)
            implements OfTicket {
        public ServiceRated {
            reasons = List.copyOf(reasons);
        }
    }

    /** A waiting or parked ticket was given back or taken out, for a reason of the office's list. */
    record TicketCancelled(OfficeDayId day, Instant at, Actor by, TicketNumber ticket, Code reason)
            implements OfTicket {}
}
