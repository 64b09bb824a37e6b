package kezek.audit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static kezek.officeday.events.Explanation.APPOINTMENT;
import static kezek.officeday.events.Explanation.CAME_BACK;
import static kezek.officeday.events.Explanation.CATEGORY_CREDIT;
import static kezek.officeday.events.Explanation.FIRST_IN_LINE;
import static kezek.officeday.events.Explanation.ONLY_ONE;
import static kezek.officeday.events.Explanation.OVERTAKEN_ENOUGH;
import static kezek.officeday.events.Explanation.WAITED_ENOUGH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.audit.ClosingReport.Departures;
import kezek.audit.ClosingReport.Finding;
import kezek.audit.ClosingReport.Moves;
import kezek.audit.ClosingReport.Reason;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Waiting;
import kezek.visits.Visit;
import org.jspecify.annotations.Nullable;

/** Says of a day's calls what may hang on a wall: how many were by rule, why, and which are not explained. */
final class DeparturesOfDay {
    private final Map<Long, TicketCalled> calls = new HashMap<>();
    private final Map<TicketNumber, Waiting> arrivals;

    private DeparturesOfDay(List<Recorded> events, Collection<Visit> visits) {
        events.forEach(recorded -> {
            if (recorded.event() instanceof TicketCalled call) calls.put(recorded.seq(), call);
        });
        arrivals = visits.stream()
                .map(visit -> new Waiting(
                        visit.issued().ticket(), visit.since(), visit.issued().claim()))
                .collect(toMap(Waiting::ticket, it -> it));
    }

    static Departures of(List<Recorded> events, Collection<Visit> visits) {
        DeparturesOfDay day = new DeparturesOfDay(events, visits);
        Conformance checked = Conformance.of(events);
        return new Departures(
                checked.calls(),
                checked.byRule(),
                checked.withReason(),
                day.reasons(checked),
                checked.findings().stream().map(day::told).toList(),
                moves(events));
    }

    private static Moves moves(List<Recorded> events) {
        Map<CounterNumber, Set<ServiceCode>> taken = new HashMap<>();
        int givenBack = 0;
        int putOff = 0;
        for (Recorded recorded : events) {
            switch (recorded.event()) {
                case CounterOpened e -> taken.put(e.counter(), Set.copyOf(e.services()));
                case CounterServicesChanged e -> {
                    Set<ServiceCode> services = Set.copyOf(e.services());
                    Set<ServiceCode> before = taken.put(e.counter(), services);
                    if (before != null && !services.containsAll(before)) givenBack++;
                }
                case TicketDeferred e when !e.by().equals(Actor.HOLDER) -> putOff++;
                default -> {}
            }
        }
        return new Moves(givenBack, putOff);
    }

    /**
     * The reasons with their calls, which add up to those by the rule. So few by category, appointment or the limit of
     * waiting, which may be a category's, that one visitor could be known are told together with the longest waiting.
     */
    private List<Reason> reasons(Conformance checked) {
        Set<Long> unexplained =
                checked.findings().stream().map(Conformance.Finding::seq).collect(Collectors.toSet());
        Map<Code, Long> counted = calls.entrySet().stream()
                .filter(call -> call.getValue().mode() == CallMode.BY_RULE && !unexplained.contains(call.getKey()))
                .collect(groupingBy(call -> call.getValue().why().code(), counting()));
        List<Code> together = new ArrayList<>(List.of(FIRST_IN_LINE));
        List<Reason> apart = new ArrayList<>();
        for (Code telling : List.of(CATEGORY_CREDIT, APPOINTMENT, WAITED_ENOUGH)) {
            int calls = counted.getOrDefault(telling, 0L).intValue();
            if (calls >= ClosingReport.FEWEST) apart.add(new Reason(List.of(telling), calls));
            else if (calls > 0) together.add(telling);
        }
        for (Code open : List.of(OVERTAKEN_ENOUGH, CAME_BACK)) {
            if (counted.containsKey(open)) apart.add(reason(List.of(open), counted));
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(reason(List.of(ONLY_ONE), counted));
        reasons.add(reason(together, counted));
        reasons.addAll(apart);
        return reasons;
    }

    private static Reason reason(List<Code> codes, Map<Code, Long> counted) {
        return new Reason(codes, (int)
                codes.stream().mapToLong(code -> counted.getOrDefault(code, 0L)).sum());
    }

    private Finding told(Conformance.Finding finding) {
        Instant at = Objects.requireNonNull(calls.get(finding.seq())).at();
        TicketNumber expected = finding.expected();
        if (!finding.code().equals("order")) return finding(finding, at, finding.code(), null);
        if (expected == null) return finding(finding, at, "not-eligible", null);
        return cameFirst(expected, finding.ticket())
                ? finding(finding, at, "order", expected)
                : finding(finding, at, "order-unnamed", null);
    }

    /** One who came later and yet had to be called first could only be of a category that gives credit, or have booked. */
    private boolean cameFirst(TicketNumber expected, TicketNumber called) {
        Waiting right = arrivals.get(expected);
        Waiting wrong = arrivals.get(called);
        return right != null && wrong != null && Waiting.BY_ARRIVAL.compare(right, wrong) < 0;
    }

    private static Finding finding(Conformance.Finding of, Instant at, String code, @Nullable TicketNumber expected) {
        return new Finding(of.seq(), at, of.ticket(), of.counter(), code, expected);
    }
}
