package kezek.audit;

import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.number;
import static kezek.officeday.events.Explanation.APPOINTMENT;
import static kezek.officeday.events.Explanation.CATEGORY_CREDIT;
import static kezek.officeday.events.Explanation.FIRST_IN_LINE;
import static kezek.officeday.events.Explanation.ONLY_ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kezek.audit.ClosingReport.Reason;
import kezek.hall.Script;
import kezek.officeday.events.Explanation;
import org.junit.jupiter.api.Test;

/** By which reasons calls were made, as far as a wall may know. */
class ClosingReportReasonsTest {
    private static final Explanation ALONE = new Explanation(1, ONLY_ONE, 1, List.of(), 0);

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
