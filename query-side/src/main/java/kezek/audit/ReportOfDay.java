package kezek.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kezek.audit.ClosingReport.CounterLine;
import kezek.audit.ClosingReport.Norms;
import kezek.audit.ClosingReport.ServiceLine;
import kezek.audit.ClosingReport.Tally;
import kezek.audit.ClosingReport.Turn;
import kezek.audit.CountersOfDay.Course;
import kezek.audit.DayCheckpoints.Signed;
import kezek.audit.Times.Spent;
import kezek.hall.DayState;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.WaitMeasure;
import kezek.visits.Done;
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
    private final List<Served> served;

    ReportOfDay(OfficeDayId day, DayOpened opened, List<Recorded> events) {
        this.day = day;
        this.opened = opened;
        this.events = events;
        this.office = opened.configuration();
        this.visits = Visits.of(office, events).all();
        this.served = visits.stream()
                .flatMap(visit -> visit.done().stream()
                        .map(done -> new Served(visit.issued().ticket(), done)))
                .toList();
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
                Times.of(waits(visits, WaitMeasure.CLOCK)),
                Times.of(waits(visits, WaitMeasure.WORKING)),
                Times.of(secondWaits()),
                Times.of(servings(served)),
                visits.stream()
                        .filter(visit -> !visit.state().isProperEnd())
                        .map(visit -> visit.issued().ticket())
                        .toList(),
                services(),
                counters(),
                AppointmentsOfDay.of(office, day.date(), events, visits),
                DeparturesOfDay.of(events, visits),
                checkpoint);
    }

    private static Turn turn(OfficeDayEvent event) {
        return new Turn(event.at(), event.by().pseudonym());
    }

    /** A finished service with the ticket on which it was. */
    private record Served(TicketNumber ticket, Done done) {}

    /** A service, or a whole group, with those who took their ticket for it, and what was finished of it on any ticket. */
    private record Part(
            char letter, @Nullable ServiceCode service, Names names, List<Visit> visits, List<Served> served) {}

    private List<ServiceLine> services() {
        List<Part> parts = office.groups().stream().flatMap(this::parts).toList();
        Map<Part, Times> waiting = Shown.of(parts, part -> waits(part.visits(), office.waitMeasure()));
        Map<Part, Times> serving = Shown.of(parts, part -> servings(part.served()));
        return parts.stream()
                .map(part -> new ServiceLine(
                        part.letter(),
                        part.service(),
                        part.names(),
                        Tally.of(part.visits()),
                        waiting.get(part),
                        serving.get(part)))
                .toList();
    }

    /** The services of a group by name, or the group as one line when a service had too few visitors to be named. */
    private Stream<Part> parts(Group group) {
        List<Part> parts = office.services().stream()
                .filter(service -> service.letter() == group.letter())
                .map(this::part)
                .filter(part -> visitors(part) > 0)
                .toList();
        if (parts.stream().noneMatch(part -> visitors(part) < ClosingReport.FEWEST)) return parts.stream();
        return Stream.of(new Part(
                group.letter(),
                null,
                group.names(),
                parts.stream().flatMap(part -> part.visits().stream()).toList(),
                parts.stream().flatMap(part -> part.served().stream()).toList()));
    }

    private Part part(Service service) {
        return new Part(
                service.letter(),
                service.code(),
                service.names(),
                visits.stream()
                        .filter(visit -> visit.issued().service().equals(service.code()))
                        .toList(),
                served.stream()
                        .filter(it -> it.done().service().equals(service.code()))
                        .toList());
    }

    /** Who took a ticket for it; when nobody did, for whom it was finished all the same. */
    private static long visitors(Part part) {
        return part.visits().isEmpty()
                ? part.served().stream().map(Served::ticket).distinct().count()
                : part.visits().size();
    }

    private List<CounterLine> counters() {
        List<Course> courses = CountersOfDay.of(office, events);
        Map<Course, Times> serving = Shown.of(courses, course -> servings(course.counter()));
        return courses.stream()
                .map(course -> new CounterLine(
                        course.counter(),
                        course.opened(),
                        course.closed(),
                        course.rest().toSeconds(),
                        course.called(),
                        (int) served.stream()
                                .filter(it -> it.done().counter().equals(course.counter()))
                                .count(),
                        course.noShow(),
                        serving.get(course)))
                .toList();
    }

    private List<Spent> waits(Collection<Visit> of, WaitMeasure measure) {
        return of.stream()
                .flatMap(visit -> Stream.ofNullable(visit.waited(office))
                        .flatMap(waited -> spent(
                                visit.issued().ticket(),
                                waited.by(measure),
                                visit.issued().service(),
                                Service::waitNorm)))
                .toList();
    }

    private List<Spent> secondWaits() {
        return visits.stream()
                .flatMap(visit -> visit.sentOn().stream()
                        .flatMap(it -> spent(
                                visit.issued().ticket(),
                                Waited.between(office, day.date(), it.from(), it.answered())
                                        .by(office.waitMeasure()),
                                it.service(),
                                Service::waitNorm)))
                .toList();
    }

    private List<Spent> servings(List<Served> of) {
        return of.stream()
                .flatMap(it ->
                        spent(it.ticket(), it.done().allSeconds(), it.done().service(), Service::serviceNorm))
                .toList();
    }

    /** What services took at one counter. */
    private List<Spent> servings(CounterNumber counter) {
        return served.stream()
                .flatMap(it -> Stream.ofNullable(it.done().seconds().get(counter))
                        .flatMap(
                                seconds -> spent(it.ticket(), seconds, it.done().service(), Service::serviceNorm)))
                .toList();
    }

    private Stream<Spent> spent(TicketNumber ticket, long seconds, ServiceCode service, ToIntFunction<Service> norm) {
        return office.service(service).stream().map(of -> new Spent(ticket, seconds, norm.applyAsInt(of)));
    }

    private @Nullable Integer common(ToIntFunction<Service> norm) {
        List<Integer> all =
                office.services().stream().mapToInt(norm).distinct().boxed().toList();
        return all.size() == 1 ? all.getFirst() : null;
    }
}
