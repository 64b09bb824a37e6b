package kezek.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kezek.hall.DayState;
import kezek.hall.WaitRule;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A day as a picture: what each counter did, how many waited, and where a look is worth while.
 *
 * @param from the first instant; absent on a day without events
 * @param waits how its waits are counted; absent before it was opened
 */
record Timeline(
        OfficeId office,
        LocalDate day,
        DayState state,
        long seq,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Lane> lanes,
        List<Queue> waiting,
        List<Mark> marks,
        List<Ticket> tickets,
        @Nullable WaitRule waits) {

    /**
     * What one counter did.
     *
     * @param clerk who sits at it at the end of the record; absent while it is closed
     */
    record Lane(CounterNumber counter, @Nullable String clerk, List<Span> spans) {}

    /** @param kind calling, serving, paused or no-show */
    record Span(
            String kind, Instant from, Instant to, @Nullable TicketNumber ticket, long seq) {}

    /** From here on so many waited. */
    record Queue(Instant at, long seq, int n) {}

    /** An event that an auditor may want to jump to. */
    record Mark(long seq, Instant at, String kind, @Nullable TicketNumber ticket) {}

    /**
     * @param service that its visitor has now come for, or came for last
     * @param since when its wait began: its issue, or its booked time when the visitor came early
     */
    record Ticket(TicketNumber number, ServiceCode service, String state, Instant issuedAt, Instant since) {}
}
