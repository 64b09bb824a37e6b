package kezek.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.AtCounter;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.Recorded;
import org.jspecify.annotations.Nullable;

/** Folds a day into when each counter was open, how long it rested, how often it called and for how many in vain. */
final class CountersOfDay {
    private final Map<CounterNumber, Course> courses = new TreeMap<>();

    /**
     * A counter's day.
     *
     * @param resting since when it has a break now
     * @param noShow how often a visitor was marked as a no-show at it, also one who came after all
     */
    record Course(
            CounterNumber counter,
            @Nullable Instant opened,
            @Nullable Instant closed,
            Duration rest,
            @Nullable Instant resting,
            int called,
            int noShow) {
        Course open(Instant at) {
            return new Course(counter, opened == null ? at : opened, null, rest, null, called, noShow);
        }

        Course pause(Instant at) {
            return new Course(counter, opened, closed, rest, at, called, noShow);
        }

        Course resume(Instant at) {
            Duration sofar = resting == null ? rest : rest.plus(Duration.between(resting, at));
            return new Course(counter, opened, closed, sofar, null, called, noShow);
        }

        Course call() {
            return new Course(counter, opened, closed, rest, resting, called + 1, noShow);
        }

        Course miss() {
            return new Course(counter, opened, closed, rest, resting, called, noShow + 1);
        }

        Course close(Instant at) {
            if (opened == null || closed != null) return this;
            Course rested = resume(at);
            return new Course(counter, opened, at, rested.rest, null, called, noShow);
        }
    }

    /** In the order of their numbers; a break that still lasts is counted to the last event. */
    static List<Course> of(OfficeConfiguration office, List<Recorded> events) {
        CountersOfDay day = new CountersOfDay();
        office.counters()
                .forEach(it ->
                        day.courses.put(it.number(), new Course(it.number(), null, null, Duration.ZERO, null, 0, 0)));
        events.forEach(day::evolve);
        Instant end = events.getLast().event().at();
        return day.courses.values().stream().map(course -> course.resume(end)).toList();
    }

    private void evolve(Recorded recorded) {
        switch (recorded.event()) {
            case CounterOpened e -> at(e, it -> it.open(e.at()));
            case CounterPaused e -> at(e, it -> it.pause(e.at()));
            case CounterResumed e -> at(e, it -> it.resume(e.at()));
            case CounterClosed e -> at(e, it -> it.close(e.at()));
            case TicketCalled e -> at(e, Course::call);
            case NoShowMarked e -> at(e, Course::miss);
            case DayClosed e -> courses.replaceAll((number, it) -> it.close(e.at()));
            default -> {}
        }
    }

    private void at(AtCounter event, UnaryOperator<Course> change) {
        courses.computeIfPresent(event.counter(), (number, before) -> change.apply(before));
    }
}
