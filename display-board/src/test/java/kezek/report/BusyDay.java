package kezek.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kezek.audit.ClosingReport;
import kezek.audit.DayCheckpoints.Signed;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayClosed.Unfinished;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.WaitingRoom;

/** A whole day of a real office, from nine to half past six, called by the rule but for a few calls that were not. */
final class BusyDay {
    static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");

    private final OfficeConfiguration office;
    private final OfficeDayId day;
    private final Random chance;
    private final List<Recorded> events = new ArrayList<>();
    private final PriorityQueue<Step> ahead =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingLong(Step::order));
    private final WaitingRoom waiting = new WaitingRoom();
    private final Map<TicketNumber, ServiceCode> services = new TreeMap<>();
    private final Map<TicketNumber, TicketState> left = new TreeMap<>();
    private final Map<Character, Integer> numbers = new TreeMap<>();
    private final Set<Counter> idle = new LinkedHashSet<>();
    private final Set<Counter> rested = new LinkedHashSet<>();
    private final double unlawful;
    private Instant now = Instant.EPOCH;
    private long planned;

    /** What will happen, and in which order things of one instant happen. */
    private record Step(Instant at, long order, Runnable happens) {}

    private BusyDay(OfficeConfiguration office, long seed, double unlawful) {
        this.office = office;
        this.day = new OfficeDayId(office.office(), DATE);
        this.chance = new Random(seed);
        this.unlawful = unlawful;
    }

    /** The events of a day with so many visitors, until the office closes or until an earlier time. */
    static List<Recorded> of(OfficeConfiguration office, int visitors, double unlawful, String until) {
        BusyDay day = new BusyDay(office, visitors + 7L, unlawful);
        day.play(visitors);
        Instant end = day.at(until);
        Step next = day.ahead.poll();
        while (next != null && next.at().isBefore(end)) {
            next.happens().run();
            next = day.ahead.poll();
        }
        return day.events;
    }

    static ClosingReport report(List<Recorded> events, Optional<Signed> checkpoint) {
        return ClosingReport.of(events.getFirst().event().day(), events, checkpoint);
    }

    private void play(int visitors) {
        then(at("08:56"), () -> add(new DayOpened(day, now(), SUPERVISOR, office, "test")));
        for (Counter counter : office.counters()) {
            if (counter.number().value() == 4 && visitors < 10) continue;
            then(at("09:00").plusSeconds(17L * counter.number().value()), () -> {
                add(new CounterOpened(day, now(), clerk(counter), counter.number(), counter.services()));
                call(counter);
            });
        }
        for (int i = 0; i < visitors; i++) then(arrival(), this::arrive);
        then(at("18:34"), this::close);
    }

    private Instant arrival() {
        return at(chance.nextInt(3) > 0 ? "08:58" : "14:25").plusSeconds(chance.nextInt(3 * 3600 + 1500));
    }

    private void arrive() {
        List<Service> asked = office.services().stream()
                .filter(service -> office.counters().stream()
                        .anyMatch(counter -> counter.services().contains(service.code())))
                .toList();
        Service service = asked.get((int) (Math.pow(chance.nextDouble(), 1.6) * asked.size()));
        TicketNumber ticket = new TicketNumber(service.letter(), numbers.merge(service.letter(), 1, Integer::sum));
        Code claim = chance.nextInt(7) == 0 ? office.categories().getLast().code() : null;
        services.put(ticket, service.code());
        left.put(ticket, TicketState.WAITING);
        RequestId request = new RequestId("request-" + ticket);
        add(new TicketIssued(
                day,
                now(),
                new Actor("kiosk", "kiosk1"),
                ticket,
                service.code(),
                Channel.KIOSK,
                Language.KK,
                claim,
                0,
                request));
        if (chance.nextInt(40) == 0) then(now().plusSeconds(900), () -> giveBack(ticket));
        List.copyOf(idle).forEach(this::call);
    }

    private void giveBack(TicketNumber ticket) {
        if (left.get(ticket) != TicketState.WAITING) return;
        left.remove(ticket);
        add(new TicketCancelled(
                day,
                now(),
                Actor.HOLDER,
                ticket,
                office.cancelReasons().getFirst().code()));
    }

    private void call(Counter counter) {
        idle.add(counter);
        if (now().isAfter(at("12:58")) && rested.add(counter) && now().isBefore(at("14:25"))) {
            rest(counter);
            return;
        }
        if (now().isAfter(at("18:30"))) return;
        Optional<Choice> choice = waiting.choose(counter.number(), counter.services(), now());
        if (choice.isEmpty()) return;
        idle.remove(counter);
        var others = waiting.next(counter.number(), counter.services(), now());
        TicketNumber ticket = chance.nextDouble() < unlawful
                ? others.get(Math.min(2, others.size() - 1)).ticket()
                : choice.get().ticket();
        left.put(ticket, TicketState.CALLED);
        add(new TicketCalled(
                day,
                now(),
                clerk(counter),
                ticket,
                counter.number(),
                CallMode.BY_RULE,
                choice.get().why()));
        if (chance.nextInt(25) == 0) then(now().plusSeconds(310), () -> noShow(counter, ticket));
        else then(now().plusSeconds(20 + chance.nextInt(60)), () -> start(counter, ticket));
    }

    private void rest(Counter counter) {
        idle.remove(counter);
        add(new CounterPaused(day, now(), clerk(counter), counter.number(), new Code("lunch"), at("14:30")));
        then(at("14:29").plusSeconds(chance.nextInt(300)), () -> {
            add(new CounterResumed(day, now(), clerk(counter), counter.number()));
            call(counter);
        });
    }

    private void noShow(Counter counter, TicketNumber ticket) {
        left.remove(ticket);
        add(new NoShowMarked(day, now(), clerk(counter), ticket, counter.number(), 3, 310));
        call(counter);
    }

    private void start(Counter counter, TicketNumber ticket) {
        left.put(ticket, TicketState.SERVING);
        add(new ServiceStarted(day, now(), clerk(counter), ticket, counter.number(), service(ticket)));
        long seconds = (long) (700 * Math.exp(0.6 * chance.nextGaussian()));
        then(now().plusSeconds(30 + seconds), () -> {
            left.remove(ticket);
            add(new ServiceFinished(
                    day,
                    now(),
                    clerk(counter),
                    ticket,
                    counter.number(),
                    service(ticket),
                    ServiceOutcome.SERVED,
                    null));
            call(counter);
        });
    }

    private void close() {
        List<Unfinished> unfinished = left.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Unfinished(
                        it.getKey(),
                        it.getValue(),
                        it.getValue() == TicketState.SERVING ? TicketState.INTERRUPTED : TicketState.NOT_SERVED))
                .toList();
        add(new DayClosed(day, now(), SUPERVISOR, unfinished));
        ahead.clear();
    }

    private ServiceCode service(TicketNumber ticket) {
        return services.getOrDefault(ticket, office.services().getFirst().code());
    }

    private Instant now() {
        return now;
    }

    private void then(Instant at, Runnable happens) {
        long order = ++planned;
        ahead.add(new Step(at, order, () -> {
            now = at;
            happens.run();
        }));
    }

    private void add(OfficeDayEvent event) {
        waiting.evolve(event);
        events.add(new Recorded(events.size() + 1L, event));
    }

    private Instant at(String time) {
        return DATE.atTime(LocalTime.parse(time)).atZone(office.zone()).toInstant();
    }

    private static Actor clerk(Counter counter) {
        return new Actor("clerk", "clerk" + counter.number());
    }
}
