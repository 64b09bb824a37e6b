package kezek.audit;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kezek.audit.ClosingReport.CounterLine;
import kezek.hall.Script;
import kezek.officeday.events.ServiceCode;
import org.junit.jupiter.api.Test;

/** That nobody who reads the wall can work out what one visitor took. */
class ClosingReportPrivacyTest {
    @Test
    void of_nineteen_the_95th_percentile_is_the_longest_time_of_all_and_is_not_told() {
        Script day = Script.opened().counter(1);
        for (int i = 1; i <= 19; i++) visit(day, "T%03d".formatted(i), LAND, 2 * i, 1);

        assertThat(report(day.close()).waiting()).isEqualTo(new Times(19, 20 * 60, 20 * 60, null, 15));
    }

    @Test
    void of_one_visitor_of_another_service_no_line_and_no_difference_of_lines_tells_the_time() {
        Script day = Script.opened().counter(1).counter(2);
        for (int i = 1; i <= 3; i++) visit(day, "T00" + i, LAND, 1, 1);
        visit(day, "K001", AID, 7, 2);
        ClosingReport report = report(day);

        assertThat(report.waiting()).isNotNull().extracting(Times::visits).isEqualTo(4);
        assertThat(report.services()).hasSize(2).allSatisfy(line -> {
            assertThat(line.waiting()).isNull();
            assertThat(line.serving()).isNull();
        });
        assertThat(report.counters())
                .allSatisfy(line -> assertThat(line.serving()).isNull());
    }

    @Test
    void beside_one_visitor_the_smallest_of_the_other_lines_is_not_told_and_the_rest_are() {
        Script day = Script.opened().counter(1).counter(2).counter(3);
        for (int i = 1; i <= 4; i++) visit(day, "T00" + i, LAND, 1, 1);
        for (int i = 5; i <= 7; i++) visit(day, "T00" + i, LAND, 1, 2);
        visit(day, "K001", AID, 7, 3);

        assertThat(report(day).counters().stream().map(CounterLine::serving))
                .containsExactly(new Times(4, 60, 60, null, 4), null, null);
    }

    @Test
    void lines_that_hide_three_visitors_together_hide_no_other() {
        Script day = Script.opened().counter(1).counter(2).counter(3);
        for (int i = 1; i <= 3; i++) visit(day, "T00" + i, LAND, 1, 1);
        for (int i = 4; i <= 5; i++) visit(day, "T00" + i, LAND, 1, 2);
        visit(day, "T006", LAND, 1, 3);

        assertThat(report(day).counters().stream().map(CounterLine::serving))
                .containsExactly(new Times(3, 60, 60, null, 3), null, null);
    }

    /** A visitor waits so many minutes and is served for one. */
    private static void visit(Script day, String ticket, ServiceCode service, int minutes, int counter) {
        day.issue(ticket, service)
                .later(Duration.ofMinutes(minutes).minusSeconds(1))
                .call(ticket, counter)
                .start(ticket, counter, service)
                .later(Duration.ofSeconds(59))
                .finish(ticket, counter, service);
    }

    private static ClosingReport report(Script day) {
        return ClosingReport.of(day.day(), day.events(), Optional.empty());
    }
}
