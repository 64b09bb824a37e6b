package kezek.officeday;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.VisitRecordedWithoutTicket;
import org.jspecify.annotations.Nullable;

/** Plays a script of presses against the core and against the {@link Reference}, and stops where they disagree. */
final class Storyteller {
    private final Day today = new Day();
    private final Reference reference;
    private final List<OfficeDayEvent> record = new ArrayList<>();
    private long now;
    private int wishes;
    private int directs;

    private Storyteller(long seed) {
        Random random = new Random(seed);
        int elderly = random.nextInt(40);
        int infant = random.nextInt(40);
        int bound = random.nextBoolean() ? 1 + random.nextInt(4) : Integer.MAX_VALUE;
        Map<Integer, Integer> guards = random.nextBoolean() ? Map.of(0, 20 + random.nextInt(20), 1, 10) : Map.of();
        reference = new Reference(Map.of(1, elderly, 2, infant), guards, bound);
        CallingOrder order = new CallingOrder(
                1,
                List.of(new Credit(new Code("elderly"), elderly), new Credit(new Code("infant"), infant)),
                bound == Integer.MAX_VALUE ? null : bound,
                guards.entrySet().stream()
                        .map(it -> new Guard(Keys.category(it.getKey()), it.getValue()))
                        .toList());
        OfficeConfiguration office = TestOffice.with(order, new CallRule(Reference.CALLS, Reference.SECONDS, 30));
        hear(new OpenDay(Story.DAY, Story.SUPERVISOR, office, "test"));
    }

    /** The script of a random day up to the press on which the core and the reference disagree; empty when they never do. */
    static List<Press> improvise(long seed, int presses) {
        Storyteller day = new Storyteller(seed);
        Plot plot = new Plot(seed, presses, day.reference);
        List<Press> script = new ArrayList<>();
        for (int n = 0; n < presses; n++) {
            script.add(plot.next());
            if (day.hear(script.getLast()) != null) return script;
        }
        return List.of();
    }

    /** What went wrong in this script on this day; nothing when the core and the reference agree to the end. */
    static @Nullable String play(long seed, List<Press> script) {
        Storyteller day = new Storyteller(seed);
        for (int n = 0; n < script.size(); n++) {
            String wrong = day.hear(script.get(n));
            if (wrong != null) return n + ": " + script.get(n) + " " + wrong;
        }
        return null;
    }

    private @Nullable String hear(Press press) {
        now = Math.max(now + press.seconds(), Plot.moment(press.what()));
        String request = request(press);
        OfficeDayCommand<?> command = new Keys(press, reference, now, request).command();
        String expected = new Presses(press, reference, now, request).expect();
        String heard = heard(command);
        if (!expected.equals(heard)) return "came to " + heard + ", not " + expected;
        String broken = Invariants.broken(record, today, reference);
        return broken == null ? null : "broke: " + broken;
    }

    /** The client's name for a wish: a new one, or one that was used before. */
    private String request(Press press) {
        return switch (press.what()) {
            case "wish" -> "r" + wishes++;
            case "again" -> "r" + (wishes == 0 ? wishes++ : press.pick() % wishes);
            case "direct" -> "d" + directs++;
            default -> "d" + Math.max(0, directs - 1);
        };
    }

    /** A core that breaks down has said something as well, and is told with its script. */
    private String heard(OfficeDayCommand<?> command) {
        try {
            return hear(command);
        } catch (RuntimeException thrown) {
            return thrown.toString();
        }
    }

    private String hear(OfficeDayCommand<?> command) {
        Decision<?> decision = command.decide(today, today.notBefore(Keys.instant(now)));
        decision.events().forEach(event -> {
            today.evolve(event);
            record.add(event);
        });
        return told(decision);
    }

    /** Refused, done, or what a clerk, an auditor or a supervisor would want to know of it. */
    private static String told(Decision<?> decision) {
        if (decision.outcome() instanceof Refusal)
            return decision.events().isEmpty() ? Presses.REFUSED : "refused and recorded";
        String told = decision.events().stream()
                .map(Storyteller::told)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? Presses.DONE : told;
    }

    private static String told(OfficeDayEvent event) {
        return switch (event) {
            case TicketCalled e ->
                Presses.called(
                        e.ticket().toString(), e.why().eligible(), e.why().passedOver());
            case ServiceCorrected e ->
                Presses.corrected(
                        e.ticket().toString(),
                        Keys.SERVICES.indexOf(e.service().value()),
                        Duration.between(Keys.OPENING, e.ended()).toSeconds());
            case VisitRecordedWithoutTicket e -> Presses.noted(e.waiting());
            case DayClosed e ->
                HallPresses.closed(e.unfinished().stream()
                        .map(it -> HallPresses.left(
                                it.ticket().toString(), Invariants.state(it.was()), Invariants.state(it.end())))
                        .toList());
            default -> "";
        };
    }
}
