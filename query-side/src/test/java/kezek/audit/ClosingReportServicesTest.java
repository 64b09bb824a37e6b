package kezek.audit;

import static kezek.hall.Sample.ADDRESS;
import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.JOB;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kezek.audit.ClosingReport.CounterLine;
import kezek.audit.ClosingReport.ServiceLine;
import kezek.audit.ClosingReport.Tally;
import kezek.hall.Script;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.FinishWithdrawn;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.ServiceAdded;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which service at which window took how long, on a day on which visitors have several of them. */
class ClosingReportServicesTest {
    private static final Actor CLERK = new Actor("clerk", "clerk1");

    private final Script day = Script.opened().counter(1).counter(2).counter(3);

    @Test
    void what_a_window_took_is_told_at_it_though_the_visitor_went_on_to_another() {
        for (int n = 1; n <= 3; n++) {
            begun(n, AID);
            finished(n, 2, AID, 10);
        }

        assertThat(window(1).serving()).isEqualTo(new Times(3, 20 * 60, 20 * 60, null, 3));
        assertThat(window(1).served()).isEqualTo(3);
        assertThat(window(2).serving()).isEqualTo(new Times(3, 10 * 60, 10 * 60, null, 3));
        assertThat(window(2).served()).isEqualTo(3);
        assertThat(window(3).served()).isZero();
    }

    @Test
    void every_service_is_held_against_its_own_norm_and_told_under_its_own_name() {
        for (int n = 1; n <= 3; n++) {
            begun(n, AID);
            finished(n, 1, AID, 20);
        }

        assertThat(report().service()).isEqualTo(new Times(6, 20 * 60, 20 * 60, null, 6));
        assertThat(line(LAND).tally()).isEqualTo(new Tally(3, 3, 0, 0, 0));
        assertThat(line(LAND).serving()).isEqualTo(new Times(3, 20 * 60, 20 * 60, null, 3));
        assertThat(line(AID).tally()).isEqualTo(new Tally(0, 0, 0, 0, 0));
        assertThat(line(AID).serving()).isEqualTo(new Times(3, 20 * 60, 20 * 60, null, 3));
        assertThat(line(AID).waiting()).isNull();
    }

    @Test
    void a_service_that_fewer_than_three_were_given_beside_their_own_is_told_with_its_group() {
        for (int n = 1; n <= 2; n++) begun(n, null);
        begun(3, ADDRESS);
        finished(3, 1, ADDRESS, 5);

        assertThat(report().services()).singleElement().satisfies(group -> {
            assertThat(group.service()).isNull();
            assertThat(group.tally().issued()).isEqualTo(3);
            assertThat(group.serving()).isEqualTo(new Times(4, 65 * 60 / 4, 20 * 60, null, 4));
        });
    }

    @Test
    void three_services_of_one_visitor_tell_his_time_to_nobody() {
        day.issue("T001", LAND).call("T001", 1);
        finished(1, 1, LAND, 5, AID);
        finished(1, 1, AID, 5, JOB);
        finished(1, 1, JOB, 5);

        assertThat(report().service()).isNull();
        assertThat(window(1).served()).isEqualTo(3);
        assertThat(window(1).serving()).isNull();
    }

    @Test
    void a_finish_that_was_taken_back_counts_once_and_a_corrected_service_with_its_true_end() {
        for (int n = 1; n <= 3; n++) {
            begun(n, null);
            day.then(new FinishWithdrawn(day.day(), day.now(), CLERK, ticket(n), new CounterNumber(1), LAND));
            day.later(Duration.ofMinutes(5)).finish("T00" + n, 1, LAND);
            day.then(new ServiceCorrected(
                    day.day(),
                    day.now(),
                    CLERK,
                    ticket(n),
                    LAND,
                    ServiceOutcome.SERVED,
                    day.now().minus(Duration.ofMinutes(15)),
                    new Code("forgotten")));
        }

        assertThat(window(1).served()).isEqualTo(3);
        assertThat(window(1).serving()).isEqualTo(new Times(3, 603, 603, null, 3));
    }

    @Test
    void a_service_that_somebody_left_for_a_while_is_one_and_the_time_away_is_not_in_it() {
        for (int n = 1; n <= 3; n++) {
            parked(n);
            day.later(Duration.ofHours(1)).back("T00" + n).call("T00" + n, 2);
            finished(n, 2, LAND, 10);
        }

        assertThat(line(LAND).serving()).isEqualTo(new Times(3, 31 * 60, 31 * 60, null, 0));
        assertThat(window(1).served()).isZero();
        assertThat(window(1).serving()).isEqualTo(new Times(3, 21 * 60, 21 * 60, null, 3));
        assertThat(window(2).served()).isEqualTo(3);
        assertThat(window(2).serving()).isEqualTo(new Times(3, 10 * 60, 10 * 60, null, 3));
    }

    @Test
    void what_was_begun_and_never_finished_is_no_service() {
        for (int n = 1; n <= 3; n++) {
            day.issue("T00" + n, LAND).call("T00" + n, 1).start("T00" + n, 1, LAND);
            day.later(Duration.ofMinutes(2));
            Code reason = new Code("wrong-counter");
            day.then(new TicketTransferred(
                    day.day(), day.now(), CLERK, ticket(n), new CounterNumber(1), AID, null, reason, false));
            day.call("T00" + n, 2);
            finished(n, 2, AID, 10);
        }

        assertThat(window(1).serving()).isNull();
        assertThat(line(LAND).serving()).isNull();
        assertThat(line(LAND).tally().served()).isEqualTo(3);
        assertThat(line(AID).serving()).isEqualTo(new Times(3, 600, 600, null, 3));
    }

    @Test
    void the_second_wait_of_whoever_was_sent_on_is_told_by_itself() {
        for (int n = 1; n <= 3; n++) {
            day.issue("T00" + n, LAND).call("T00" + n, 1).start("T00" + n, 1, LAND);
            Code reason = new Code("wrong-counter");
            day.then(new TicketTransferred(
                    day.day(), day.now(), CLERK, ticket(n), new CounterNumber(1), AID, null, reason, false));
            day.later(Duration.ofMinutes(11).minusSeconds(1)).call("T00" + n, 2);
            day.later(Duration.ofMinutes(2).minusSeconds(1)).recall("T00" + n, 2, 2);
            if (n == 3) assertThat(report().sentOn()).isNull();
            finished(n, 2, AID, 10);
        }

        assertThat(report().sentOn()).isEqualTo(new Times(3, 13 * 60, 13 * 60, null, 3));
        assertThat(report().waiting()).isEqualTo(new Times(3, 1, 1, null, 3));
    }

    @Test
    void a_no_show_is_told_at_the_window_that_marked_it_though_the_visitor_came_after_all() {
        day.issue("T001", LAND)
                .call("T001", 1)
                .noShow("T001", 1)
                .restore("T001")
                .call("T001", 2);
        finished(1, 2, LAND, 5);

        assertThat(window(1).noShow()).isOne();
        assertThat(window(2).noShow()).isZero();
        assertThat(report().total().noShow()).isZero();
    }

    @Test
    void on_any_day_the_windows_have_all_services_that_were_finished_and_all_marks() {
        for (long seed = 1; seed <= 30; seed++) {
            Script played = Script.played(seed, 400);
            ClosingReport told = ClosingReport.of(played.day(), played.events(), Optional.empty());

            assertThat(told.counters().stream().mapToInt(CounterLine::served).sum())
                    .isEqualTo(count(played, ServiceFinished.class) - count(played, FinishWithdrawn.class));
            assertThat(told.counters().stream().mapToInt(CounterLine::noShow).sum())
                    .isEqualTo(count(played, NoShowMarked.class));
        }
    }

    private static int count(Script day, Class<? extends OfficeDayEvent> kind) {
        return (int) day.events().stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .count();
    }

    /** A visitor comes for land and is served for twenty minutes at the first window, where something else may come up. */
    private void begun(int n, @Nullable ServiceCode next) {
        day.issue("T00" + n, LAND).call("T00" + n, 1);
        finished(n, 1, LAND, 20, next);
    }

    private void finished(int n, int window, ServiceCode service, int minutes) {
        finished(n, window, service, minutes, null);
    }

    private void finished(int n, int window, ServiceCode service, int minutes, @Nullable ServiceCode next) {
        day.start("T00" + n, window, service);
        if (next != null) day.then(new ServiceAdded(day.day(), day.now(), CLERK, ticket(n), next));
        day.later(Duration.ofMinutes(minutes).minusSeconds(next == null ? 1 : 2));
        CounterNumber counter = new CounterNumber(window);
        day.then(new ServiceFinished(
                day.day(), day.now(), CLERK, ticket(n), counter, service, ServiceOutcome.SERVED, next));
    }

    private void parked(int n) {
        day.issue("T00" + n, LAND).call("T00" + n, 1).start("T00" + n, 1, LAND);
        day.later(Duration.ofMinutes(21).minusSeconds(1));
        day.then(new TicketParked(
                day.day(), day.now(), CLERK, ticket(n), new CounterNumber(1), new Code("form"), day.now()));
    }

    private static TicketNumber ticket(int n) {
        return number("T00" + n);
    }

    private ClosingReport report() {
        return ClosingReport.of(day.day(), day.events(), Optional.empty());
    }

    private CounterLine window(int number) {
        return report().counters().get(number - 1);
    }

    private ServiceLine line(ServiceCode service) {
        return report().services().stream()
                .filter(line -> service.equals(line.service()))
                .findFirst()
                .orElseThrow();
    }
}
