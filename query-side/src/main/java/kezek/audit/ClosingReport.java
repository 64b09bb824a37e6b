package kezek.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kezek.audit.DayCheckpoints.Signed;
import kezek.hall.DayState;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.WaitMeasure;
import kezek.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A day as the office hangs it on its wall in the evening: its figures, its departures from the rule, and the checkpoint by
 * which a stranger checks both.
 *
 * <p>Whoever passes by may read it, so nothing in it tells anything of one visitor that the hall did not show: no category,
 * no service by name that fewer
 * than {@link #FEWEST} came for, no mean of so few.
 *
 * @param seq the number of the last event that it covers
 * @param closed absent as long as the day is open
 * @param norms of the services, where all have the same
 * @param waiting from the ticket to the call that was answered, of all who came to a counter, by the clock
 * @param workingWait what of that was working time
 * @param sentOn from each time that a visitor was sent on to another counter to his next call that was answered, in the measure
 *     of the norm; {@code waiting} ends with the first one, and does not hold it
 * @param service what each service took that was finished, held against its own norm
 * @param unfinished the tickets without a proper end; on an open day those that still wait for one
 * @param counters all counters of the office, also those that stayed shut
 * @param appointments absent where fewer than {@link #FEWEST} had booked
 * @param checkpoint absent as long as the log has signed none
 */
public record ClosingReport(
        OfficeId office,
        Names names,
        ZoneId zone,
        LocalDate date,
        DayState state,
        long seq,
        Instant at,
        Turn opened,
        @Nullable Turn closed,
        Norms norms,
        Tally total,
        @Nullable Times waiting,
        @Nullable Times workingWait,
        @Nullable Times sentOn,
        @Nullable Times service,
        List<TicketNumber> unfinished,
        List<ServiceLine> services,
        List<CounterLine> counters,
        @Nullable Appointments appointments,
        Departures departures,
        @Nullable Signed checkpoint) {
    /** Of fewer visitors a figure could tell who they were. */
    static final int FEWEST = 3;

    /** When the day was opened or closed, and under which pseudonym. */
    public record Turn(Instant at, String by) {}

    /**
     * Minutes that all services have in common; absent where they differ.
     *
     * @param measure which wait is held against the norm
     */
    public record Norms(@Nullable Integer waiting, @Nullable Integer service, WaitMeasure measure) {}

    /** What became of tickets; the four ends add up to the issued. */
    public record Tally(int issued, int served, int noShow, int cancelled, int unfinished) {
        static Tally of(Collection<Visit> visits) {
            int served = count(visits, TicketState.SERVED);
            int noShow = count(visits, TicketState.NO_SHOW);
            int cancelled = count(visits, TicketState.CANCELLED);
            int unfinished = (int)
                    visits.stream().filter(it -> !it.state().isProperEnd()).count();
            return new Tally(visits.size(), served, noShow, cancelled, unfinished);
        }

        private static int count(Collection<Visit> visits, TicketState state) {
            return (int) visits.stream().filter(it -> it.state() == state).count();
        }
    }

    /**
     * A service, or a whole group of services. A visitor is counted and waited once, with the service for which he took his
     * ticket; what serving took is that of the services named here, whichever tickets they were finished on.
     *
     * @param service absent when a service of the group had too few visitors to be named
     * @param waiting the wait that is held against the norm
     * @param serving of each of these services that was finished, without the time in between of a visitor who was put off
     */
    public record ServiceLine(
            char letter,
            @Nullable ServiceCode service,
            Names names,
            Tally tally,
            @Nullable Times waiting,
            @Nullable Times serving) {}

    /**
     * What a counter did. It is told in services and marks, as its clerk counts them on his own screen, and not in visitors:
     * one visitor may be served at several counters, and come after all once he was marked.
     *
     * @param opened for the first time; absent when it stayed shut
     * @param closed for the last time; absent when it is open
     * @param rest all its breaks, in seconds
     * @param served services that were finished at it and not taken back
     * @param noShow how often a visitor was marked as a no-show at it
     * @param serving what these services took at it, and those that were begun at it and finished at another
     */
    public record CounterLine(
            CounterNumber counter,
            @Nullable Instant opened,
            @Nullable Instant closed,
            long rest,
            int called,
            int served,
            int noShow,
            @Nullable Times serving) {}

    /**
     * Whether those came who had booked.
     *
     * @param offered how many could have booked a time of the day
     * @param booked how many had, without those who gave it back
     * @param arrived how many of them came, {@code late} of them after their time had begun
     * @param missed whose time was over, with its grace, and who had not come
     * @param notReached who had not come when the day was closed, and could still have come in time
     * @param taken absent where fewer than {@link #FEWEST} of them came to a counter
     */
    public record Appointments(
            int offered,
            int booked,
            int arrived,
            int late,
            int missed,
            int notReached,
            @Nullable Taken taken) {}

    /**
     * Whether they were taken on time.
     *
     * @param onTime how many minutes somebody may wait and be taken on time: a setting of the office
     * @param visitors who came to a counter
     * @param prompt who waited no longer than that after their time, or after they came when that was later
     * @param early who were called before their time
     */
    public record Taken(int onTime, int visitors, int prompt, int early) {}

    /**
     * Whether those were called whose turn it was, see {@link Conformance}.
     *
     * @param calls first calls of the day
     * @param reasons why the rule chose those that were called by it
     * @param withReason of the calls, those that departed from the rule and say why
     * @param moves what staff did besides that moved somebody's turn
     */
    public record Departures(
            int calls, int byRule, int withReason, List<Reason> reasons, List<Finding> findings, Moves moves) {}

    /**
     * What moves a turn without a call.
     *
     * @param givenBack how often a counter gave services back that it took until then
     * @param putOff how many times a visitor was put off by somebody else than himself
     */
    public record Moves(int givenBack, int putOff) {}

    /** A reason of the rule with its calls; several codes where one alone would tell a visitor's category. */
    public record Reason(List<Code> codes, int calls) {}

    /**
     * A call that the rule does not explain.
     *
     * @param code {@code order}, {@code order-unnamed} when naming the other ticket would tell its category, {@code
     *     not-eligible} when the counter could have called nobody, {@code explanation} for another reason than the recorded
     * @param expected whom the rule would have called
     */
    public record Finding(
            long seq,
            Instant at,
            TicketNumber ticket,
            CounterNumber counter,
            String code,
            @Nullable TicketNumber expected) {}

    public ClosingReport {
        unfinished = List.copyOf(unfinished);
        services = List.copyOf(services);
        counters = List.copyOf(counters);
    }

    /**
     * The report of a day.
     *
     * @param events of the day, in their order
     * @throws IllegalArgumentException when it was not opened
     */
    public static ClosingReport of(OfficeDayId day, List<Recorded> events, Optional<Signed> checkpoint) {
        DayOpened opened = events.stream()
                .map(Recorded::event)
                .filter(DayOpened.class::isInstance)
                .map(DayOpened.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the day was not opened"));
        return new ReportOfDay(day, opened, events).report(checkpoint.orElse(null));
    }
}
