package kezek.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.Code;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Entry;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Opening;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * An office as every screen needs it: what it offers, when, and where its day stands.
 *
 * @param appointments absent when nothing can be booked
 * @param opens when the doors open next: today, as long as that is to come, or after today
 */
record OfficeView(
        OfficeId id,
        Names names,
        ZoneId zone,
        List<Group> groups,
        List<Service> services,
        List<Counter> counters,
        Hours hours,
        List<Category> categories,
        List<Entry> pauseReasons,
        List<Entry> cancelReasons,
        CallRule callRule,
        DeskRule desk,
        @Nullable Appointments appointments,
        Day day,
        Opening opens,
        Instant now) {

    /** A service; its group is named by the letter. */
    record Service(
            ServiceCode code, char group, char letter, Names names, Names fullNames, int waitNorm, int serviceNorm) {}

    /** Local times as {@code HH:mm}. */
    record Hours(String open, String lastTicket, String close, Lunch lunch) {}

    /** The break, if there is one. */
    record Lunch(
            String mode, @Nullable String from, @Nullable String to) {}

    /** Which services can be booked, and how many days before the date. */
    record Appointments(List<ServiceCode> services, int daysAhead) {
        static @Nullable Appointments of(@Nullable AppointmentRule rule) {
            if (rule == null || rule.slots().isEmpty()) return null;
            return new Appointments(
                    rule.slots().stream()
                            .flatMap(slots -> slots.services().stream())
                            .distinct()
                            .toList(),
                    rule.daysAhead());
        }
    }

    /**
     * A category.
     *
     * @param credit the minutes that it is credited
     * @param favoured whether the order treats it otherwise than an ordinary visitor at all
     */
    record Category(Code code, Names names, int credit, boolean favoured) {}

    /**
     * The office's current day.
     *
     * @param receives whether the calendar says that the office receives
     * @param note why the date differs from the week, when it does
     * @param booked whether somebody has booked a time of this day, also one that cannot be booked any more
     */
    record Day(
            LocalDate date,
            DayState state,
            long seq,
            boolean receives,
            Admission admission,
            @Nullable Names note,
            boolean booked) {
        static Day of(OfficeConfiguration office, DayRecord today) {
            OfficeCalendar.Plan plan = office.plan(today.id().date());
            return new Day(
                    today.id().date(),
                    today.state(),
                    today.seq(),
                    plan.receives(),
                    plan.admission(),
                    plan.note(),
                    isBooked(today));
        }

        private static boolean isBooked(DayRecord today) {
            Bookings bookings = new Bookings();
            today.events().forEach(recorded -> bookings.evolve(recorded.event()));
            return bookings.all().stream().anyMatch(booking -> booking.state() != Bookings.State.CANCELLED);
        }
    }

    /**
     * An office as it is now.
     *
     * @param office what is in force today
     * @param next what is in force from the next opening on
     */
    static OfficeView of(OfficeConfiguration office, OfficeConfiguration next, DayRecord today, Instant now) {
        return new OfficeView(
                office.office(),
                office.names(),
                office.zone(),
                office.groups(),
                office.services().stream().map(OfficeView::service).toList(),
                office.counters(),
                hours(office.hours()),
                office.categories().stream()
                        .map(it -> new Category(
                                it.code(),
                                it.names(),
                                office.order().credit(it.code()),
                                office.order().favours(it.code())))
                        .toList(),
                office.pauseReasons(),
                office.cancelReasons(),
                office.callRule(),
                office.deskRule(),
                Appointments.of(office.appointments()),
                Day.of(office, today),
                opens(next, today, now),
                now);
    }

    private static Opening opens(OfficeConfiguration next, DayRecord today, Instant now) {
        LocalDate date = today.id().date();
        OfficeCalendar.Plan plan = next.plan(date);
        boolean toCome = today.state() == DayState.NOT_OPEN
                && plan.receives()
                && now.isBefore(next.at(date, plan.hours().close()));
        return toCome ? new Opening(date, plan.hours().open()) : next.opensAfter(date);
    }

    private static Service service(OfficeConfiguration.Service it) {
        return new Service(
                it.code(), it.letter(), it.letter(), it.names(), it.fullNames(), it.waitNorm(), it.serviceNorm());
    }

    private static Hours hours(OfficeConfiguration.Hours it) {
        OfficeConfiguration.Lunch lunch = it.lunch();
        return new Hours(
                it.open().toString(),
                it.lastTicket().toString(),
                it.close().toString(),
                new Lunch(Words.of(lunch.mode()), text(lunch.from()), text(lunch.to())));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
