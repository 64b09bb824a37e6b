package kezek.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import kezek.demo.OfficeClient.AtDesk;
import kezek.demo.OfficeClient.CallRule;
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

    private final OfficeClient office;
    private final Pace clock;
    private final int counter;
    private final Hours hours;
    private final CallRule rule;
    private final Profile profile;
    private final Function<String, Visitor> visitors;

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
            Function<String, Visitor> visitors) {
        this.office = office;
        this.clock = clock;
        this.counter = counter;
        this.hours = hours;
        this.rule = rule;
        this.profile = profile;
        this.visitors = visitors;
    }

    /** Works until the evening. */
    void work() throws InterruptedException {
        clock.until(hours.from());
        boolean atWork = true;
        while (atWork) {
            try {
                atWork = step(office.counter(counter));
            } catch (RestClientException refusedOrUnreachable) {
                LOG.debug("Counter {}: {}", counter, refusedOrUnreachable.getMessage());
                clock.until(clock.now().plus(LOOK_AGAIN));
            }
        }
    }

    private boolean step(Counter found) throws InterruptedException {
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
                else if (office.press(counter, "call-next", Map.of()).isEmpty()) clock.until(now.plus(LOOK_AGAIN));
            }
        }
        return true;
    }

    private void lunch() {
        office.press(counter, "pause", Map.of("reason", "lunch", "until", hours.afterLunch()));
    }

    /** The visitor comes, or is called again until the rule lets him go. */
    private void expect(AtDesk ticket) throws InterruptedException {
        Visitor visitor = visitors.apply(ticket.number());
        if (visitor.comes(Duration.between(ticket.issuedAt(), ticket.calledAt()), profile)) {
            clock.until(ticket.calledAt().plus(visitor.walk()));
            press("start");
        } else if (ticket.attempt() < rule.calls()) {
            clock.until(ticket.calledAt().plusSeconds((long) rule.recallEvery() * ticket.attempt()));
            press("recall");
        } else {
            clock.until(ticket.calledAt().plusSeconds(rule.seconds() + 1L));
            press("no-show");
        }
    }

    private void serve(AtDesk ticket) throws InterruptedException {
        Visitor visitor = visitors.apply(ticket.number());
        Instant started = ticket.startedAt() == null ? ticket.calledAt() : ticket.startedAt();
        Instant end = started.plus(visitor.stays());
        clock.until(end);
        boolean goesOn = visitor.number() % 2 == 0 && !hours.isLunch(end) && end.isBefore(hours.to());
        office.press(counter, goesOn ? "finish-and-call-next" : "finish", Map.of("outcome", visitor.outcome()));
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
