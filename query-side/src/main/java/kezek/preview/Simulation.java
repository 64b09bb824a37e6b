package kezek.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Waiting;
import kezek.officeday.events.WaitingRoom;
import kezek.visits.Waited;
import org.jspecify.annotations.Nullable;

/** Plays a day's visitors through the counters under a rule; no clock but the day's own. */
final class Simulation {
    /** From the call to the chair. */
    static final Duration WALK = Duration.ofSeconds(36);

    private final OfficeDayId day;
    private final List<Station> stations;
    private final Function<List<Waiting>, Waiting> rule;
    private final WaitingRoom room = new WaitingRoom();
    private final Map<TicketNumber, Arrival> arrivals = new HashMap<>();
    private final Map<TicketNumber, Integer> overtaken = new HashMap<>();
    private final Map<Character, Integer> numbers = new HashMap<>();
    private final Map<CounterNumber, Instant> busyUntil = new HashMap<>();
    private final List<Turn> waited = new ArrayList<>();

    /** A visitor: when he came, for what, as whom, how long his service takes, and the time that he had booked, if any. */
    record Arrival(
            Instant at,
            ServiceCode service,
            @Nullable Code category,
            Duration work,
            @Nullable Appointment appointment) {
        /** Somebody who comes as he likes. */
        Arrival(Instant at, ServiceCode service, @Nullable Code category, Duration work) {
            this(at, service, category, work, null);
        }

        /** When he begins to wait: when he comes, or at his time when he comes early. */
        Instant since() {
            return appointment != null && appointment.due().isAfter(at) ? appointment.due() : at;
        }
    }

    /** A booked time with the minutes of credit that were left of it when the visitor came. */
    record Appointment(Instant due, int credit) {}

    /** A counter at work for a while. */
    record Station(CounterNumber counter, List<ServiceCode> services, Instant from, Instant to) {}

    /** How a visitor fared: his wait, and how many went before him who had come later. */
    record Turn(@Nullable Code category, Duration time, int overtaken) {}

    private Simulation(OfficeDayId day, List<Station> stations, Function<List<Waiting>, Waiting> rule) {
        this.day = day;
        this.stations = stations;
        this.rule = rule;
    }

    /** The office's own order: the first of those whom it would call. */
    static List<Turn> run(OfficeDayId day, OfficeConfiguration office, List<Arrival> arrivals, List<Station> stations) {
        return run(day, office, arrivals, stations, List::getFirst);
    }

    /**
     * Those who were called, in the order of their calls.
     *
     * @param rule picks from those whom a counter may call, who are in the order of the office
     */
    static List<Turn> run(
            OfficeDayId day,
            OfficeConfiguration office,
            List<Arrival> arrivals,
            List<Station> stations,
            Function<List<Waiting>, Waiting> rule) {
        Simulation simulation = new Simulation(day, stations, rule);
        simulation.play(office, arrivals);
        return simulation.waited;
    }

    private void play(OfficeConfiguration office, List<Arrival> visitors) {
        PriorityQueue<Instant> moments = new PriorityQueue<>();
        stations.forEach(station -> moments.add(station.from()));
        visitors.forEach(visitor -> moments.add(visitor.since()));
        List<Arrival> coming = new ArrayList<>(
                visitors.stream().sorted(Comparator.comparing(Arrival::since)).toList());
        room.evolve(new DayOpened(day, Instant.MIN, Actor.SYSTEM, office, "preview"));
        Set<Instant> seen = new HashSet<>();
        while (!moments.isEmpty()) {
            Instant now = moments.remove();
            if (!seen.add(now)) continue;
            while (!coming.isEmpty() && !coming.getFirst().since().isAfter(now)) {
                issue(office, coming.removeFirst());
            }
            stations.stream()
                    .filter(station -> isFree(station, now))
                    .forEach(station -> call(office, station, now, moments));
        }
    }

    private boolean isFree(Station station, Instant now) {
        return !now.isBefore(station.from())
                && now.isBefore(station.to())
                && !busyUntil.getOrDefault(station.counter(), Instant.MIN).isAfter(now);
    }

    private void issue(OfficeConfiguration office, Arrival visitor) {
        char letter = office.service(visitor.service())
                .map(OfficeConfiguration.Service::letter)
                .orElse('A');
        int number = numbers.merge(letter, 1, Integer::sum);
        if (number > TicketNumber.LAST) return;
        TicketNumber ticket = new TicketNumber(letter, number);
        arrivals.put(ticket, visitor);
        room.evolve(new TicketIssued(
                day,
                visitor.at(),
                Actor.SYSTEM,
                ticket,
                visitor.service(),
                Channel.KIOSK,
                Language.KK,
                visitor.category(),
                0,
                new RequestId(ticket.toString())));
        Appointment booked = visitor.appointment();
        if (booked == null) return;
        room.evolve(new BookingCheckedIn(
                day, visitor.since(), Actor.SYSTEM, ticket, ticket.number(), booked.due(), booked.credit()));
    }

    /** As the office holds it against its norm. */
    private Duration wait(OfficeConfiguration office, Arrival visitor, Instant called) {
        Waited waited = Waited.between(office, day.date(), visitor.since(), called);
        return Duration.ofSeconds(waited.by(office.waitMeasure()));
    }

    private void call(OfficeConfiguration office, Station station, Instant now, PriorityQueue<Instant> moments) {
        List<Waiting> eligible = room.next(station.counter(), station.services(), now);
        if (eligible.isEmpty()) return;
        Waiting chosen = rule.apply(eligible);
        TicketNumber ticket = chosen.ticket();
        List<TicketNumber> passedOver = eligible.stream()
                .filter(other -> Waiting.BY_ARRIVAL.compare(other, chosen) < 0)
                .map(Waiting::ticket)
                .toList();
        passedOver.forEach(other -> overtaken.merge(other, 1, Integer::sum));
        Explanation why = new Explanation(0, Explanation.FIRST_IN_LINE, eligible.size(), passedOver, 0);
        room.evolve(new TicketCalled(day, now, Actor.SYSTEM, ticket, station.counter(), CallMode.BY_RULE, why));
        Arrival visitor = arrivals.get(ticket);
        if (visitor == null) return;
        Instant free = now.plus(WALK).plus(visitor.work());
        busyUntil.put(station.counter(), free);
        moments.add(free);
        waited.add(new Turn(visitor.category(), wait(office, visitor, now), overtaken.getOrDefault(ticket, 0)));
    }
}
