package kezek.officeday.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kezek.officeday.events.AppointmentRule.Slot;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeCalendar.Plan;
import kezek.officeday.events.WorkingTime.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Everything an office may want otherwise, as it was in force when the day was opened.
 *
 * <p>{@link OfficeDayEvent.DayOpened} carries it whole, so a replay needs nothing but the stream and later changes never
 * bend old days.
 *
 * @param version grows with every change
 * @param desk absent in days that were recorded before there was any: {@link #deskRule()}
 * @param calendar absent when nobody has said on which dates the office receives
 * @param staff who may take which services; absent when every clerk may take every service
 * @param issuing absent when nobody has said when issuing stops: {@link #issuingRule()}
 * @param waits absent when nobody has said which wait is held against the norm: {@link #waitMeasure()}
 * @param appointments absent when nothing can be booked
 */
public record OfficeConfiguration(
        OfficeId office,
        int version,
        Names names,
        ZoneId zone,
        Hours hours,
        List<Group> groups,
        List<Service> services,
        List<Counter> counters,
        List<Entry> categories,
        List<Entry> pauseReasons,
        List<Entry> cancelReasons,
        CallRule callRule,
        CallingOrder order,
        @Nullable DeskRule desk,
        @Nullable OfficeCalendar calendar,
        @Nullable List<StaffMember> staff,
        @Nullable IssuingRule issuing,
        @Nullable WaitMeasure waits,
        @Nullable AppointmentRule appointments) {

    /** When the office receives, in its local time; the last ticket is given before {@code lastTicket}. */
    public record Hours(LocalTime open, LocalTime lastTicket, LocalTime close, Lunch lunch) {}

    /** What happens at noon; {@code from} and {@code to} are absent when there is no break. */
    public record Lunch(
            LunchMode mode,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    /** Whether the counters close together at noon, take turns, or stay open. */
    public enum LunchMode {
        CLOSED,
        SHIFTS,
        NONE
    }

    /** Services that share a letter and a sequence of numbers. */
    public record Group(char letter, Names names) {}

    /**
     * A service of the catalogue.
     *
     * @param names the short names of screens and tickets
     * @param fullNames the official names
     * @param waitNorm the longest proper wait, in minutes
     * @param serviceNorm the longest proper service, in minutes
     */
    public record Service(ServiceCode code, char letter, Names names, Names fullNames, int waitNorm, int serviceNorm) {}

    /** A counter of the hall and the services that it offers when nothing else is said. */
    public record Counter(CounterNumber number, List<ServiceCode> services) {
        public Counter {
            services = List.copyOf(services);
        }
    }

    /**
     * An entry of one of the office's own lists.
     *
     * @param ground the law or order that the entry rests on; absent where nobody has named one
     */
    public record Entry(Code code, Names names, @Nullable Names ground) {
        /** An entry that needs no ground. */
        public Entry(Code code, Names names) {
            this(code, names, null);
        }
    }

    /** A date on which visitors can come, and from when on. */
    public record Opening(LocalDate date, LocalTime time) {}

    public OfficeConfiguration {
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        counters = List.copyOf(counters);
        categories = List.copyOf(categories);
        pauseReasons = List.copyOf(pauseReasons);
        cancelReasons = List.copyOf(cancelReasons);
        if (staff != null) staff = List.copyOf(staff);
    }

    /** The same office under another calling order. */
    public OfficeConfiguration with(CallingOrder other) {
        return with(version, hours, other);
    }

    /** The same settings as the version with this number, in which the calling order has a number of its own. */
    public OfficeConfiguration numbered(int next, int nextOrder) {
        return with(next, hours, new CallingOrder(nextOrder, order.credits(), order.overtakes(), order.guards()));
    }

    /** What the office does on a date; without a calendar it receives on each, without appointments. */
    public Plan plan(LocalDate date) {
        return calendar == null ? new Plan(true, hours, Admission.WALK_IN, null) : calendar.on(date, hours);
    }

    /** The times of a date that can be booked for a service, in order. */
    public List<Slot> slots(LocalDate date, ServiceCode service) {
        return appointmentRule().on(date, plan(date), service);
    }

    /** The same settings with the hours of that very date: what is in force on an office day. */
    public OfficeConfiguration on(LocalDate date) {
        return with(version, plan(date).hours(), order);
    }

    /** When the doors open next after a date; the next date where the calendar knows of none within a year. */
    public Opening opensAfter(LocalDate date) {
        return next(date, Plan::receives);
    }

    /** The same for visitors without an appointment. */
    public Opening takesAllAfter(LocalDate date) {
        return next(date, plan -> plan.receives() && plan.admission() != Admission.APPOINTMENT_ONLY);
    }

    private Opening next(LocalDate date, Predicate<Plan> opens) {
        LocalDate next = date.plusDays(1);
        LocalDate opening = next.datesUntil(next.plusYears(1))
                .filter(it -> opens.test(plan(it)))
                .findFirst()
                .orElse(next);
        return new Opening(opening, plan(opening).hours().open());
    }

    /** When the office works on an office day whose hours are in force here. */
    public WorkingTime workingTime(LocalDate date) {
        Instant open = at(date, hours.open());
        Instant close = at(date, hours.close());
        Lunch lunch = hours.lunch();
        return lunch.mode() == LunchMode.CLOSED && lunch.from() != null && lunch.to() != null
                ? new WorkingTime(
                        List.of(new Stretch(open, at(date, lunch.from())), new Stretch(at(date, lunch.to()), close)))
                : new WorkingTime(List.of(new Stretch(open, close)));
    }

    /** Whether a visitor for a service will be received then, on a date that has not been opened yet. */
    public boolean receives(LocalDate date, ServiceCode service, Instant time) {
        return plan(date).receives() && on(date).serves(date, service, time);
    }

    /** Whether he is then on an office day whose hours are in force here: a counter is planned for him, and may be staffed. */
    public boolean serves(LocalDate date, ServiceCode service, Instant time) {
        boolean taken = counters.stream().anyMatch(counter -> counter.services().contains(service))
                && (staff == null
                        || staff.stream().anyMatch(member -> member.services().contains(service)));
        return taken && workingTime(date).at(time).isPresent();
    }

    /** The instant at which the clock of the office shows a time; the first of two when it shows it twice. */
    public Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private OfficeConfiguration with(int next, Hours hoursThen, CallingOrder orderThen) {
        return new OfficeConfiguration(
                office,
                next,
                names,
                zone,
                hoursThen,
                groups,
                services,
                counters,
                categories,
                pauseReasons,
                cancelReasons,
                callRule,
                orderThen,
                desk,
                calendar,
                staff,
                issuing,
                waits,
                appointments);
    }

    /** The rules of the desk in force. */
    public DeskRule deskRule() {
        return desk == null ? DeskRule.USUAL : desk;
    }

    /** When issuing stops. */
    public IssuingRule issuingRule() {
        return issuing == null ? IssuingRule.USUAL : issuing;
    }

    /** Which wait is held against the norm: in working time, unless the office wants otherwise. */
    public WaitMeasure waitMeasure() {
        return waits == null ? WaitMeasure.WORKING : waits;
    }

    /** What coming early or late means; the usual, where nothing can be booked any more but somebody had. */
    public AppointmentRule appointmentRule() {
        return appointments == null ? AppointmentRule.NONE : appointments;
    }

    public Optional<Service> service(ServiceCode code) {
        return services.stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** Whether the staff list lets an account serve it; without a list every clerk may serve everything. */
    public boolean mayServe(String account, ServiceCode service) {
        return staff == null
                || staff.stream()
                        .anyMatch(member -> member.account().equals(account)
                                && member.services().contains(service));
    }

    public Optional<Counter> counter(CounterNumber number) {
        return counters.stream()
                .filter(counter -> counter.number().equals(number))
                .findFirst();
    }

    /** The words of one of the office's reasons out of turn in a language such as {@code kk}. */
    public Optional<String> reason(Code code, String language) {
        return deskRule().outOfTurnReasons().stream()
                .filter(entry -> entry.code().equals(code))
                .map(entry -> entry.names().in(language))
                .findFirst();
    }

    /** Whether a list of this office has the entry. */
    public static boolean knows(List<Entry> list, Code code) {
        return list.stream().anyMatch(entry -> entry.code().equals(code));
    }
}
