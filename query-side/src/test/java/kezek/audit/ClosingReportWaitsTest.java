package kezek.audit;

import static kezek.hall.Sample.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kezek.hall.Sample;
import kezek.hall.Script;
import kezek.officeday.events.WaitMeasure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three people who took their tickets at ten to one and were called at 14:31, after lunch. */
class ClosingReportWaitsTest {
    private static final Times BY_CLOCK = new Times(3, 101 * 60, 101 * 60, null, 0);
    private static final Times IN_WORKING_TIME = new Times(3, 11 * 60, 11 * 60, null, 3);

    @Test
    void both_waits_are_told() {
        ClosingReport report = report(null);

        assertThat(report.waiting()).isEqualTo(BY_CLOCK);
        assertThat(report.workingWait()).isEqualTo(IN_WORKING_TIME);
    }

    @Test
    void the_wait_in_working_time_is_held_against_the_norm() {
        ClosingReport report = report(null);

        assertThat(report.norms()).isEqualTo(new ClosingReport.Norms(30, 30, WaitMeasure.WORKING));
        assertThat(report.services().getFirst().waiting()).isEqualTo(IN_WORKING_TIME);
    }

    @Test
    void an_office_may_answer_for_every_minute() {
        ClosingReport report = report(WaitMeasure.CLOCK);

        assertThat(report.norms()).isEqualTo(new ClosingReport.Norms(30, 30, WaitMeasure.CLOCK));
        assertThat(report.services().getFirst().waiting()).isEqualTo(BY_CLOCK);
        assertThat(report.workingWait()).isEqualTo(IN_WORKING_TIME);
    }

    private static ClosingReport report(@Nullable WaitMeasure waits) {
        Script day = new Script(Sample.lunching(null, waits)).open().counter(1).at("12:50");
        for (int n = 1; n <= 3; n++) day.issue("T00" + n, LAND);
        for (int n = 1; n <= 3; n++) {
            day.at("14:31:0" + (n - 1))
                    .call("T00" + n, 1)
                    .start("T00" + n, 1, LAND)
                    .finish("T00" + n, 1, LAND);
        }
        return ClosingReport.of(day.day(), day.close().events(), Optional.empty());
    }
}
