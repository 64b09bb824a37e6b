package kezek.office;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.AppointmentRule.Slots;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.ServiceCode;

/** What the times that can be booked must not contradict: each other, the hours, the counters, the calendar. */
record AppointmentRules(Faults faults, OfficeConfiguration office) {
    /** How many visitors one time takes at the most: there are no more counters. */
    private static final int LARGEST_CAPACITY = 999;

    void check() {
        if (office.appointments() != null) appointments(office.appointments());
        if (office.calendar() != null) admission(office.calendar());
    }

    private void appointments(AppointmentRule rule) {
        faults.between(0, AppointmentRule.FARTHEST_DAY, rule.daysAhead(), "appointments.daysAhead");
        minutes(rule.earlyMinutes(), "appointments.earlyMinutes");
        minutes(rule.graceMinutes(), "appointments.graceMinutes");
        minutes(rule.credit(), "appointments.credit");
        minutes(rule.onTime(), "appointments.onTimeMinutes");
        faults.each(rule.slots(), "appointments.slots", this::slots);
        for (int i = 1; i < rule.slots().size(); i++) {
            Slots slots = rule.slots().get(i);
            boolean apart = rule.slots().subList(0, i).stream().noneMatch(slots::overlaps);
            faults.unless(apart, "appointments.slots[" + i + "]", "slots-overlap");
        }
    }

    private void minutes(int minutes, String field) {
        faults.between(0, OfficeRules.LONGEST, minutes, field);
    }

    private void slots(Slots slots, String place) {
        services(slots.services(), place + ".services");
        if (slots.days() != null) days(slots.days(), place + ".days");
        times(slots, place);
        faults.atLeast(1, slots.capacity(), place + ".capacity");
        faults.unless(slots.capacity() <= LARGEST_CAPACITY, place + ".capacity", "too-many");
    }

    /** Nobody can book a weekday on which the office never receives. */
    private void days(List<DayOfWeek> days, String field) {
        faults.unless(!days.isEmpty(), field, "empty");
        faults.unique(days, field, "", day -> day, "duplicate");
        faults.each(days, field, (day, place) -> faults.unless(receivesEver(day), place, "never-receives"));
    }

    private boolean receivesEver(DayOfWeek day) {
        OfficeCalendar calendar = office.calendar();
        return calendar == null
                || calendar.workingDays().contains(day)
                || calendar.exceptions().stream()
                        .anyMatch(date -> date.hours() != null && date.date().getDayOfWeek() == day);
    }

    /** Whoever has booked a service must be called by some counter. */
    private void services(List<ServiceCode> booked, String field) {
        Set<ServiceCode> offered = office.counters().stream()
                .flatMap(counter -> counter.services().stream())
                .collect(Collectors.toSet());
        faults.unless(!booked.isEmpty(), field, "empty");
        faults.each(booked, field, (service, place) -> {
            if (faults.unless(office.service(service).isPresent(), place, "unknown-service")) {
                faults.unless(offered.contains(service), place, "at-no-counter");
            }
        });
        faults.unique(booked, field, "", service -> service, "duplicate");
    }

    /** From, to and length must leave at least one time of an ordinary day, outside of a common lunch. */
    private void times(Slots slots, String place) {
        Hours hours = office.hours();
        int before = faults.found().size();
        faults.unless(slots.from().isBefore(slots.to()), place + ".to", "ends-before-it-begins");
        faults.unless(!slots.from().isBefore(hours.open()), place + ".from", "outside-hours");
        faults.unless(!slots.to().isAfter(hours.close()), place + ".to", "outside-hours");
        faults.between(1, OfficeRules.LONGEST, slots.minutes(), place + ".minutes");
        if (faults.found().size() > before) return;
        faults.unless(slots.within(hours).findAny().isPresent(), place + ".minutes", "no-time-fits");
    }

    /** Where visitors come by appointment only, there must be times to book. */
    private void admission(OfficeCalendar calendar) {
        if (office.appointments() != null && !office.appointments().slots().isEmpty()) {
            if (calendar.admission() == Admission.APPOINTMENT_ONLY) weekdays(calendar, office.appointments());
            return;
        }
        bookable(calendar.admission() == Admission.APPOINTMENT_ONLY, "calendar.admission");
        faults.each(
                calendar.exceptions(),
                "calendar.exceptions",
                (date, place) -> bookable(date.admission() == Admission.APPOINTMENT_ONLY, place + ".admission"));
    }

    private void weekdays(OfficeCalendar calendar, AppointmentRule rule) {
        faults.each(calendar.workingDays(), "calendar.workingDays", (day, place) -> {
            boolean offered = rule.slots().stream()
                    .anyMatch(slots -> slots.days() == null || slots.days().contains(day));
            faults.unless(offered, place, "nothing-to-book");
        });
    }

    private void bookable(boolean needed, String field) {
        faults.unless(!needed, field, "nothing-to-book");
    }
}
