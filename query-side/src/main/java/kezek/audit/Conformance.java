package kezek.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.WaitingRoom;
import org.jspecify.annotations.Nullable;

/**
 * Decides every call of a day again, from the record alone and by the rule in force at that minute, with the very function
 * that decided it then: whoever was called otherwise, or for another reason than the record gives, is a finding.
 *
 * @param calls first calls of the day
 * @param byRule of them, those that the rule chose for the reason recorded
 * @param withReason of them, those in another mode that say why
 * @param findings the rest
 */
public record Conformance(int calls, int byRule, int withReason, List<Finding> findings) {

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
        private final WaitingRoom waiting = new WaitingRoom();
        private final Map<CounterNumber, List<ServiceCode>> counters = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private DeskRule desk = DeskRule.USUAL;
        private int calls;
        private int byRuleCalls;
        private int withReason;

        void evolve(Recorded recorded) {
            switch (recorded.event()) {
                case DayOpened e -> desk = e.configuration().deskRule();
                case CounterOpened e -> counters.put(e.counter(), e.services());
                case CounterServicesChanged e -> counters.put(e.counter(), e.services());
                case CounterClosed e -> counters.remove(e.counter());
                case TicketCalled e -> check(recorded.seq(), e);
                default -> {}
            }
            waiting.evolve(recorded.event());
        }

        private void check(long seq, TicketCalled call) {
            calls++;
            List<ServiceCode> services = counters.getOrDefault(call.counter(), List.of());
            Optional<Choice> choice = waiting.choose(call.counter(), services, call.at());
            Optional<Explanation> byHand = waiting.byHand(
                    call.ticket(), call.counter(), services, call.why().code(), call.at());
            boolean isByRule = call.mode() == CallMode.BY_RULE;
            TicketNumber expected = choice.map(Choice::ticket).orElse(null);
            boolean inOrder = isByRule
                    ? call.ticket().equals(expected)
                    : isReason(call.why().code());
            if (byHand.isEmpty() || !inOrder) {
                findings.add(new Finding(seq, call.ticket(), call.counter(), expected, "order"));
            } else if (!Optional.of(call.why()).equals(isByRule ? choice.map(Choice::why) : byHand)) {
                findings.add(new Finding(seq, call.ticket(), call.counter(), expected, "explanation"));
            } else if (isByRule) {
                byRuleCalls++;
            } else {
                withReason++;
            }
        }

        /** One of the office's own: the rule's reasons explain no departure from the rule. */
        private boolean isReason(Code code) {
            return OfficeConfiguration.knows(desk.outOfTurnReasons(), code);
        }
    }
}
