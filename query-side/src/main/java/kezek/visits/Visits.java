package kezek.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.BookingCancelled;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.CallWithdrawn;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.FinishWithdrawn;
import kezek.officeday.events.OfficeDayEvent.HomeVisitRecorded;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayEvent.IssuingStopped;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.PriorityConfirmed;
import kezek.officeday.events.OfficeDayEvent.PriorityDeclined;
import kezek.officeday.events.OfficeDayEvent.ReceptionAvailabilityChanged;
import kezek.officeday.events.OfficeDayEvent.ServiceAdded;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceRated;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.OfficeDayEvent.TicketReprinted;
import kezek.officeday.events.OfficeDayEvent.TicketRestored;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.OfficeDayEvent.VisitRecordedWithoutTicket;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.Waiting;
import kezek.officeday.events.WaitingRoom;
import kezek.officeday.events.Workload;

/** Folds a day into its visitors and counters. */
public final class Visits {
    private final Map<TicketNumber, Visit> visits = new LinkedHashMap<>();
    private final Desks desks = new Desks();
    private final WaitingRoom queue = new WaitingRoom();
    private final Bookings bookings = new Bookings();
    private final Map<Integer, Recorded> booked = new HashMap<>();
    private OfficeConfiguration office;
    private Instant at = Instant.EPOCH;
    private long seq;

    Visits(OfficeConfiguration office) {
        this.office = office;
    }

    /** The visitors of a day, from its events. */
    public static Visits of(OfficeConfiguration office, List<Recorded> events) {
        Visits visits = new Visits(office);
        events.forEach(visits::evolve);
        return visits;
    }

    /** Takes in the events that follow those already seen. */
    void evolve(Recorded next) {
        if (next.seq() <= seq) return;
        seq = next.seq();
        at = next.event().at();
        queue.evolve(next.event());
        desks.evolve(next.event());
        bookings.evolve(next.event());
        switch (next.event()) {
            case DayOpened e -> office = e.configuration();
            case DayClosed e -> e.unfinished().forEach(left -> visit(left.ticket(), it -> it.ended(next, left.end())));
            case SlotBooked e -> booked.put(e.booking(), next);
            case TicketIssued e -> visits.put(e.ticket(), Visit.begin(next, e));
            case BookingCheckedIn e -> visit(e.ticket(), it -> it.booked(next, e));
            case PriorityConfirmed e -> visit(e.ticket(), it -> it.belongsTo(next, e.category()));
            case PriorityDeclined e -> visit(e.ticket(), it -> it.belongsTo(next, null));
            case TicketCalled e -> visit(e.ticket(), it -> it.called(next, e.counter(), 1));
            case TicketRecalled e -> visit(e.ticket(), it -> it.called(next, e.counter(), e.attempt()));
            case CallWithdrawn e -> visit(e.ticket(), it -> it.back(next));
            case ServiceStarted e -> visit(e.ticket(), it -> it.started(next, e));
            case ServiceFinished e -> visit(e.ticket(), it -> it.finished(next, e));
            case FinishWithdrawn e -> visit(e.ticket(), it -> it.unfinished(next));
            case ServiceCorrected e -> visit(e.ticket(), it -> it.corrected(next, e));
            case TicketParked e -> visit(e.ticket(), it -> it.away(next, e.until()));
            case TicketDeferred e -> visit(e.ticket(), it -> it.away(next, e.until()));
            case TicketReturned e -> visit(e.ticket(), it -> it.back(next));
            case TicketRestored e -> visit(e.ticket(), it -> it.back(next));
            case TicketTransferred e -> visit(e.ticket(), it -> it.transferred(next, e));
            case NoShowMarked e -> visit(e.ticket(), it -> it.ended(next, TicketState.NO_SHOW));
            case TicketCancelled e -> visit(e.ticket(), it -> it.ended(next, TicketState.CANCELLED));
            case ServiceAdded e -> visit(e.ticket(), it -> it.noted(next));
            case ServiceRated e -> visit(e.ticket(), it -> it.noted(next));
            case TicketReprinted e -> visit(e.ticket(), it -> it.noted(next));
            case CounterOpened _, CounterPaused _, CounterResumed _, CounterServicesChanged _, CounterClosed _ -> {}
            case ReceptionAvailabilityChanged _, VisitRecordedWithoutTicket _, HomeVisitRecorded _ -> {}
            case IssuingStopped _, IssuingResumed _, BookingCancelled _ -> {}
        }
    }

    private void visit(TicketNumber ticket, UnaryOperator<Visit> change) {
        visits.computeIfPresent(ticket, (number, before) -> change.apply(before));
    }

    long seq() {
        return seq;
    }

    Optional<Visit> find(TicketNumber ticket) {
        return Optional.ofNullable(visits.get(ticket));
    }

    Optional<Desk> desk(CounterNumber counter) {
        return desks.find(counter);
    }

    /** Everybody who took a ticket, in the order of issue. */
    public Collection<Visit> all() {
        return visits.values();
    }

    /** Those whom a counter may call, in the order of the rule at the last event. */
    List<Visit> queue(Desk desk) {
        return queue.next(desk.number(), desk.services(), at).stream()
                .map(Waiting::ticket)
                .flatMap(ticket -> Optional.ofNullable(visits.get(ticket)).stream())
                .toList();
    }

    /** Whom the rule will give to the counter next, and why. */
    List<CallingOrder.Choice> forecast(Desk desk, int limit) {
        return queue.forecast(desk.number(), desk.services(), limit, at);
    }

    /** Those who did not come and may still be brought back. */
    List<Visit> missed() {
        Duration grace = Duration.ofMinutes(office.deskRule().restoreMinutes());
        return visits.values().stream()
                .filter(visit -> visit.state() == TicketState.NO_SHOW && !visit.wasRestored())
                .filter(visit -> !visit.last().at().plus(grace).isBefore(at))
                .toList();
    }

    /** What is in force. */
    OfficeConfiguration office() {
        return office;
    }

    /** Those who stepped out of the queue and are expected back, in the order of issue. */
    List<Visit> away() {
        return visits.values().stream()
                .filter(visit -> visit.state() == TicketState.PARKED)
                .toList();
    }

    /** Those who have booked and are not here yet, in the order of their times. */
    List<Booking> expected() {
        return bookings.all().stream()
                .filter(booking -> booking.state() == Bookings.State.BOOKED)
                .sorted(Comparator.comparing(booking -> booking.booked().slot()))
                .toList();
    }

    /** Everything about a visit: when he booked, if he did, and what was recorded of his ticket. */
    List<Recorded> story(Visit visit) {
        Stream<Recorded> before = visit.booking().map(BookingCheckedIn::booking).map(booked::get).stream();
        return Stream.concat(before, visit.history().stream()).toList();
    }

    int waiting() {
        return queue.size();
    }

    /** Those services for which a kiosk gives no ticket at an instant of an open day, because its time is taken. */
    List<ServiceCode> full(LocalDate date, Instant now) {
        if (office.plan(date).admission() == Admission.APPOINTMENT_ONLY) return List.of();
        Workload work = Workload.of(
                office,
                date,
                now,
                desks.staffed().stream()
                        .map(desk -> desk.window(desk.ticket() == null ? null : visits.get(desk.ticket())))
                        .toList(),
                visits.values().stream().map(Visit::toCome),
                bookings);
        return office.services().stream()
                .map(OfficeConfiguration.Service::code)
                .filter(service -> !work.hasRoomFor(List.of(service)))
                .toList();
    }

    /** Whether some counter takes the service now. */
    boolean isOffered(ServiceCode service) {
        return !desks.taking(service).isEmpty();
    }

    /** How many stand before a waiting ticket at the counters that may call it, or are meant to take its service. */
    int ahead(Visit visit) {
        TicketNumber ticket = visit.issued().ticket();
        ServiceCode wanted = visit.service();
        List<Desk> calling = queue.sentTo(ticket)
                .map(only -> desks.find(only).stream().toList())
                .orElseGet(() -> desks.taking(wanted));
        List<List<ServiceCode>> offers = calling.stream().map(Desk::services).toList();
        if (offers.isEmpty()) {
            offers = office.counters().stream()
                    .map(OfficeConfiguration.Counter::services)
                    .filter(services -> services.contains(wanted))
                    .toList();
        }
        List<CounterNumber> counters = calling.stream().map(Desk::number).toList();
        List<ServiceCode> rivals =
                offers.stream().flatMap(List::stream).distinct().toList();
        return queue.find(ticket)
                .map(waiting -> queue.ahead(waiting, counters, rivals, at))
                .orElse(0);
    }
}
