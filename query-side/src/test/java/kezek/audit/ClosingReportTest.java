package kezek.audit;

import static kezek.hall.Sample.ADDRESS;
import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.JOB;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.number;
import static kezek.hall.Script.unfinished;
import static kezek.officeday.events.Explanation.FIRST_IN_LINE;
import static kezek.officeday.events.Explanation.ONLY_ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kezek.audit.ClosingReport.CounterLine;
import kezek.audit.ClosingReport.Tally;
import kezek.audit.DayCheckpoints.Signed;
import kezek.hall.DayState;
import kezek.hall.GeneratedDay;
import kezek.hall.Sample;
import kezek.hall.Script;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.WaitMeasure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClosingReportTest {
    private static final Explanation ALONE = why(ONLY_ONE, 1);

    @Test
    void the_ends_of_all_tickets_add_up_to_the_issued() {
        for (long seed = 1; seed <= 20; seed++) {
            ClosingReport report = report(GeneratedDay.of(seed, 400));
            Tally total = report.total();

            assertThat(total.served() + total.noShow() + total.cancelled() + total.unfinished())
                    .isEqualTo(total.issued())
                    .isEqualTo(report.services().stream()
                            .mapToInt(line -> line.tally().issued())
                            .sum());
            assertThat(report.unfinished()).hasSize(total.unfinished());
            assertThat(report.counters().stream().mapToInt(CounterLine::called).sum())
                    .isEqualTo(report.departures().calls());
        }
    }

    @Test
    void it_says_who_opened_and_closed_the_day_and_when() {
        Script day = Script.opened().later(Duration.ofHours(9));
        ClosingReport report = report(day.close());

        assertThat(report.state()).isEqualTo(DayState.CLOSED);
        assertThat(report.opened()).isEqualTo(new ClosingReport.Turn(Script.NINE, "supervisor"));
        assertThat(report.closed())
                .isEqualTo(new ClosingReport.Turn(Script.NINE.plusSeconds(9 * 3600 + 1), "supervisor"));
        assertThat(report.seq()).isEqualTo(2);
        assertThat(report.total()).isEqualTo(new Tally(0, 0, 0, 0, 0));
        assertThat(report.services()).isEmpty();
    }

    @Test
    void a_day_that_is_still_open_has_a_report_that_says_so() {
        ClosingReport report = report(Script.opened().counter(1).issue("T001", LAND));

        assertThat(report.state()).isEqualTo(DayState.OPEN);
        assertThat(report.closed()).isNull();
        assertThat(report.at()).isEqualTo(Script.NINE.plusSeconds(2));
        assertThat(report.unfinished()).containsExactly(number("T001"));
    }

    @Test
    void tickets_that_the_closing_met_are_unfinished_and_never_served() {
        Script day = Script.opened()
                .counter(1)
                .issue("T001", LAND)
                .issue("T002", LAND)
                .call("T001", 1, ALONE)
                .start("T001", 1, LAND);
        ClosingReport report =
                report(day.close(unfinished("T001", TicketState.SERVING), unfinished("T002", TicketState.WAITING)));

        assertThat(report.total()).isEqualTo(new Tally(2, 0, 0, 0, 2));
        assertThat(report.unfinished()).containsExactly(number("T001"), number("T002"));
    }

    @Test
    void waiting_and_service_are_told_by_mean_median_and_95th_percentile_against_the_norm() {
        Script day = Script.opened().counter(1);
        for (int i = 1; i <= 20; i++) visit(day, "T%03d".formatted(i), LAND, Duration.ofMinutes(2L * i));

        ClosingReport report = report(day.close());

        assertThat(report.waiting()).isEqualTo(new Times(20, 21 * 60, 21 * 60, 38L * 60, 15));
        assertThat(Objects.requireNonNull(report.waiting()).percentWithinNorm()).isEqualTo(75);
        assertThat(report.service()).isEqualTo(new Times(20, 60, 60, 60L, 20));
        assertThat(report.norms()).isEqualTo(new ClosingReport.Norms(30, 30, WaitMeasure.WORKING));
    }

    @Test
    void a_percentage_of_100_leaves_nobody_out() {
        assertThat(new Times(1000, 0, 0, null, 999).percentWithinNorm()).isEqualTo(99);
        assertThat(new Times(1000, 0, 0, null, 1000).percentWithinNorm()).isEqualTo(100);
    }

    @Test
    void of_two_visitors_no_time_is_told() {
        Script day = Script.opened().counter(1);
        visit(day, "T001", LAND, Duration.ofMinutes(1));
        visit(day, "T002", LAND, Duration.ofMinutes(1));
        assertThat(report(day).waiting()).isNull();

        visit(day, "T003", LAND, Duration.ofMinutes(1));
        assertThat(report(day).waiting()).isNotNull();
    }

    @Test
    void a_service_of_few_visitors_is_told_with_its_whole_group() {
        Script day = Script.opened().counter(1);
        for (int i = 1; i <= 3; i++) visit(day, "T00" + i, LAND, Duration.ofMinutes(1));
        for (int i = 1; i <= 4; i++) visit(day, "K00" + i, AID, Duration.ofMinutes(1));
        assertThat(services(report(day))).containsExactly("land-rights 3", "social-aid 4");

        day.issue("K005", JOB);
        assertThat(services(report(day))).containsExactly("land-rights 3", "K 5");

        day.issue("T004", ADDRESS).issue("T005", ADDRESS);
        assertThat(services(report(day))).containsExactly("T 5", "K 5");
    }

    @Test
    void a_counter_shows_its_hours_its_breaks_and_what_it_did() {
        Script day = Script.opened().counter(1).later(Duration.ofMinutes(1)).pause(1, null);
        day.later(Duration.ofMinutes(10)).resume(1).counter(2);
        for (int i = 1; i <= 3; i++) visit(day, "T00" + i, LAND, Duration.ofMinutes(1));
        day.issue("T004", LAND).call("T004", 1, ALONE).noShow("T004", 1).leave(1);
        ClosingReport report = report(day.later(Duration.ofMinutes(2)).close());

        CounterLine first = report.counters().getFirst();
        assertThat(first.opened()).isEqualTo(Script.NINE.plusSeconds(1));
        assertThat(first.rest()).isEqualTo(601);
        assertThat(first.called()).isEqualTo(4);
        assertThat(first.served()).isEqualTo(3);
        assertThat(first.noShow()).isOne();
        assertThat(first.serving()).isEqualTo(new Times(3, 60, 60, null, 3));
        CounterLine second = report.counters().get(1);
        assertThat(second.closed())
                .isEqualTo(Objects.requireNonNull(report.closed()).at());
        assertThat(report.counters().get(2).opened()).isNull();
    }

    @Test
    void a_break_that_still_lasts_counts_to_the_last_event() {
        Script day = Script.opened().counter(1).pause(1, null).later(Duration.ofMinutes(5));

        assertThat(report(day.issue("T001", LAND)).counters().getFirst().rest()).isEqualTo(301);
        assertThat(report(day.close()).counters().getFirst().rest()).isEqualTo(302);
    }

    @Test
    void a_call_out_of_order_is_told_with_the_ticket_whose_turn_it_was() {
        Script day = Script.opened().counter(1).issue("T001", LAND).issue("T002", LAND);
        ClosingReport report = report(day.call("T002", 1));

        assertThat(report.departures().byRule()).isZero();
        assertThat(report.departures().findings())
                .containsExactly(finding(5, Script.NINE.plusSeconds(4), "T002", "order", number("T001")));
    }

    @Test
    void whose_turn_it_was_by_category_is_not_told() {
        Script day = Script.opened().counter(1).issue("T001", LAND).issue("T002", LAND, ELDERLY);
        ClosingReport report = report(day.call("T001", 1));

        assertThat(report.departures().findings())
                .containsExactly(finding(5, Script.NINE.plusSeconds(4), "T001", "order-unnamed", null));
    }

    @Test
    void a_call_that_the_counter_could_not_make_and_a_wrong_reason_are_told() {
        Script day = Script.opened().counter(1, AID).issue("T001", LAND).call("T001", 1);
        assertThat(codes(report(day))).containsExactly("not-eligible");

        day.issue("K001", AID).call("K001", 1, why(FIRST_IN_LINE, 1));
        assertThat(codes(report(day))).containsExactly("not-eligible", "explanation");
    }

    @Test
    void the_checkpoint_is_printed_as_it_was_signed_or_is_absent() {
        Signed signed = new Signed("kezek.test/sokolovka\n2\nroot\n\n— kezek.test c2ln\n", "kezek.test+00000000+a2V5");
        Script day = Script.opened().close();

        assertThat(ClosingReport.of(day.day(), day.events(), Optional.of(signed))
                        .checkpoint())
                .isEqualTo(signed);
        assertThat(report(day).checkpoint()).isNull();
    }

    @Test
    void a_day_without_its_opening_has_no_report() {
        assertThatThrownBy(() -> ClosingReport.of(Sample.DAY, List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A visitor waits so long and is served for a minute; nobody else waits. */
    private static void visit(Script day, String ticket, ServiceCode service, Duration wait) {
        day.issue(ticket, service)
                .later(wait.minusSeconds(1))
                .call(ticket, 1, ALONE)
                .start(ticket, 1, service)
                .later(Duration.ofSeconds(59))
                .finish(ticket, 1, service);
    }

    private static Explanation why(Code code, int eligible) {
        return new Explanation(1, code, eligible, List.of(), 0);
    }

    private static ClosingReport report(Script day) {
        return ClosingReport.of(day.day(), day.events(), Optional.empty());
    }

    private static List<String> services(ClosingReport report) {
        return report.services().stream()
                .map(line -> (line.service() == null ? line.letter() : line.service())
                        + " "
                        + line.tally().issued())
                .toList();
    }

    private static List<String> codes(ClosingReport report) {
        return report.departures().findings().stream()
                .map(ClosingReport.Finding::code)
                .toList();
    }

    private static ClosingReport.Finding finding(
            long seq, Instant at, String ticket, String code, @Nullable TicketNumber expected) {
        return new ClosingReport.Finding(seq, at, number(ticket), new CounterNumber(1), code, expected);
    }
}
