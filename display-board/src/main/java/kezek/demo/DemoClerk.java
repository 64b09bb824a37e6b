package kezek.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kezek.demo.OfficeClient.AtDesk;
import kezek.demo.OfficeClient.CallRule;
import kezek.demo.OfficeClient.Console;
import kezek.demo.OfficeClient.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * A clerk who looks at his counter, presses the key that comes next, and looks again.
 *
 * <p>He remembers nothing, so after a restart he goes on where the record says he is.
 */
final class DemoClerk {
    private static final Logger LOG = LoggerFactory.getLogger(DemoClerk.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);
    private static final Duration COMES_AFTER_ALL = Duration.ofMinutes(6);

    private final OfficeClient office;
    private final Pace clock;
    private final int counter;
    private final Hours hours;
    private final CallRule rule;
    private final Profile profile;
    private final Function<String, Visitor> visitors;
    private final Set<String> turned;
    private final Deque<Missed> missed = new ArrayDeque<>();
    private boolean hasFavoured;

    /** Somebody who did not come, and when he will stand there after all. */
    private record Missed(String number, Instant back) {}

    /** His working day: when he sits down (he may be late), eats and leaves. */
    record Hours(Instant from, Instant lunch, Instant afterLunch, Instant to) {
        boolean isLunch(Instant now) {
            return !now.isBefore(lunch) && now.isBefore(afterLunch);
        }
    }

    DemoClerk(
            OfficeClient office,
            Pace clock,
            int counter,
            Hours hours,
            CallRule rule,
            Profile profile,
            Function<String, Visitor> visitors,
            Set<String> turned) {
        this.office = office;
        this.clock = clock;
        this.counter = counter;
        this.hours = hours;
        this.rule = rule;
        this.profile = profile;
        this.visitors = visitors;
        this.turned = turned;
    }

    /** Works until the evening. */
    void work() throws InterruptedException {
        clock.until(hours.from());
        boolean atWork = true;
        while (atWork) {
            try {
                atWork = step(office.console(counter));
            } catch (RestClientException refusedOrUnreachable) {
                LOG.debug("Counter {}: {}", counter, refusedOrUnreachable.getMessage());
                clock.until(clock.now().plus(LOOK_AGAIN));
            }
        }
    }

    private boolean step(Console console) throws InterruptedException {
        Counter found = console.counter();
        Instant now = clock.now();
        String state = found.state() == null ? "closed" : found.state();
        boolean leaves = !now.isBefore(hours.to());
        switch (state) {
            case "closed" -> {
                if (leaves) return false;
                press("open");
            }
            case "paused" -> {
                clock.until(found.until() == null ? now : found.until());
                press("resume");
            }
            case "calling" -> expect(visit(found));
            case "serving" -> serve(visit(found));
            default -> {
                if (leaves) press("close");
                else if (hours.isLunch(now)) lunch();
                else if (!missed.isEmpty() && !missed.getFirst().back().isAfter(now)) restore(missed.removeFirst());
                else if (isTempted(now, console))
                    favour(console.waiting().get(2).number());
                else if (office.press(counter, "call-next", Map.of()).isEmpty()) clock.until(now.plus(LOOK_AGAIN));
            }
        }
        return true;
    }

    private void lunch() {
        office.press(counter, "pause", Map.of("reason", "lunch", "until", hours.afterLunch()));
    }

    private void restore(Missed visitor) {
        turned.add(visitor.number());
        office.ticket(visitor.number(), "restore", Map.of("reason", "recalled-no-show"));
    }

    /** Once a day one clerk lets somebody go first, so that an auditor has something to ask about. */
    private boolean isTempted(Instant now, Console console) {
        return counter == 2
                && !hasFavoured
                && console.waiting().size() > 2
                && now.isAfter(hours.from().plus(Duration.ofHours(1)));
    }

    private void favour(String number) {
        hasFavoured = true;
        office.press(counter, "call", Map.of("number", number, "reason", "supervisor-order"));
    }

    /** The visitor comes, or is called again until the rule lets him go. */
    private void expect(AtDesk ticket) throws InterruptedException {
        Visitor visitor = visitors.apply(ticket.number());
        boolean isBack = turned.contains(ticket.number());
        if (isBack || visitor.comes(Duration.between(ticket.since(), ticket.calledAt()), profile)) {
            clock.until(ticket.calledAt().plus(visitor.walk()));
            press("start");
        } else if (ticket.attempt() < rule.calls()) {
            clock.until(ticket.calledAt().plusSeconds((long) rule.recallEvery() * ticket.attempt()));
            press("recall");
        } else {
            clock.until(ticket.calledAt().plusSeconds(rule.seconds() + 1L));
            press("no-show");
            if (visitor.number() % 2 == 0)
                missed.add(new Missed(ticket.number(), clock.now().plus(COMES_AFTER_ALL)));
        }
    }

    private void serve(AtDesk ticket) throws InterruptedException {
        Visitor visitor = visitors.apply(ticket.number());
        Instant started = ticket.startedAt() == null ? ticket.calledAt() : ticket.startedAt();
        boolean first = turned.add(ticket.number());
        if (first && visitor.claim() != null) prove(ticket, visitor.claim());
        if (first && turns(visitor, started)) return;
        Instant end = started.plus(visitor.stays());
        clock.until(end);
        boolean goesOn = visitor.number() % 2 == 0 && !hours.isLunch(end) && end.isBefore(hours.to());
        office.press(counter, goesOn ? "finish-and-call-next" : "finish", Map.of("outcome", visitor.outcome()));
    }

    /** Nearly everybody can prove his category; the clerk looks. */
    private void prove(AtDesk ticket, String category) {
        office.ticket(ticket.number(), "confirm", Map.of("category", category, "documentSeen", true));
    }

    /** What is special about the visit; says whether the visitor has left the counter by it. */
    private boolean turns(Visitor visitor, Instant started) throws InterruptedException {
        clock.until(started.plus(visitor.stays().dividedBy(3)));
        Instant now = clock.now();
        return switch (visitor.turn()) {
            case PLAIN -> false;
            case SECOND_MATTER -> {
                office.press(counter, "add-service", Map.of("service", visitor.further()));
                yield false;
            }
            case FETCHES_A_PAPER ->
                office.press(
                                counter,
                                "park",
                                Map.of(
                                        "reason",
                                        "missing-document",
                                        "until",
                                        now.plus(Duration.ofMinutes(10 + visitor.number() % 30))))
                        .isPresent();
            case WRONG_COUNTER ->
                !visitor.further().equals(visitor.service())
                        && office.press(
                                        counter,
                                        "transfer",
                                        Map.of("service", visitor.further(), "reason", "wrong-counter"))
                                .isPresent();
        };
    }

    private static AtDesk visit(Counter counter) {
        AtDesk ticket = counter.ticket();
        if (ticket == null) throw new IllegalStateException("a busy counter has a ticket");
        return ticket;
    }

    private void press(String key) {
        office.press(counter, key, Map.of());
    }
}
