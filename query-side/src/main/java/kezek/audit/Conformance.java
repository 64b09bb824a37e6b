package kezek.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kezek.hall.WaitingLanes;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Decides every call of a day again, from the record alone and by the rule in force at that minute, with the very function
 * that decided it then: whoever was called otherwise, or for another reason than the record gives, is a finding.
 *
 * @param calls first calls of the day
 * @param byRule of them, those that the rule chose for the reason recorded
 * @param withReason of them, those in another mode: they say why, or called whom the rule would have called
 * @param findings the rest
 */
public record Conformance(int calls, int byRule, int withReason, List<Finding> findings) {

    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<Code> OF_THE_RULE =
            Set.of(Explanation.ONLY_ONE, Explanation.FIRST_IN_LINE, Explanation.CATEGORY_CREDIT);

    /**
     * A call that the rule does not explain.
     *
     * @param expected whom the rule would have called; absent when nobody was eligible
     * @param code {@code order} for another ticket without a reason of its own, {@code explanation} for another reason
     */
    public record Finding(
            long seq,
            TicketNumber ticket,
            CounterNumber counter,
            @Nullable TicketNumber expected,
            String code) {}

    public Conformance {
        findings = List.copyOf(findings);
    }

    /** Whether each call was by rule or has a reason. */
    public boolean complete() {
        return findings.isEmpty();
    }

    /** Checks the events of one day, in their order. */
    public static Conformance of(List<Recorded> events) {
        Fold fold = new Fold();
        events.forEach(fold::evolve);
        return new Conformance(fold.calls, fold.byRuleCalls, fold.withReason, fold.findings);
    }

    private static final class Fold {
        private final WaitingLanes waiting = new WaitingLanes();
        private final Map<CounterNumber, List<ServiceCode>> counters = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private CallingOrder order = new CallingOrder(0, List.of());
        private int calls;
        private int byRuleCalls;
        private int withReason;

        void evolve(Recorded recorded) {
            switch (recorded.event()) {
                case DayOpened e -> order = e.configuration().order();
                case DayClosed _ -> waiting.clear();
                case CounterOpened e -> counters.put(e.counter(), e.services());
                case CounterClosed e -> counters.remove(e.counter());
                case TicketIssued e -> waiting.add(e.ticket(), e.service(), e.at(), e.claim());
                case TicketCancelled e -> waiting.remove(e.ticket());
                case TicketCalled e -> {
                    check(recorded.seq(), e);
                    waiting.remove(e.ticket());
                }
                default -> {}
            }
        }

        private void check(long seq, TicketCalled call) {
            calls++;
            Collection<NavigableSet<Waiting>> eligible = waiting.of(counters.getOrDefault(call.counter(), List.of()));
            Optional<Choice> choice = order.choose(eligible);
            TicketNumber expected = choice.map(Choice::ticket).orElse(null);
            boolean byRule = call.mode() == CallMode.BY_RULE;
            Optional<Waiting> called = eligible.stream()
                    .flatMap(NavigableSet::stream)
                    .filter(it -> it.ticket().equals(call.ticket()))
                    .findFirst();
            boolean inOrder = call.ticket().equals(expected)
                    || (!byRule && isReason(call.why().code()));
            if (called.isEmpty() || !inOrder) {
                findings.add(new Finding(seq, call.ticket(), call.counter(), expected, "order"));
            } else if (!call.why().equals(byRule ? choice.get().why() : truth(called.get(), eligible, call))) {
                findings.add(new Finding(seq, call.ticket(), call.counter(), expected, "explanation"));
            } else if (byRule) {
                byRuleCalls++;
            } else {
                withReason++;
            }
        }

        /** What a call in another mode must tell; its code is its reason, and nobody can say whether that is true. */
        private Explanation truth(Waiting called, Collection<NavigableSet<Waiting>> eligible, TicketCalled call) {
            List<TicketNumber> passedOver = eligible.stream()
                    .flatMap(lane -> lane.headSet(called, false).stream())
                    .sorted(Waiting.BY_ARRIVAL)
                    .map(Waiting::ticket)
                    .toList();
            int all = eligible.stream().mapToInt(NavigableSet::size).sum();
            return new Explanation(
                    order.version(), call.why().code(), all, passedOver, order.credit(called.category()));
        }

        /** A code of its own: the rule's reasons explain no departure from the rule. */
        private static boolean isReason(Code code) {
            return REASON.matcher(code.value()).matches() && !OF_THE_RULE.contains(code);
        }
    }
}
