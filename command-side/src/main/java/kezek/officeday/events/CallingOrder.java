package kezek.officeday.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is called next, and why. First, by arrival, whoever is protected: overtaken often enough, or owed the head of the
 * queue. Then whoever has waited as long as his category may, the most overdue first. Then everybody by issue time (a booked
 * visitor who came early: by his time) less the credit of his category or appointment. Ties go to the lower number.
 *
 * <p>A value without a clock: the live day, the replay and the conformance check ask it the same question and get the
 * same answer. With no credits, no bound, no guards and no appointments it is the strict order of arrival.
 *
 * @param version grows with every change of the rule
 * @param credits minutes by category; a category that is not listed has none
 * @param overtakes how many calls by the rule may pass over a ticket; absent when there is no bound
 * @param guards the longest wait by category before its turn comes ahead of all credits; absent when there are none
 */
public record CallingOrder(
        int version,
        List<Credit> credits,
        @Nullable Integer overtakes,
        @Nullable List<Guard> guards) {

    /** The minutes by which a category is treated as having come earlier. */
    public record Credit(Code category, int minutes) {
        /** @throws ImpossibleValue when the minutes are negative */
        public Credit {
            if (minutes < 0) throw new ImpossibleValue("minutes", "a credit is not negative");
        }
    }

    /** The minutes after which nobody of a category is passed over any more; without one it is for ordinary visitors. */
    public record Guard(@Nullable Code category, int minutes) {
        /** @throws ImpossibleValue when the minutes are negative */
        public Guard {
            if (minutes < 0) throw new ImpossibleValue("minutes", "a guard is not negative");
        }
    }

    /** The chosen ticket with the reason that is stored beside it. */
    public record Choice(TicketNumber ticket, Explanation why) {}

    /** @throws ImpossibleValue when tickets may be overtaken less than once */
    public CallingOrder {
        credits = List.copyOf(credits);
        if (overtakes != null && overtakes < 1) throw new ImpossibleValue("overtakes", "a bound is at least 1");
        if (guards != null) guards = List.copyOf(guards);
    }

    /** An order of credits alone. */
    public CallingOrder(int version, List<Credit> credits) {
        this(version, credits, null, null);
    }

    /**
     * Chooses among queues of eligible tickets.
     *
     * @param lanes queues of tickets of one category and one appointment credit that are all protected or all not, ordered by
     *     {@link Waiting#BY_ARRIVAL}; looking at their heads suffices, so the cost does not grow with the people waiting
     * @return nothing when nobody is eligible
     */
    public Optional<Choice> choose(Collection<? extends NavigableSet<Waiting>> lanes, Instant now) {
        return first(lanes, now).map(chosen -> choice(chosen, lanes));
    }

    private Optional<Waiting> first(Collection<? extends NavigableSet<Waiting>> lanes, Instant now) {
        return heads(lanes).stream().min(at(now));
    }

    private Choice choice(Waiting chosen, Collection<? extends NavigableSet<Waiting>> lanes) {
        return new Choice(
                chosen.ticket(), explain(chosen, lanes, code(chosen, lanes), other -> isEarlier(other, chosen)));
    }

    /**
     * The same facts for a ticket that a clerk chose himself; the code is his reason. Passed over are all who came before it
     * and, other than at a call by the rule, all whom the rule would have called before it.
     */
    public Explanation byHand(
            Waiting chosen, Collection<? extends NavigableSet<Waiting>> lanes, Code reason, Instant now) {
        Comparator<Waiting> order = at(now);
        return explain(chosen, lanes, reason, other -> isEarlier(other, chosen) || order.compare(other, chosen) < 0);
    }

    /** Whom the rule will call next and why, as long as nobody comes, goes or grows overdue. */
    public List<Choice> forecast(Collection<? extends NavigableSet<Waiting>> lanes, int limit, Instant now) {
        List<NavigableSet<Waiting>> rest = lanes.stream()
                .map(lane -> lane.stream().limit(limit + 1L).collect(Collectors.toCollection(CallingOrder::lane)))
                .toList();
        List<Choice> choices = new ArrayList<>();
        Optional<Waiting> next = first(rest, now);
        while (next.isPresent() && choices.size() < limit) {
            Waiting called = next.get();
            choices.add(choice(called, rest));
            rest = rest.stream().flatMap(lane -> after(called, lane)).toList();
            next = first(rest, now);
        }
        return choices;
    }

    /** What a call leaves of a lane: overtaken once more are all who came before it, and so may be protected from now on. */
    private Stream<NavigableSet<Waiting>> after(Waiting called, NavigableSet<Waiting> lane) {
        return lane.stream()
                .filter(waiting -> !waiting.equals(called))
                .map(waiting -> isEarlier(waiting, called) ? waiting.overtaken(1) : waiting)
                .collect(Collectors.partitioningBy(this::protects, Collectors.toCollection(CallingOrder::lane)))
                .values()
                .stream();
    }

    private static NavigableSet<Waiting> lane() {
        return new TreeSet<>(Waiting.BY_ARRIVAL);
    }

    private static boolean isEarlier(Waiting one, Waiting other) {
        return Waiting.BY_ARRIVAL.compare(one, other) < 0;
    }

    /** The first {@code limit} tickets of the lanes in the order in which they would be called now. */
    public List<Waiting> next(Collection<? extends NavigableSet<Waiting>> lanes, int limit, Instant now) {
        return lanes.stream()
                .flatMap(lane -> lane.stream().limit(limit))
                .sorted(at(now))
                .limit(limit)
                .toList();
    }

    /** How many tickets of the lanes would be called before this one now. */
    public int ahead(Waiting ticket, Collection<? extends NavigableSet<Waiting>> lanes, Instant now) {
        Comparator<Waiting> order = at(now);
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

    /** Whether it treats a category otherwise than an ordinary visitor. */
    public boolean favours(Code category) {
        return credit(category) > 0
                || (guards != null && guards.stream().anyMatch(guard -> category.equals(guard.category())));
    }

    /** The minutes of a ticket: those of its category or of its appointment, whichever are more. */
    public int credit(Waiting waiting) {
        return Math.max(credit(waiting.category()), waiting.booked());
    }

    /** Whether nobody may go before this ticket any more but another protected one that came earlier. */
    public boolean protects(Waiting waiting) {
        return waiting.raised() || (overtakes != null && waiting.overtaken() >= overtakes);
    }

    /** The instant from which a ticket has waited as long as its category may; nothing when there is no limit. */
    public Optional<Instant> due(Waiting waiting) {
        return guards == null
                ? Optional.empty()
                : guards.stream()
                        .filter(guard -> Objects.equals(guard.category(), waiting.category()))
                        .map(guard -> waiting.since().plus(Duration.ofMinutes(guard.minutes())))
                        .findFirst();
    }

    private Comparator<Waiting> at(Instant now) {
        return Comparator.<Waiting>comparingInt(waiting -> rank(waiting, now))
                .thenComparing(waiting -> turn(waiting, now))
                .thenComparing(Waiting::ticket);
    }

    private int rank(Waiting waiting, Instant now) {
        if (protects(waiting)) return 0;
        return isDue(waiting, now) ? 1 : 2;
    }

    private Instant turn(Waiting waiting, Instant now) {
        if (protects(waiting)) return waiting.since();
        return due(waiting).filter(due -> !due.isAfter(now)).orElseGet(() -> effective(waiting));
    }

    private boolean isDue(Waiting waiting, Instant now) {
        return due(waiting).filter(due -> !due.isAfter(now)).isPresent();
    }

    private Instant effective(Waiting waiting) {
        int credit = credit(waiting);
        return credit == 0 ? waiting.since() : waiting.since().minus(Duration.ofMinutes(credit));
    }

    private static List<Waiting> heads(Collection<? extends NavigableSet<Waiting>> lanes) {
        return lanes.stream()
                .filter(lane -> !lane.isEmpty())
                .map(NavigableSet::first)
                .toList();
    }

    private Code code(Waiting chosen, Collection<? extends NavigableSet<Waiting>> lanes) {
        List<Waiting> heads = heads(lanes);
        if (heads.size() == 1 && lanes.stream().mapToInt(NavigableSet::size).sum() == 1) return Explanation.ONLY_ONE;
        Waiting first = heads.stream().min(Waiting.BY_ARRIVAL).orElse(chosen);
        Waiting favoured = heads.stream()
                .min(Comparator.comparing(this::effective).thenComparing(Waiting::ticket))
                .orElse(chosen);
        if (chosen.equals(favoured)) return chosen.equals(first) ? Explanation.FIRST_IN_LINE : credited(chosen);
        if (chosen.raised()) return Explanation.CAME_BACK;
        return protects(chosen) ? Explanation.OVERTAKEN_ENOUGH : Explanation.WAITED_ENOUGH;
    }

    private Code credited(Waiting chosen) {
        return chosen.booked() > credit(chosen.category()) ? Explanation.APPOINTMENT : Explanation.CATEGORY_CREDIT;
    }

    /** @param isPassed whether another ticket is passed over; within a lane the first ones are, or none */
    private Explanation explain(
            Waiting chosen, Collection<? extends NavigableSet<Waiting>> lanes, Code code, Predicate<Waiting> isPassed) {
        int eligible = lanes.stream().mapToInt(NavigableSet::size).sum();
        List<TicketNumber> passedOver = lanes.stream()
                .flatMap(lane -> lane.stream().takeWhile(isPassed))
                .sorted(Waiting.BY_ARRIVAL)
                .map(Waiting::ticket)
                .toList();
        return new Explanation(version, code, eligible, passedOver, credit(chosen));
    }
}
