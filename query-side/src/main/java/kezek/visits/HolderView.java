package kezek.visits;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kezek.hall.Words;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.AtCounter;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceRated;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What the holder of a ticket may know: everything about his own, nothing about another's, no clerk.
 *
 * @param ahead how many would be called before it; absent when it waits no more
 * @param until when he is expected back, while he is out of the queue
 * @param due his booked time, before which he is not called; absent when he had none
 * @param plan what follows the present service
 * @param offered whether some counter takes his service now
 * @param expected the wait to expect; absent as long as nobody can honestly tell
 * @param waitSeconds from the ticket to the call that was answered, by the clock
 * @param workingWaitSeconds what of that was working time
 */
record HolderView(
        String id,
        TicketNumber number,
        OfficeId office,
        Names officeNames,
        LocalDate day,
        ServiceCode service,
        @Nullable Names serviceNames,
        String state,
        @Nullable CounterNumber counter,
        @Nullable Integer ahead,
        boolean offered,
        @JsonProperty("wait") @Nullable Interval expected,
        Instant issuedAt,
        @Nullable Long waitSeconds,
        @Nullable Long workingWaitSeconds,
        @Nullable Instant until,
        @Nullable Instant due,
        boolean rated,
        List<ServiceCode> plan,
        long seq,
        List<Step> history) {

    /** Minutes, from the shortest to the longest. */
    record Interval(int low, int high) {}

    /** One thing that happened to the ticket. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            long seq,
            String type,
            Instant at,
            @Nullable CounterNumber counter,
            @Nullable Integer attempt,
            @Nullable String outcome,
            @Nullable Reason why) {

        static Step of(Recorded recorded, OfficeConfiguration office, MessageSource texts, Locale language) {
            return new Step(
                    recorded.seq(),
                    recorded.event().getClass().getSimpleName(),
                    recorded.event().at(),
                    recorded.event() instanceof AtCounter where ? where.counter() : null,
                    recorded.event() instanceof TicketRecalled again ? again.attempt() : null,
                    recorded.event() instanceof ServiceFinished end ? Words.of(end.outcome()) : null,
                    recorded.event() instanceof TicketCalled call
                            ? Reason.of(call.why(), office, texts, language)
                            : null);
        }
    }

    static HolderView of(
            String id,
            OfficeDayId day,
            OfficeConfiguration office,
            Visit visit,
            Visits visits,
            MessageSource texts,
            Locale language) {
        Waited waited = visit.waited(visits.office());
        boolean waiting = visit.state() == TicketState.WAITING;
        return new HolderView(
                id,
                visit.issued().ticket(),
                day.office(),
                office.names(),
                day.date(),
                visit.service(),
                office.service(visit.service())
                        .map(OfficeConfiguration.Service::names)
                        .orElse(null),
                Words.of(visit.state()),
                visit.state().isOpen() ? visit.counter() : null,
                waiting ? visits.ahead(visit) : null,
                visits.isOffered(visit.service()),
                null,
                visit.issued().at(),
                waited == null ? null : waited.clock(),
                waited == null ? null : waited.working(),
                visit.until(),
                visit.booking().map(BookingCheckedIn::due).orElse(null),
                visit.history().stream().anyMatch(it -> it.event() instanceof ServiceRated),
                visit.plan(),
                visits.seq(),
                visit.history().stream()
                        .map(recorded -> Step.of(recorded, office, texts, language))
                        .toList());
    }
}
