package kezek.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Code;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Service;
import org.jspecify.annotations.Nullable;

/**
 * How an office decides who is called next, said sentence by sentence out of its settings and nothing else: what hangs on
 * the wall cannot differ from what the program does.
 *
 * @param date of the open day; of the print when none is open
 * @param inForce whether an open day runs by it; otherwise the next one will
 */
record OrderStatement(OfficeConfiguration office, LocalDate date, boolean inForce) {

    /** A sentence, by its key and what it names. */
    record Rule(String key, Map<String, ?> values) {
        private Rule(String key) {
            this(key, Map.of());
        }
    }

    /**
     * What applies to one kind of visitor, in minutes.
     *
     * @param category absent for ordinary visitors
     * @param guard absent when he has no limit
     */
    record Line(
            @Nullable Names category, int credit, @Nullable Integer guard) {}

    /** The sentences in the order in which they decide, and then what goes with them. */
    List<Rule> rules() {
        CallRule call = office.callRule();
        List<Rule> rules = new ArrayList<>(deciding());
        AppointmentRule appointments = office.appointmentRule();
        if (!appointments.slots().isEmpty()) {
            rules.add(new Rule(
                    "order.booked", Map.of("credit", appointments.credit(), "grace", appointments.graceMinutes())));
        }
        rules.add(new Rule("order.window"));
        rules.add(new Rule("order.head", Map.of("n", office.deskRule().restoreMinutes())));
        rules.add(new Rule("order.noShow", Map.of("n", call.calls(), "seconds", call.seconds())));
        rules.add(new Rule("order.byHand"));
        rules.add(new Rule(lines().isEmpty() ? "order.private" : "order.claim"));
        return rules;
    }

    /** The ranks of {@link CallingOrder}, the first of them first. */
    private List<Rule> deciding() {
        CallingOrder order = office.order();
        if (lines().isEmpty()) return List.of(new Rule("order.strict"));
        List<Rule> rules = new ArrayList<>();
        rules.add(
                order.overtakes() == null
                        ? new Rule("order.first")
                        : new Rule("order.bound", Map.of("n", order.overtakes())));
        if (!guards().isEmpty()) rules.add(new Rule("order.guards"));
        boolean credits = order.credits().stream().anyMatch(credit -> credit.minutes() > 0);
        rules.add(new Rule(credits ? "order.credits" : "order.arrival"));
        return rules;
    }

    /** Every kind of visitor, the ordinary first; none where all are alike. */
    List<Line> lines() {
        List<Line> lines = Stream.concat(
                        Stream.of(line(null, null)),
                        office.categories().stream().map(category -> line(category.code(), category.names())))
                .toList();
        return lines.stream().allMatch(line -> line.credit() == 0 && line.guard() == null) ? List.of() : lines;
    }

    private Line line(@Nullable Code category, @Nullable Names names) {
        Integer guard = guards().stream()
                .filter(it -> Objects.equals(it.category(), category))
                .map(Guard::minutes)
                .findFirst()
                .orElse(null);
        return new Line(names, office.order().credit(category), guard);
    }

    private List<Guard> guards() {
        return Objects.requireNonNullElse(office.order().guards(), List.of());
    }

    /** The longest proper wait in minutes: of every service, or from the shortest norm to the longest. */
    String waitNorm() {
        return range(Service::waitNorm);
    }

    /** The longest proper service in minutes, in the same form. */
    String serviceNorm() {
        return range(Service::serviceNorm);
    }

    private String range(ToIntFunction<Service> norm) {
        IntSummaryStatistics all = office.services().stream().mapToInt(norm).summaryStatistics();
        return all.getMin() == all.getMax() ? Integer.toString(all.getMin()) : all.getMin() + "–" + all.getMax();
    }
}
