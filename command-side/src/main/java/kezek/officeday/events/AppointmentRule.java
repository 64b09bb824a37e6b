package kezek.officeday.events;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeCalendar.Plan;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import org.jspecify.annotations.Nullable;

/**
 * Which times can be booked, and what coming early or late means. Whoever comes early waits until his time; whoever comes
 * late loses a minute of credit for each minute, and after the grace all of it, but is never sent away.
 *
 * @param slots the times that can be booked
 * @param daysAhead how many days before the date a time can be booked; 0 for the date itself only
 * @param earlyMinutes from how long before his time a visitor may check in
 * @param graceMinutes until how long after his time some of the credit is left
 * @param credit by how many minutes a booked ticket is treated as having come before its time
 * @param onTimeMinutes how long after his time a visitor is still taken on time; absent when nobody has said: {@link
 *     #onTime()}
 */
public record AppointmentRule(
        List<Slots> slots,
        int daysAhead,
        int earlyMinutes,
        int graceMinutes,
        int credit,
        @Nullable Integer onTimeMinutes) {

    /** How many days ahead somebody may book at the most. */
    public static final int FARTHEST_DAY = 366;

    private static final int USUAL_ON_TIME = 5;

    /** Of an office that offers no times: two weeks, a quarter of an hour before and after, half an hour of credit. */
    public static final AppointmentRule NONE = new AppointmentRule(List.of(), 14, 15, 15, 30);

    /**
     * Times of equal length, one after the other.
     *
     * @param services what they are for; they share the capacity
     * @param days of the week; absent when every day on which the office receives by appointment
     * @param from when the first one begins
     * @param to when the last one ends, or earlier where the length does not fit
     * @param minutes the length of each
     * @param capacity how many visitors each takes
     */
    public record Slots(
            List<ServiceCode> services,
            @Nullable List<DayOfWeek> days,
            LocalTime from,
            LocalTime to,
            int minutes,
            int capacity) {
        public Slots {
            services = List.copyOf(services);
            if (days != null) days = List.copyOf(days);
        }

        /** Whether some moment of some day belongs to both for the same service. */
        public boolean overlaps(Slots other) {
            return !Collections.disjoint(services, other.services)
                    && (days == null || other.days == null || !Collections.disjoint(days, other.days))
                    && from.isBefore(other.to)
                    && other.from.isBefore(to);
        }

        private boolean isOn(LocalDate date) {
            return days == null || days.contains(date.getDayOfWeek());
        }

        /** When its times begin on a day with such hours; none where they would begin before, end after, or meet lunch. */
        public Stream<LocalTime> within(Hours hours) {
            return times().filter(begin -> fits(begin, hours));
        }

        private Stream<LocalTime> times() {
            int end = minutes < 1
                    ? 0
                    : minute(to); // what cannot be is refused where settings are made, and offers nothing here
            return Stream.iterate(minute(from), begin -> begin + minutes <= end, begin -> begin + minutes)
                    .map(begin -> LocalTime.of(begin / 60, begin % 60));
        }

        private boolean fits(LocalTime begin, Hours hours) {
            LocalTime end = begin.plusMinutes(minutes);
            return !begin.isBefore(hours.open()) && !end.isAfter(hours.close()) && !isLunch(begin, end, hours.lunch());
        }

        private static boolean isLunch(LocalTime begin, LocalTime end, Lunch lunch) {
            return lunch.mode() == LunchMode.CLOSED
                    && lunch.from() != null
                    && lunch.to() != null
                    && begin.isBefore(lunch.to())
                    && end.isAfter(lunch.from());
        }

        private static int minute(LocalTime time) {
            return time.toSecondOfDay() / 60;
        }
    }

    /** One time that can be booked, with the others of its kind. */
    public record Slot(LocalTime time, Slots of) {}

    public AppointmentRule {
        slots = List.copyOf(slots);
    }

    /** A rule that does not say how long after his time a visitor is still taken on time. */
    public AppointmentRule(List<Slots> slots, int daysAhead, int earlyMinutes, int graceMinutes, int credit) {
        this(slots, daysAhead, earlyMinutes, graceMinutes, credit, null);
    }

    /** How many minutes a visitor may wait, after his time or after he came when that was later, and be taken on time. */
    public int onTime() {
        return onTimeMinutes == null ? USUAL_ON_TIME : onTimeMinutes;
    }

    /** The times of a date for a service, in order; none on a date without appointments. */
    public List<Slot> on(LocalDate date, Plan plan, ServiceCode service) {
        return on(date, plan)
                .filter(slot -> slot.of().services().contains(service))
                .sorted((one, other) -> one.time().compareTo(other.time()))
                .toList();
    }

    /** How many visitors could book a time of a date, all services together. */
    public int places(LocalDate date, Plan plan) {
        return on(date, plan).mapToInt(slot -> slot.of().capacity()).sum();
    }

    private Stream<Slot> on(LocalDate date, Plan plan) {
        if (!plan.receives() || plan.admission() == Admission.WALK_IN) return Stream.empty();
        return slots.stream()
                .filter(some -> some.isOn(date))
                .flatMap(some -> some.within(plan.hours()).map(time -> new Slot(time, some)));
    }

    /** When a visitor of this time may check in for the first time. */
    public Instant opens(Instant due) {
        return due.minus(Duration.ofMinutes(earlyMinutes));
    }

    /** The last moment at which a visitor of this time may keep some of his credit: the whole last minute of the grace is his. */
    public Instant closes(Instant due) {
        return due.plus(Duration.ofMinutes(graceMinutes + 1L)).minusMillis(1);
    }

    /** The minutes that a ticket gets whose visitor checked in at an instant, in place of his booked time. */
    public int credit(Instant due, Instant at) {
        long late = Math.max(0, Duration.between(due, at).toMinutes());
        return late > graceMinutes ? 0 : (int) Math.max(0, credit - late);
    }
}
