package kezek.audit;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.number;
import static kezek.officeday.events.Explanation.APPOINTMENT;
import static kezek.officeday.events.Explanation.CAME_BACK;
import static kezek.officeday.events.Explanation.CATEGORY_CREDIT;
import static kezek.officeday.events.Explanation.FIRST_IN_LINE;
import static kezek.officeday.events.Explanation.ONLY_ONE;
import static kezek.officeday.events.Explanation.OVERTAKEN_ENOUGH;
import static kezek.officeday.events.Explanation.WAITED_ENOUGH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kezek.audit.ClosingReport.Moves;
import kezek.audit.ClosingReport.Reason;
import kezek.hall.Sample;
import kezek.hall.Script;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import org.junit.jupiter.api.Test;

/** By which reasons calls were made, as far as a wall may know. */
class ClosingReportReasonsTest {
    private static final Explanation ALONE = new Explanation(1, ONLY_ONE, 1, List.of(), 0);
    private static final Explanation FAVOURED_ALONE = new Explanation(1, ONLY_ONE, 1, List.of(), 20);

    @Test
    void one_call_by_category_is_hidden_among_the_longest_waiting() {
        Script day = Script.opened().counter(1).counter(2);
        byCategory(day, 1);
        assertThat(report(day).departures().reasons())
                .containsExactly(
                        new Reason(List.of(ONLY_ONE), 1), new Reason(List.of(FIRST_IN_LINE, CATEGORY_CREDIT), 1));

        byCategory(day, 2);
        byCategory(day, 3);
        assertThat(report(day).departures().reasons())
                .containsExactly(
                        new Reason(List.of(ONLY_ONE), 3),
                        new Reason(List.of(FIRST_IN_LINE), 0),
                        new Reason(List.of(CATEGORY_CREDIT), 3));
        assertThat(report(day).departures().findings()).isEmpty();
    }

    @Test
    void one_call_by_appointment_is_hidden_among_the_longest_waiting() {
        Script day = Script.opened().counter(1).counter(2);
        byAppointment(day, 1);
        assertThat(report(day).departures().reasons())
                .containsExactly(new Reason(List.of(ONLY_ONE), 1), new Reason(List.of(FIRST_IN_LINE, APPOINTMENT), 1));

        byAppointment(day, 2);
        byAppointment(day, 3);
        byCategory(day, 4);
        assertThat(report(day).departures().reasons())
                .containsExactly(
                        new Reason(List.of(ONLY_ONE), 4),
                        new Reason(List.of(FIRST_IN_LINE, CATEGORY_CREDIT), 1),
                        new Reason(List.of(APPOINTMENT), 3));
        assertThat(report(day).departures().findings()).isEmpty();
    }

    @Test
    void one_call_at_the_limit_of_waiting_is_hidden_among_the_longest_waiting() {
        Script day = guarded();
        atItsLimit(day, 1);
        assertThat(report(day).departures().reasons())
                .containsExactly(
                        new Reason(List.of(ONLY_ONE), 1), new Reason(List.of(FIRST_IN_LINE, WAITED_ENOUGH), 1));

        atItsLimit(day, 2);
        atItsLimit(day, 3);
        assertThat(report(day).departures().reasons())
                .containsExactly(
                        new Reason(List.of(ONLY_ONE), 3),
                        new Reason(List.of(FIRST_IN_LINE), 0),
                        new Reason(List.of(WAITED_ENOUGH), 3));
        assertThat(report(day).departures().findings()).isEmpty();
    }

    @Test
    void whoever_was_overtaken_enough_or_came_back_is_told_apart_and_all_reasons_add_up() {
        Script day = guarded();
        day.issue("T001", LAND)
                .issue("T002", LAND, ELDERLY)
                .issue("T003", LAND, ELDERLY)
                .call("T002", 1, new Explanation(1, CATEGORY_CREDIT, 3, List.of(number("T001")), 20))
                .call("T001", 2, new Explanation(1, OVERTAKEN_ENOUGH, 2, List.of(), 0))
                .call("T003", 1, FAVOURED_ALONE);
        day.issue("T004", LAND)
                .call("T004", 1, ALONE)
                .noShow("T004", 1)
                .issue("T005", LAND, ELDERLY)
                .restore("T004")
                .call("T004", 1, new Explanation(1, CAME_BACK, 2, List.of(), 0))
                .call("T005", 2, FAVOURED_ALONE);

        ClosingReport.Departures told = report(day).departures();
        assertThat(told.findings()).isEmpty();
        assertThat(told.reasons())
                .contains(new Reason(List.of(OVERTAKEN_ENOUGH), 1), new Reason(List.of(CAME_BACK), 1));
        assertThat(told.reasons().stream().mapToInt(Reason::calls).sum()).isEqualTo(told.byRule());
    }

    @Test
    void services_given_back_and_visitors_put_off_by_staff_are_counted_and_nothing_else() {
        Script day = Script.opened().counter(1, AID, LAND).issue("T001", LAND).issue("T002", LAND);
        CounterNumber one = new CounterNumber(1);
        Actor clerk = new Actor("clerk", "clerk1");
        day.then(new CounterServicesChanged(day.day(), day.now(), clerk, one, List.of(LAND)));
        day.then(new CounterServicesChanged(day.day(), day.now(), clerk, one, List.of(LAND, AID)));
        day.then(new TicketDeferred(day.day(), day.now(), clerk, number("T001"), day.now()));
        day.then(new TicketDeferred(day.day(), day.now(), Actor.HOLDER, number("T002"), day.now()));

        assertThat(report(day).departures().moves()).isEqualTo(new Moves(1, 1));
    }

    @Test
    void on_any_day_the_unfinished_are_listed_and_the_reasons_add_up_to_the_calls_by_the_rule_and_each_occurs() {
        Set<Code> told = new HashSet<>();
        for (long seed = 1; seed <= 60; seed++) {
            ClosingReport report = report(Script.played(seed, 400));
            assertThat(report.unfinished()).hasSize(report.total().unfinished());
            ClosingReport.Departures departures = report.departures();
            assertThat(departures.reasons().stream().mapToInt(Reason::calls).sum())
                    .as("day " + seed)
                    .isEqualTo(departures.byRule());
            departures.reasons().stream()
                    .filter(reason -> reason.calls() > 0)
                    .forEach(reason -> told.addAll(reason.codes()));
        }

        assertThat(told)
                .containsExactlyInAnyOrder(
                        ONLY_ONE,
                        FIRST_IN_LINE,
                        CATEGORY_CREDIT,
                        APPOINTMENT,
                        WAITED_ENOUGH,
                        OVERTAKEN_ENOUGH,
                        CAME_BACK);
    }

    /** An office that lets nobody be overtaken twice, and no ordinary visitor wait for more than half an hour. */
    private static Script guarded() {
        CallingOrder order = new CallingOrder(1, List.of(new Credit(ELDERLY, 20)), 1, List.of(new Guard(null, 30)));
        return new Script(Sample.office(2).with(order)).open().counter(1).counter(2);
    }

    /** An ordinary visitor is called after half an hour, before an elderly one who would otherwise be first. */
    private static void atItsLimit(Script day, int n) {
        String ordinary = "T%03d".formatted(2 * n - 1);
        String elderly = "T%03d".formatted(2 * n);
        day.issue(ordinary, LAND).later(Duration.ofMinutes(15)).issue(elderly, LAND, ELDERLY);
        day.later(Duration.ofMinutes(15))
                .call(ordinary, 1, new Explanation(1, WAITED_ENOUGH, 2, List.of(), 0))
                .call(elderly, 2, FAVOURED_ALONE);
    }

    /** An ordinary visitor comes, then an elderly one who is called first. */
    private static void byCategory(Script day, int n) {
        String ordinary = "T%03d".formatted(2 * n - 1);
        String elderly = "T%03d".formatted(2 * n);
        Explanation credit = new Explanation(1, CATEGORY_CREDIT, 2, List.of(number(ordinary)), 20);
        day.issue(ordinary, LAND)
                .issue(elderly, LAND, ELDERLY)
                .call(elderly, 1, credit)
                .call(ordinary, 2, ALONE);
    }

    /** An ordinary visitor comes, then a booked one who is called first. */
    private static void byAppointment(Script day, int n) {
        String ordinary = "T%03d".formatted(2 * n - 1);
        String booked = "T%03d".formatted(2 * n);
        Duration slot = Duration.between(Script.NINE, day.now());
        Explanation credit = new Explanation(1, APPOINTMENT, 2, List.of(number(ordinary)), 30);
        day.issue(ordinary, LAND)
                .checkIn(booked, LAND, n, slot, 30)
                .call(booked, 1, credit)
                .call(ordinary, 2, ALONE);
    }

    private static ClosingReport report(Script day) {
        return ClosingReport.of(day.day(), day.events(), Optional.empty());
    }
}
