package kezek.audit;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kezek.audit.ClosingReport.CounterLine;
import kezek.audit.ClosingReport.Norms;
import kezek.audit.ClosingReport.ServiceLine;
import kezek.audit.ClosingReport.Tally;
import kezek.audit.ClosingReport.Turn;
import kezek.audit.DayCheckpoints.Signed;
import kezek.audit.Times.Spent;
import kezek.hall.DayState;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.WaitMeasure;
import kezek.visits.Visit;
import kezek.visits.Visits;
import kezek.visits.Waited;
import org.jspecify.annotations.Nullable;

/** Draws up the closing report of one day from its events. */
final class ReportOfDay {
    private final OfficeDayId day;
    private final DayOpened opened;
    private final List<Recorded> events;
    private final OfficeConfiguration office;
    private final Collection<Visit> visits;

    ReportOfDay(OfficeDayId day, DayOpened opened, List<Recorded> events) {
        this.day = day;
        this.opened = opened;
        this.events = events;
        this.office = opened.configuration();
        this.visits = Visits.of(office, events).all();
    }

    ClosingReport report(@Nullable Signed checkpoint) {
        Turn closed = events.stream()
                .map(Recorded::event)
                .filter(DayClosed.class::isInstance)
                .map(ReportOfDay::turn)
                .findFirst()
                .orElse(null);
        return new ClosingReport(
                day.office(),
                office.names(),
                office.zone(),
                day.date(),
                closed == null ? DayState.OPEN : DayState.CLOSED,
                events.getLast().seq(),
                events.getLast().event().at(),
                turn(opened),
                closed,
                new Norms(common(Service::waitNorm), common(Service::serviceNorm), office.waitMeasure()),
                Tally.of(visits),
                waiting(visits, WaitMeasure.CLOCK),
                waiting(visits, WaitMeasure.WORKING),
                serving(visits),
                visits.stream()
                        .filter(visit -> !visit.state().isProperEnd())
                        .map(visit -> visit.issued().ticket())
                        .toList(),
                office.groups().stream().flatMap(this::lines).toList(),
                CountersOfDay.of(office, events).stream().map(this::line).toList(),
                AppointmentsOfDay.of(office, day.date(), events, visits),
                DeparturesOfDay.of(events, visits),
                checkpoint);
    }

    private static Turn turn(OfficeDayEvent event) {
        return new Turn(event.at(), event.by().pseudonym());
    }

    /** The services of a group by name, or the group as one line when a service had too few visitors to be named. */
    private Stream<ServiceLine> lines(Group group) {
        List<Visit> of =
                visits.stream().filter(visit -> letter(visit) == group.letter()).toList();
        if (of.isEmpty()) return Stream.empty();
        Map<ServiceCode, List<Visit>> byService =
                of.stream().collect(groupingBy(visit -> visit.issued().service()));
        if (byService.values().stream().anyMatch(few -> few.size() < ClosingReport.FEWEST)) {
            return Stream.of(
                    new ServiceLine(group.letter(), null, group.names(), Tally.of(of), normed(of), serving(of)));
        }
        return office.services().stream()
                .filter(service -> byService.containsKey(service.code()))
                .map(service -> line(service, byService.getOrDefault(service.code(), List.of())));
    }

    private ServiceLine line(Service service, List<Visit> of) {
        return new ServiceLine(
                service.letter(), service.code(), service.names(), Tally.of(of), normed(of), serving(of));
    }

    private char letter(Visit visit) {
        return visit.issued().ticket().letter();
    }

    private CounterLine line(CountersOfDay.Course course) {
        List<Visit> here = visits.stream()
                .filter(visit -> course.counter().equals(visit.counter()))
                .toList();
        Tally tally = Tally.of(here);
        return new CounterLine(
                course.counter(),
                course.opened(),
                course.closed(),
                course.rest().toSeconds(),
                course.called(),
                tally.served(),
                tally.noShow(),
                serving(here));
    }

    /** The waits that are held against the norm. */
    private @Nullable Times normed(Collection<Visit> of) {
        return waiting(of, office.waitMeasure());
    }

    private @Nullable Times waiting(Collection<Visit> of, WaitMeasure measure) {
        return times(of, visit -> waited(visit, measure), Service::waitNorm);
    }

    private @Nullable Long waited(Visit visit, WaitMeasure measure) {
        Waited waited = visit.waited(office);
        return waited == null ? null : waited.by(measure);
    }

    private @Nullable Times serving(Collection<Visit> of) {
        return times(
                of.stream().filter(visit -> visit.state() == TicketState.SERVED).toList(),
                Visit::served,
                Service::serviceNorm);
    }

    private @Nullable Times times(
            Collection<Visit> of, Function<Visit, @Nullable Long> seconds, ToIntFunction<Service> norm) {
        return Times.of(of.stream()
                .flatMap(visit -> Stream.ofNullable(seconds.apply(visit))
                        .flatMap(spent -> office.service(visit.issued().service()).stream()
                                .map(service -> new Spent(spent, norm.applyAsInt(service)))))
                .toList());
    }

    private @Nullable Integer common(ToIntFunction<Service> norm) {
        List<Integer> all =
                office.services().stream().mapToInt(norm).distinct().boxed().toList();
        return all.size() == 1 ? all.getFirst() : null;
    }
}
