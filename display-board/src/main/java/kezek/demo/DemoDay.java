package kezek.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.demo.OfficeClient.Hall;
import kezek.demo.OfficeClient.Office;
import kezek.demo.OfficeClient.Ticket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Plays one day of an office from opening to closing and then stops; started again in the middle of a day, it goes on
 * from the last recorded instant.
 */
final class DemoDay implements Callable<DemoDay.End> {
    private static final Logger LOG = LoggerFactory.getLogger(DemoDay.class);
    private static final Duration BEFORE_OPENING = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofMinutes(12);
    private static final Duration REPORT_EVERY = Duration.ofMinutes(30);

    private final DemoSettings settings;
    private final Pace clock;
    private final Function<@Nullable String, OfficeClient> signedIn;
    private final Map<String, Visitor> byTicket = new ConcurrentHashMap<>();
    private final Set<String> turned = ConcurrentHashMap.newKeySet();
    private final OfficeClient supervisor;
    private final OfficeClient kiosk;
    private final OfficeClient desk;
    private final Office office;
    private final Profile profile;
    private final List<Visitor> visitors;
    private volatile int issued;

    /** How the play ended. */
    enum End {
        PLAYED,
        WAS_CLOSED_ALREADY
    }

    /** How far the play is, for people who wait for it. */
    record Progress(Instant at, int visitors, int issued, int served, int waiting) {}

    /** Somebody at the door, and how he gets his ticket for a request. */
    private record Coming(Instant at, Visitor visitor, Function<String, Ticket> asks) {}

    DemoDay(DemoSettings settings, Pace clock, Function<@Nullable String, OfficeClient> signedIn) {
        this.settings = settings;
        this.clock = clock;
        this.signedIn = signedIn;
        this.supervisor = signedIn.apply("supervisor");
        this.kiosk = signedIn.apply(null);
        this.desk = signedIn.apply("clerk1");
        this.office = supervisor.office();
        this.profile = Profile.load(settings.day());
        this.visitors = Crowd.draw(profile, office, settings.seed());
    }

    @Override
    public End call() throws InterruptedException, ExecutionException {
        if (office.day().state().equals("closed")) return End.WAS_CLOSED_ALREADY;
        List<Coming> coming = crowd();
        clock.run(settings.speed());
        if (isBeforeOpening()) {
            clock.until(at(office.hours().open()).minus(BEFORE_OPENING));
            supervisor.day("open");
        }
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> busy = Stream.concat(Stream.<Callable<?>>of(() -> issueTickets(coming, people)), clerks())
                    .<Future<?>>map(people::submit)
                    .toList();
            Future<Progress> reports = people.submit(this::report);
            try {
                for (Future<?> person : busy) person.get();
            } finally {
                busy.forEach(person -> person.cancel(true));
                reports.cancel(true);
            }
        }
        supervisor.day("close");
        clock.run(1);
        return End.PLAYED;
    }

    /** How far the play is now. */
    Progress progress() {
        Hall hall = supervisor.hall();
        return new Progress(
                clock.now(),
                visitors.size(),
                issued,
                hall.served(),
                hall.waiting().total());
    }

    private Stream<Callable<?>> clerks() {
        Random random = new Random(settings.seed());
        int late = 1 + random.nextInt(office.counters().size());
        return office.counters().stream().map(counter -> {
            Duration delay = counter.number() == late ? LATE : Duration.ofSeconds(random.nextInt(240));
            DemoClerk clerk = new DemoClerk(
                    signedIn.apply("clerk" + counter.number()),
                    clock,
                    counter.number(),
                    hours(delay),
                    office.callRule(),
                    profile,
                    this::visitorOf,
                    turned);
            return () -> {
                clerk.work();
                return counter;
            };
        });
    }

    private DemoClerk.Hours hours(Duration delay) {
        LocalTime lunch = Optional.ofNullable(office.hours().lunch().from()).orElse(LocalTime.MAX);
        LocalTime after = Optional.ofNullable(office.hours().lunch().to()).orElse(LocalTime.MAX);
        return new DemoClerk.Hours(
                at(office.hours().open()).plus(delay),
                at(lunch),
                at(after),
                at(office.hours().close()));
    }

    private boolean isBeforeOpening() {
        return office.day().state().equals("not-open");
    }

    /** Everybody who will come, in order: those who have booked, to their time, and those who come as they like. */
    private List<Coming> crowd() {
        List<Visitor> wishes = visitors.stream()
                .filter(visitor -> visitor.appointment() != null)
                .toList();
        BookedVisitors booked = new BookedVisitors(kiosk, desk, wishes);
        List<BookedVisitors.Made> before = booked.remembered();
        List<BookedVisitors.Made> made = before.isEmpty() && isBeforeOpening()
                ? booked.book(visitor -> at(visitor.arrives()), visitor -> request(visitor) + "-ahead")
                : before;
        Set<Visitor> away = made.stream().map(BookedVisitors.Made::visitor).collect(Collectors.toSet());
        Stream<Coming> walkIns = visitors.stream()
                .filter(visitor -> !away.contains(visitor))
                .map(visitor -> new Coming(
                        at(visitor.arrives()),
                        visitor,
                        request -> machine(visitor).issue(visitor, request)));
        Stream<Coming> toTheirTime = made.stream()
                .filter(BookedVisitors.Made::comes)
                .map(one -> new Coming(one.at(), one.visitor(), request -> one.checkIn(kiosk, desk, request)));
        return Stream.concat(walkIns, toTheirTime)
                .sorted(Comparator.comparing(Coming::at))
                .toList();
    }

    private OfficeClient machine(Visitor visitor) {
        return visitor.channel().equals("kiosk") ? kiosk : desk;
    }

    private String request(Visitor visitor) {
        return "demo-" + settings.seed() + "-" + office.day().date() + "-" + visitor.number();
    }

    /** Asking for a ticket twice gives the same ticket, so after a restart everybody simply asks again. */
    private int issueTickets(List<Coming> coming, ExecutorService people) throws InterruptedException {
        int given = 0;
        for (Coming one : coming) {
            clock.until(one.at());
            Visitor visitor = one.visitor();
            Optional<Ticket> ticket = issue(one);
            if (ticket.isPresent()) {
                byTicket.put(ticket.get().number(), visitor);
                Duration leaves = visitor.returns();
                if (leaves != null)
                    people.execute(
                            () -> giveBack(kiosk, ticket.get(), clock.now().plus(leaves)));
                issued = ++given;
            }
        }
        return issued;
    }

    private void giveBack(OfficeClient phone, Ticket ticket, Instant when) {
        try {
            clock.until(when);
            phone.cancel(ticket);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RestClientException calledMeanwhile) {
            LOG.debug("{} is not given back: {}", ticket.number(), calledMeanwhile.getMessage());
        }
    }

    /** Nothing for whoever is refused: he goes home, as when the office gives out no tickets for now. */
    private Optional<Ticket> issue(Coming one) throws InterruptedException {
        for (int attempt = 1; attempt <= 10; attempt++) {
            try {
                return Optional.of(one.asks().apply(request(one.visitor())));
            } catch (HttpClientErrorException refused) {
                LOG.debug("Visitor {} goes home: {}", one.visitor().number(), refused.getMessage());
                return Optional.empty();
            } catch (RestClientException notSaved) {
                LOG.debug("Visitor {} asks again: {}", one.visitor().number(), notSaved.getMessage());
                clock.until(clock.now().plusSeconds(30));
            }
        }
        return Optional.empty();
    }

    /** A ticket that somebody else took is treated like one of the crowd. */
    private Visitor visitorOf(String ticket) {
        return byTicket.computeIfAbsent(
                ticket, other -> visitors.get(Math.floorMod(other.hashCode(), visitors.size())));
    }

    private Progress report() throws InterruptedException {
        while (true) {
            Progress now = progress();
            LOG.info(
                    "Demo day: {} local time, {} of {} tickets issued, {} served, {} waiting",
                    LocalDateTime.ofInstant(now.at(), ZoneId.of(office.zone()))
                            .toLocalTime()
                            .withNano(0),
                    now.issued(),
                    now.visitors(),
                    now.served(),
                    now.waiting());
            clock.until(now.at().plus(REPORT_EVERY));
        }
    }

    private Instant at(LocalTime time) {
        return LocalDate.parse(office.day().date())
                .atTime(time)
                .atZone(ZoneId.of(office.zone()))
                .toInstant();
    }
}
