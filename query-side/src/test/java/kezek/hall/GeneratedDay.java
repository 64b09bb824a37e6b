package kezek.hall;

import static kezek.hall.Script.unfinished;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kezek.officeday.events.OfficeDayEvent.DayClosed.Unfinished;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/** A lawful day that nobody thought out: a seed decides who comes, who calls, who is silent and who goes. */
public final class GeneratedDay {
    private static final int COUNTERS = 3;

    /** What a counter is at. */
    private enum Does {
        AWAY,
        FREE,
        RESTS,
        CALLS,
        SERVES
    }

    private final Random chance;
    private final Script script = new Script(Sample.office(COUNTERS));
    private final Map<String, ServiceCode> services = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Does[] does = new Does[COUNTERS + 1];
    private final String[] at = new String[COUNTERS + 1];
    private final int[] attempts = new int[COUNTERS + 1];
    private int issued;

    private GeneratedDay(long seed) {
        chance = new Random(seed);
        Arrays.fill(does, Does.AWAY);
    }

    /** A day of at least so many events; the last one closes it. */
    public static Script of(long seed, int events) {
        GeneratedDay day = new GeneratedDay(seed);
        day.script.open();
        while (day.script.events().size() < events - 1) day.step();
        return day.close();
    }

    private void step() {
        script.later(Duration.ofSeconds(chance.nextInt(60)));
        int dice = chance.nextInt(10);
        if (dice < 4 && issued < 1998) issue();
        else if (dice == 4 && !waiting.isEmpty() && chance.nextInt(4) == 0) script.cancel(waiting.removeLast());
        else act(1 + chance.nextInt(COUNTERS));
    }

    private void issue() {
        ServiceCode service = Sample.SERVICES.get(chance.nextInt(4));
        String ticket = "%s%03d".formatted(issued < 999 ? "T" : "K", 1 + issued++ % 999);
        services.put(ticket, service);
        waiting.addLast(ticket);
        script.issue(ticket, service, chance.nextInt(5) == 0 ? Sample.ELDERLY : null);
    }

    private void act(int counter) {
        switch (does[counter]) {
            case AWAY -> {
                script.counter(counter);
                does[counter] = Does.FREE;
            }
            case RESTS -> {
                script.resume(counter);
                does[counter] = Does.FREE;
            }
            case FREE -> useFreedom(counter);
            case CALLS -> insist(counter);
            case SERVES -> {
                script.finish(at[counter], counter, service(at[counter]));
                does[counter] = Does.FREE;
            }
        }
    }

    private void useFreedom(int counter) {
        int dice = chance.nextInt(20);
        if (dice == 0) {
            script.leave(counter);
            does[counter] = Does.AWAY;
        } else if (dice == 1) {
            script.pause(counter, planned());
            does[counter] = Does.RESTS;
        } else if (!waiting.isEmpty()) {
            at[counter] = waiting.removeFirst();
            attempts[counter] = 1;
            script.call(at[counter], counter);
            does[counter] = Does.CALLS;
        }
    }

    private void insist(int counter) {
        if (chance.nextInt(6) > 1) {
            script.start(at[counter], counter, service(at[counter]));
            does[counter] = Does.SERVES;
        } else if (attempts[counter] < 3) {
            script.recall(at[counter], counter, ++attempts[counter]);
        } else {
            script.noShow(at[counter], counter);
            does[counter] = Does.FREE;
        }
    }

    private @Nullable Instant planned() {
        return chance.nextBoolean() ? script.now().plus(Duration.ofHours(1)) : null;
    }

    private ServiceCode service(String ticket) {
        return services.getOrDefault(ticket, Sample.LAND);
    }

    private Script close() {
        List<Unfinished> left = new ArrayList<>();
        for (String ticket : waiting) left.add(unfinished(ticket, TicketState.WAITING));
        for (int counter = 1; counter <= COUNTERS; counter++) {
            if (does[counter] == Does.CALLS) left.add(unfinished(at[counter], TicketState.CALLED));
            if (does[counter] == Does.SERVES) left.add(unfinished(at[counter], TicketState.SERVING));
        }
        return script.close(left.toArray(Unfinished[]::new));
    }
}
