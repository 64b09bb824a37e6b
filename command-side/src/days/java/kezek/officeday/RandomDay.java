package kezek.officeday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Entry;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;

/** A day on which people press keys at random; the real rules decide what comes of it. The same seed is the same day. */
public final class RandomDay {
    private static final OfficeId OFFICE = new OfficeId("sokolovka");
    private static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");
    private static final Actor KIOSK = new Actor("kiosk", "kiosk1");
    private static final List<String> SERVICES = List.of("land-rights", "address-certificate", "aid", "child-benefit");
    private static final List<String> CATEGORIES = List.of("elderly", "war-veteran", "infant");
    private static final long WORKING_SECONDS = 30_000;

    private final Random random;
    private final OfficeDayId id;
    private final OfficeConfiguration office;
    private final Day today = new Day();
    private final List<OfficeDayEvent> record = new ArrayList<>();
    private final long slowest;
    private Instant now;

    private RandomDay(long seed, int events) {
        random = new Random(seed);
        id = new OfficeDayId(OFFICE, LocalDate.of(2026, 1, 5).plusDays(Math.floorMod(seed, 300)));
        office = office();
        slowest = Math.max(2, 2 * WORKING_SECONDS / (events + 60));
        now = id.date().atTime(9, 0).atZone(office.zone()).toInstant();
    }

    /** A day of about so many events; four in five are closed in the evening. */
    public static List<OfficeDayEvent> play(long seed, int events) {
        RandomDay day = new RandomDay(seed, events);
        day.hear(new OpenDay(day.id, SUPERVISOR, day.office, "test"));
        for (int presses = 0; day.record.size() < events && presses < 10 * events; presses++) {
            if (day.random.nextInt(5) > 0) day.now = day.now.plusMillis(day.random.nextLong(day.slowest * 1000));
            day.press();
        }
        if (day.random.nextInt(5) > 0) day.hear(new CloseDay(day.id, SUPERVISOR));
        return day.record;
    }

    private void hear(OfficeDayCommand<?> command) {
        command.decide(today, today.notBefore(now)).events().forEach(event -> {
            today.evolve(event);
            record.add(event);
        });
    }

    private void press() {
        CounterNumber counter =
                new CounterNumber(1 + random.nextInt(office.counters().size()));
        Actor clerk = new Actor("clerk", "clerk" + counter);
        switch (random.nextInt(24)) {
            case 0 -> hear(new OpenCounter(id, clerk, counter, random.nextBoolean() ? List.of() : someServices()));
            case 1 -> hear(new PauseCounter(id, clerk, counter, new Code("lunch"), null));
            case 2, 3 -> hear(new ResumeCounter(id, clerk, counter));
            case 4 -> leave(clerk, counter);
            case 5, 6, 7, 8, 9 -> hear(wish());
            case 10 -> cancel();
            case 11, 12, 13, 14 -> hear(new CallNext(id, clerk, counter));
            case 15, 16 -> hear(new RecallTicket(id, clerk, counter));
            case 17, 18, 19 -> hear(new StartService(id, clerk, counter));
            case 20, 21 -> hear(new FinishService(id, clerk, counter, ServiceOutcome.SERVED));
            case 22 -> hear(new FinishAndCallNext(id, clerk, counter, ServiceOutcome.MISSING_DOCUMENTS));
            default -> hear(new MarkNoShow(id, clerk, counter));
        }
    }

    /** Seldom, so that somebody works most of the time. */
    private void leave(Actor clerk, CounterNumber counter) {
        if (random.nextInt(3) == 0) hear(new CloseCounter(id, clerk, counter));
    }

    private IssueTicket wish() {
        Code claim = random.nextInt(3) == 0 ? new Code(pick(CATEGORIES)) : null;
        RequestId request = new RequestId("r" + record.size() + "-" + random.nextInt(1000));
        Language language = pick(List.of(Language.values()));
        return new IssueTicket(id, KIOSK, new ServiceCode(pick(SERVICES)), Channel.KIOSK, language, claim, request);
    }

    private void cancel() {
        List<Ticket> tickets = List.copyOf(today.tickets());
        if (tickets.isEmpty()) return;
        TicketNumber ticket = pick(tickets).issued().ticket();
        hear(new CancelTicket(id, Actor.HOLDER, ticket, CancelTicket.VISITOR_LEFT));
    }

    private List<ServiceCode> someServices() {
        return SERVICES.stream()
                .filter(service -> random.nextBoolean())
                .map(ServiceCode::new)
                .toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private OfficeConfiguration office() {
        List<Credit> credits = random.nextInt(3) == 0
                ? List.of()
                : CATEGORIES.stream()
                        .limit(2)
                        .map(category -> new Credit(new Code(category), random.nextInt(30)))
                        .toList();
        int windows = 2 + random.nextInt(3);
        return new OfficeConfiguration(
                OFFICE,
                1 + random.nextInt(9),
                names("Соколовка «Ашық \"әкімдік\"»"),
                ZoneId.of("Asia/Almaty"),
                new Hours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        LocalTime.of(18, 30),
                        new Lunch(LunchMode.NONE, null, null)),
                List.of(new Group('T', names("Жер")), new Group('K', names("Көмек"))),
                SERVICES.stream().map(RandomDay::service).toList(),
                IntStream.rangeClosed(1, windows).mapToObj(this::counter).toList(),
                CATEGORIES.stream().map(RandomDay::entry).toList(),
                Stream.of("lunch", "field").map(RandomDay::entry).toList(),
                Stream.of("visitor-left", "duplicate").map(RandomDay::entry).toList(),
                new CallRule(1 + random.nextInt(2), random.nextInt(120), 30),
                new CallingOrder(1 + random.nextInt(4), credits),
                null,
                null,
                null);
    }

    private Counter counter(int number) {
        List<ServiceCode> services =
                number == 1 ? SERVICES.stream().map(ServiceCode::new).toList() : someServices();
        return new Counter(new CounterNumber(number), services);
    }

    private static Service service(String code) {
        char letter = SERVICES.indexOf(code) < 2 ? 'T' : 'K';
        return new Service(new ServiceCode(code), letter, names(code), names(code), 30, 30);
    }

    private static Entry entry(String code) {
        return new Entry(new Code(code), names(code));
    }

    private static Names names(String text) {
        return new Names(text, text, text);
    }
}
