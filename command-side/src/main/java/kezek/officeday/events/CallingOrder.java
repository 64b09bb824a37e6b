package kezek.officeday.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is called next, and why: the issue time less the credit of the category, then the number.
 *
 * <p>A value without a clock: the live day, the replay and the conformance check ask it the same question and get the
 * same answer. With no credits it is the strict order of arrival.
 *
 * @param version grows with every change of the rule
 * @param credits minutes by category; a category that is not listed has none
 */
public record CallingOrder(int version, List<Credit> credits) {

    /** The minutes by which a category is treated as having come earlier. */
    public record Credit(Code category, int minutes) {
        /** @throws IllegalArgumentException when the minutes are negative */
        public Credit {
            if (minutes < 0) throw new IllegalArgumentException("a credit is not negative");
        }
    }

    /** The chosen ticket with the reason that is stored beside it. */
    public record Choice(TicketNumber ticket, Explanation why) {}

    public CallingOrder {
        credits = List.copyOf(credits);
    }

    /**
     * Chooses among queues of eligible tickets.
     *
     * @param lanes queues whose tickets share one category each, ordered by {@link Waiting#BY_ARRIVAL}; looking at their
     *     heads suffices, so the cost does not grow with the number of people waiting
     * @return nothing when nobody is eligible
     */
    public Optional<Choice> choose(Collection<? extends NavigableSet<Waiting>> lanes) {
        return lanes.stream()
                .filter(lane -> !lane.isEmpty())
                .map(NavigableSet::first)
                .min(byKey())
                .map(chosen -> new Choice(chosen.ticket(), explain(chosen, lanes)));
    }

    /** The first {@code limit} tickets of the lanes in the order in which they would be called. */
    public List<Waiting> next(Collection<? extends NavigableSet<Waiting>> lanes, int limit) {
        return lanes.stream()
                .flatMap(lane -> lane.stream().limit(limit))
                .sorted(byKey())
                .limit(limit)
                .toList();
    }

    /** How many tickets of the lanes would be called before this one. */
    public int ahead(Waiting ticket, Collection<? extends NavigableSet<Waiting>> lanes) {
        Comparator<Waiting> order = byKey();
        int ahead = 0;
        for (NavigableSet<Waiting> lane : lanes) {
            if (lane.isEmpty() || order.compare(lane.first(), ticket) >= 0) continue;
            ahead += order.compare(lane.last(), ticket) < 0
                    ? lane.size()
                    : (int) lane.stream()
                            .takeWhile(other -> order.compare(other, ticket) < 0)
                            .count();
        }
        return ahead;
    }

    /** The minutes that a category gives; none for an ordinary visitor. */
    public int credit(@Nullable Code category) {
        return credits.stream()
                .filter(credit -> credit.category().equals(category))
                .mapToInt(Credit::minutes)
                .findFirst()
                .orElse(0);
    }

    private Comparator<Waiting> byKey() {
        return Comparator.comparing(this::effective).thenComparing(Waiting::ticket);
    }

    private Instant effective(Waiting waiting) {
        return credits.isEmpty()
                ? waiting.issuedAt()
                : waiting.issuedAt().minus(Duration.ofMinutes(credit(waiting.category())));
    }

    private Explanation explain(Waiting chosen, Collection<? extends NavigableSet<Waiting>> lanes) {
        int eligible = lanes.stream().mapToInt(NavigableSet::size).sum();
        List<TicketNumber> passedOver = lanes.stream()
                .flatMap(lane -> lane.headSet(chosen, false).stream())
                .sorted(Waiting.BY_ARRIVAL)
                .map(Waiting::ticket)
                .toList();
        Code code = eligible == 1
                ? Explanation.ONLY_ONE
                : passedOver.isEmpty() ? Explanation.FIRST_IN_LINE : Explanation.CATEGORY_CREDIT;
        return new Explanation(version, code, eligible, passedOver, credit(chosen.category()));
    }
}
