package kezek.officeday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kezek.officeday.Reference.Visitor;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Plays a script of presses against the core and against the {@link Reference}, and stops where they disagree. */
final class Storyteller {
    private static final Instant OPENING = Instant.parse("2026-03-24T04:00:00Z");
    private static final List<String> SERVICES = List.of(TestOffice.PLOT, TestOffice.ADDRESS, TestOffice.AID);
    private static final List<String> CATEGORIES = List.of("elderly", "infant");
    private static final int COUNTERS = 3;

    private final Day today = new Day();
    private final Reference reference;
    private final List<OfficeDayEvent> record = new ArrayList<>();
    private long now;
    private int wishes;
    private String heard = "";

    /** One press: what is done, at which counter by which clerk, with which ticket or service, after so many seconds. */
    record Press(String what, int counter, int clerk, int pick, int service, int seconds) {}

    private Storyteller(long seed) {
        Random random = new Random(seed);
        int elderly = random.nextInt(40);
        int infant = random.nextInt(40);
        int bound = random.nextBoolean() ? 1 + random.nextInt(4) : Integer.MAX_VALUE;
        Map<Integer, Integer> guards = random.nextBoolean() ? Map.of(0, 20 + random.nextInt(20), 1, 10) : Map.of();
        reference = new Reference(COUNTERS, Map.of(1, elderly, 2, infant), guards, bound);
        CallingOrder order = new CallingOrder(
                1,
                List.of(new Credit(new Code("elderly"), elderly), new Credit(new Code("infant"), infant)),
                bound == Integer.MAX_VALUE ? null : bound,
                guards.entrySet().stream()
                        .map(it -> new Guard(category(it.getKey()), it.getValue()))
                        .toList());
        OfficeConfiguration office = TestOffice.with(order, new CallRule(Reference.CALLS, Reference.SECONDS, 30));
        hear(new OpenDay(Story.DAY, Story.SUPERVISOR, office, "test"));
    }

    /** A random script of so many presses. */
    static List<Press> script(long seed, int presses) {
        Random random = new Random(seed);
        return IntStream.range(0, presses)
                .mapToObj(n -> {
                    int counter = 1 + random.nextInt(COUNTERS);
                    int clerk = random.nextInt(12) == 0 ? 1 + random.nextInt(COUNTERS) : counter;
                    String what = Presses.any(random);
                    int seconds = random.nextInt(3) == 0 ? 0 : random.nextInt(150);
                    return new Press(what, counter, clerk, random.nextInt(1000), random.nextInt(1000), seconds);
                })
                .toList();
    }

    /** What went wrong in this script on this day; nothing when the core and the reference agree to the end. */
    static @Nullable String play(long seed, List<Press> script) {
        Storyteller day = new Storyteller(seed);
        for (int n = 0; n < script.size(); n++) {
            Press press = script.get(n);
            day.now += press.seconds();
            OfficeDayCommand<?> command = day.command(press);
            String expected = day.expect(press, command);
            day.hear(command);
            if (!expected.equals(day.heard)) return n + ": " + press + " came to " + day.heard + ", not " + expected;
            String broken = Invariants.broken(day.record, day.today, day.reference);
            if (broken != null) return n + ": " + press + " broke: " + broken;
        }
        return null;
    }

    List<OfficeDayEvent> record() {
        return record;
    }

    private void hear(OfficeDayCommand<?> command) {
        Decision<?> decision = command.decide(today, today.notBefore(OPENING.plusSeconds(now)));
        decision.events().forEach(event -> {
            today.evolve(event);
            record.add(event);
        });
        heard = told(decision);
    }

    /** Refused, done, or called with whom. */
    private static String told(Decision<?> decision) {
        if (decision.outcome() instanceof Refusal)
            return decision.events().isEmpty() ? "refused" : "refused and recorded";
        return decision.events().stream()
                .filter(TicketCalled.class::isInstance)
                .map(event -> called(((TicketCalled) event).ticket().toString(), ((TicketCalled) event).why()))
                .findFirst()
                .orElse("done");
    }

    private @Nullable Visitor visitor(Press press) {
        List<Visitor> all = List.copyOf(reference.visitors.values());
        return all.isEmpty() ? null : all.get(press.pick() % all.size());
    }

    private static @Nullable Code category(int category) {
        return category == 0 ? null : new Code(CATEGORIES.get(category - 1));
    }

    private static ServiceCode service(int service) {
        return new ServiceCode(SERVICES.get(service % 3));
    }

    private static int category(Press press) {
        return press.pick() % 5 < 2 ? 1 + press.pick() % 2 : 0;
    }

    private static Set<Integer> offer(Press press) {
        return IntStream.range(0, 3)
                .filter(n -> (press.pick() + 1 & 1 << n) != 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> planned(int counter) {
        return counter == 1 ? Set.of(0, 1) : counter == 2 ? Set.of(2) : Set.of(0, 1, 2);
    }

    /** The press as the core hears it. */
    private OfficeDayCommand<?> command(Press press) {
        var day = Story.DAY;
        Actor by = Story.clerk(press.clerk());
        CounterNumber at = new CounterNumber(press.counter());
        Visitor visitor = visitor(press);
        TicketNumber ticket = TicketNumber.parse(visitor == null ? "T999" : visitor.number);
        return switch (press.what()) {
            case "open" -> new OpenCounter(day, by, at, List.of());
            case "leave" -> new CloseCounter(day, by, at);
            case "pause" -> new PauseCounter(day, by, at, new Code("lunch"), null);
            case "resume" -> new ResumeCounter(day, by, at);
            case "offer" ->
                new ChangeServices(
                        day,
                        by,
                        at,
                        offer(press).stream().map(Storyteller::service).toList());
            case "move" -> new ChangeCounter(day, by, at, new CounterNumber(1 + press.pick() % COUNTERS));
            case "wish", "again" -> wish(press);
            case "direct" ->
                new ServeDirectly(
                        day,
                        by,
                        at,
                        service(press.service()),
                        Language.KK,
                        category(category(press)),
                        press.pick() % 2 == 0 ? new Code("emergency") : null,
                        new RequestId("d" + record.size()));
            case "next" -> new CallNext(day, by, at);
            case "pick" -> new CallTicket(day, by, at, ticket, new Code("emergency"));
            case "recall" -> new RecallTicket(day, by, at);
            case "start" -> new StartService(day, by, at);
            case "finish" -> new FinishService(day, by, at, ServiceOutcome.SERVED);
            case "finish and next" -> new FinishAndCallNext(day, by, at, ServiceOutcome.SERVED);
            case "miss" -> new MarkNoShow(day, by, at);
            case "withdraw" -> new Withdraw(day, by, at);
            case "park" -> new ParkTicket(day, by, at, new Code("form"), null);
            case "add" -> new AddService(day, by, at, service(press.service()));
            case "send" -> transfer(press, by, at);
            case "return" -> new ReturnTicket(day, by, ticket);
            case "restore" -> new RestoreTicket(day, by, ticket, new Code("emergency"));
            case "defer" -> new DeferTicket(day, Actor.HOLDER, ticket, null);
            case "cancel" -> new CancelTicket(day, Actor.HOLDER, ticket, CancelTicket.VISITOR_LEFT);
            case "confirm" -> new ConfirmPriority(day, by, ticket, new Code("elderly"), true);
            case "decline" -> new DeclinePriority(day, by, ticket);
            default -> new KeepTime(day);
        };
    }

    private IssueTicket wish(Press press) {
        String id = press.what().equals("again") && wishes > 0 ? "r" + press.pick() % wishes : "r" + wishes++;
        Visitor before = reference.wishes.get(id);
        int service = before != null && press.service() % 4 > 0 ? first(before) : press.service() % 3;
        return new IssueTicket(
                Story.DAY,
                Story.KIOSK,
                service(service),
                Channel.KIOSK,
                Language.KK,
                category(category(press)),
                new RequestId(id));
    }

    private int first(Visitor visitor) {
        return SERVICES.indexOf(today.ticket(TicketNumber.parse(visitor.number))
                .issued()
                .service()
                .value());
    }

    private static TransferTicket transfer(Press press, Actor by, CounterNumber at) {
        int to = press.pick() % 4;
        return new TransferTicket(
                Story.DAY,
                by,
                at,
                service(press.service()),
                to == 0 ? null : new CounterNumber(to),
                new Code("wrong-counter"),
                press.pick() % 3 == 0);
    }

    /** What must come of the press; the reference has moved on when this returns. */
    private String expect(Press press, OfficeDayCommand<?> command) {
        if (command instanceof IssueTicket wish) return wished(wish);
        return new Presses(reference, now, planned(press.counter()), offer(press)).expect(press, visitor(press));
    }

    private String wished(IssueTicket wish) {
        Visitor before = reference.wishes.get(wish.request().value());
        int service = SERVICES.indexOf(wish.service().value());
        if (before != null) return service == first(before) ? "done" : "refused";
        int category =
                wish.claim() == null ? 0 : 1 + CATEGORIES.indexOf(wish.claim().value());
        reference.issue(
                service < 2 ? 'T' : 'K', service, category, wish.request().value(), now);
        return "done";
    }

    private static String called(String ticket, Explanation why) {
        return Presses.called(ticket, why.eligible(), why.passedOver());
    }
}
