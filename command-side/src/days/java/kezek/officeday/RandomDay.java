package kezek.officeday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * A day on which people press keys at random, and book times of it before it is opened; the real rules decide what comes of
 * it. The same seed is the same day.
 */
public final class RandomDay {
    static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");
    static final Actor KIOSK = new Actor("kiosk", "kiosk1");
    private static final long WORKING_SECONDS = 30_000;

    final Random random;
    final OfficeDayId id;
    private final OfficeConfiguration office;
    private final Day today = new Day();
    private final List<OfficeDayEvent> record = new ArrayList<>();
    private final RandomKeys keys;
    private final RandomBookings bookings;
    private final long slowest;
    private Instant now;

    private RandomDay(long seed, int events) {
        random = new Random(seed);
        id = new OfficeDayId(RandomOffice.ID, LocalDate.of(2026, 1, 5).plusDays(Math.floorMod(seed, 300)));
        office = RandomOffice.of(random);
        slowest = Math.max(2, 2 * WORKING_SECONDS / (events + 60));
        now = id.date().atTime(9, 0).atZone(office.zone()).toInstant();
        keys = new RandomKeys(this);
        bookings = new RandomBookings(this, office);
    }

    /** A day of about so many events from its opening on; four in five are closed in the evening. */
    public static List<OfficeDayEvent> play(long seed, int events) {
        RandomDay day = new RandomDay(seed, events);
        day.bookAhead(day.random.nextInt(2 + events / 4));
        int ahead = day.record.size();
        day.hear(new OpenDay(day.id, SUPERVISOR, day.office, "test"));
        day.office.counters().forEach(counter -> day.comeToWork(counter.number()));
        for (int presses = 0; day.record.size() < ahead + events && presses < 20 * events; presses++) {
            day.passTime();
            day.press();
        }
        if (day.random.nextInt(5) > 0) day.close();
        return day.record;
    }

    /** In the days before. */
    private void bookAhead(int times) {
        Instant opening = now;
        for (int left = times; left > 0; left--) {
            now = opening.minus(Duration.ofMinutes(20L * left));
            bookings.pressAhead();
        }
        now = opening;
    }

    private void comeToWork(CounterNumber counter) {
        if (random.nextBoolean()) open(clerk(counter), counter);
    }

    /** Mostly a little, so that what must be done at once can be, and at times much. */
    private void passTime() {
        long most = slowest * (random.nextInt(3) == 0 ? 2000 : 200);
        if (random.nextInt(5) > 0) now = now.plusMillis(random.nextLong(most));
        if (random.nextInt(4) == 0) hear(new KeepTime(id));
    }

    void hear(OfficeDayCommand<?> command) {
        command.decide(today, today.notBefore(now)).events().forEach(event -> {
            today.evolve(event);
            record.add(event);
        });
    }

    private void press() {
        CounterNumber counter = someCounter();
        Actor clerk = clerk(counter);
        switch (random.nextInt(45)) {
            case 0, 1 -> open(clerk, counter);
            case 2 -> hear(new PauseCounter(id, clerk, counter, new Code("lunch"), null));
            case 3, 4 -> hear(new ResumeCounter(id, clerk, counter));
            case 5 -> leave(clerk, counter);
            case 6, 7, 8, 9 -> hear(wish());
            case 10 -> cancel();
            case 11, 12, 13, 14, 15, 16 -> mostly(clerk, counter, new CallNext(id, clerk, counter));
            case 17, 18 -> hear(new RecallTicket(id, clerk, counter));
            case 19, 20, 21, 22 -> hear(new StartService(id, clerk, counter));
            case 23, 24, 25 -> finish(clerk, counter);
            case 26 -> hear(new FinishAndCallNext(id, clerk, counter, ServiceOutcome.MISSING_DOCUMENTS));
            case 27 -> miss(clerk, counter);
            case 28, 29, 30, 31, 32, 33, 34 -> keys.pressAtCounter(clerk, counter);
            case 35 -> keys.pressSeldom(clerk, counter);
            case 36, 37, 38, 39 -> keys.pressForTicket(clerk);
            default -> bookings.press(clerk);
        }
    }

    private void open(Actor clerk, CounterNumber counter) {
        List<ServiceCode> services = random.nextBoolean() ? List.of() : RandomOffice.someServices(random);
        hear(new OpenCounter(id, clerk, counter, services));
    }

    /** Seldom, so that somebody works most of the time. */
    private void leave(Actor clerk, CounterNumber counter) {
        if (random.nextInt(3) == 0) hear(new CloseCounter(id, clerk, counter));
    }

    private void finish(Actor clerk, CounterNumber counter) {
        Instant ended = random.nextInt(8) == 0 ? now.minusSeconds(random.nextInt(20)) : null;
        mostly(clerk, counter, new FinishService(id, clerk, counter, someOutcome(), ended));
    }

    private void miss(Actor clerk, CounterNumber counter) {
        hear(new MarkNoShow(id, clerk, counter));
        if (random.nextBoolean()) keys.restore(clerk);
    }

    /** Now and then a key was pressed by mistake. */
    void mostly(Actor clerk, CounterNumber counter, OfficeDayCommand<?> key) {
        hear(key);
        if (random.nextInt(8) > 0) return;
        now = now.plusSeconds(random.nextInt(40));
        hear(new Withdraw(id, clerk, counter));
    }

    private IssueTicket wish() {
        List<ServiceCode> then = random.nextInt(6) == 0 ? List.of(someService(), someService()) : List.of();
        return new IssueTicket(
                id, KIOSK, someService(), Channel.KIOSK, pick(List.of(Language.values())), claim(), request(), then);
    }

    private void cancel() {
        TicketNumber ticket = some(state -> state == TicketState.WAITING || state == TicketState.PARKED);
        if (ticket != null && random.nextBoolean())
            hear(new CancelTicket(id, Actor.HOLDER, ticket, CancelTicket.VISITOR_LEFT));
    }

    private void close() {
        Map<TicketNumber, TicketState> ends = new HashMap<>();
        for (Ticket ticket : today.tickets()) {
            boolean mayLeave = ticket.state().isOpen() && ticket.state() != TicketState.SERVING;
            if (mayLeave && random.nextInt(3) == 0) {
                ends.put(ticket.number(), pick(List.of(TicketState.LEFT, TicketState.CARRIED_OVER)));
            }
        }
        hear(new CloseDay(id, SUPERVISOR, ends));
    }

    // What the keys are about.

    Instant now() {
        return now;
    }

    @Nullable
    Code claim() {
        return random.nextInt(3) == 0 ? new Code(pick(RandomOffice.CATEGORIES)) : null;
    }

    RequestId request() {
        return new RequestId("r" + record.size() + "-" + random.nextInt(1000));
    }

    CounterNumber someCounter() {
        return new CounterNumber(1 + random.nextInt(office.counters().size()));
    }

    static Actor clerk(CounterNumber counter) {
        return new Actor("clerk", "clerk" + counter);
    }

    ServiceCode someService() {
        return new ServiceCode(pick(RandomOffice.SERVICES));
    }

    ServiceOutcome someOutcome() {
        return pick(List.of(ServiceOutcome.values()));
    }

    /** What was booked so far, by number. */
    Collection<Booking> booked() {
        return today.bookings().all();
    }

    /** Mostly a ticket in such a state, at times any; nothing when there is none. */
    @Nullable
    TicketNumber some(Predicate<TicketState> wanted) {
        boolean any = random.nextInt(10) == 0;
        List<TicketNumber> tickets = today.tickets().stream()
                .filter(ticket -> any || wanted.test(ticket.state()))
                .map(Ticket::number)
                .toList();
        return tickets.isEmpty() ? null : pick(tickets);
    }

    /** The services that were finished for a ticket. */
    List<Ticket.Served> served(TicketNumber ticket) {
        return today.ticket(ticket).served();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
