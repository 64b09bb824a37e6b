package kezek.audit;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.LAND;
import static kezek.officeday.events.Explanation.ONLY_ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kezek.audit.ClosingReport.Appointments;
import kezek.audit.ClosingReport.Taken;
import kezek.hall.Sample;
import kezek.hall.Script;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the wall is told of those who had booked. */
class ClosingReportAppointmentsTest {
    @Test
    void of_those_who_had_booked_it_tells_who_came_and_whether_they_were_taken_on_time() {
        Script day = threeCame(Sample.bookable(2));

        assertThat(report(day).appointments()).isEqualTo(new Appointments(8, 5, 3, 2, 0, 0, new Taken(5, 3, 2, 1)));
        assertThat(report(day.later(Duration.ofMinutes(10)).issue("T001", LAND)).appointments())
                .isEqualTo(new Appointments(8, 5, 3, 2, 2, 0, new Taken(5, 3, 2, 1)));
        assertThat(report(day.close()).appointments())
                .isEqualTo(new Appointments(8, 5, 3, 2, 2, 0, new Taken(5, 3, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "5, 2", "6, 2", "7, 3"})
    void the_office_says_how_long_somebody_waits_and_is_taken_on_time(int onTimeMinutes, int prompt) {
        Script day = threeCame(Sample.bookable(2, onTimeMinutes));

        assertThat(report(day).appointments())
                .isNotNull()
                .extracting(Appointments::taken)
                .isEqualTo(new Taken(onTimeMinutes, 3, prompt, 1));
    }

    /** Of six who had booked: one too early and called before his time, one late and called at once, one six minutes on. */
    private static Script threeCame(OfficeConfiguration office) {
        Script day = new Script(office);
        for (int n = 1; n <= 6; n++) day.book(n, AID, Duration.ofMinutes(30));
        day.giveBack(6).open().counter(1).counter(2).later(Duration.ofMinutes(19));
        day.checkIn("K001", AID, 1, Duration.ofMinutes(30), 30).back("K001");
        served(day, "K001");
        day.later(Duration.ofMinutes(12));
        day.checkIn("K002", AID, 2, Duration.ofMinutes(30), 28);
        served(day, "K002");
        day.checkIn("K003", AID, 3, Duration.ofMinutes(30), 28).later(Duration.ofMinutes(6));
        served(day, "K003");
        return day;
    }

    @Test
    void of_two_who_had_booked_nothing_is_told_and_of_two_who_came_no_more_than_that() {
        Script two = new Script(Sample.bookable(1)).book(1, AID, Duration.ZERO).book(2, AID, Duration.ZERO);
        assertThat(report(two.open().close()).appointments()).isNull();

        Script three = new Script(Sample.bookable(1));
        for (int n = 1; n <= 3; n++) three.book(n, AID, Duration.ZERO);
        three.open().counter(1);
        for (int n = 1; n <= 2; n++) {
            three.checkIn("K00" + n, AID, n, Duration.ZERO, 30);
            served(three, "K00" + n);
        }
        assertThat(report(three.close()).appointments()).isEqualTo(new Appointments(8, 3, 2, 2, 0, 1, null));
    }

    /** The times are at nine and at ten, each with a quarter of an hour and the whole last minute of it. */
    @ParameterizedTest
    @CsvSource({"09:15:59, 0, 3", "09:16:00, 2, 1", "10:15:59, 2, 1", "10:16:00, 3, 0"})
    void nobody_missed_a_time_that_was_not_over_when_the_day_was_closed(String closed, int missed, int notReached) {
        Script day = new Script(Sample.bookable(1));
        day.book(1, AID, Duration.ZERO).book(2, AID, Duration.ZERO).book(3, AID, Duration.ofHours(1));
        day.open().at(closed).close();

        assertThat(report(day).appointments()).isEqualTo(new Appointments(8, 3, 0, 0, missed, notReached, null));
    }

    private static void served(Script day, String ticket) {
        day.call(ticket, 1, new Explanation(1, ONLY_ONE, 1, List.of(), 0))
                .start(ticket, 1, AID)
                .finish(ticket, 1, AID);
    }

    private static ClosingReport report(Script day) {
        return ClosingReport.of(day.day(), day.events(), Optional.empty());
    }
}
