package kezek.visits;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.LAND;
import static kezek.hall.Script.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kezek.hall.Script;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayEvent.FinishWithdrawn;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.ServiceOutcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a clerk reads of his own day, and what becomes of visits that are interrupted. */
class MyDayTest extends AskedVisits {
    private static final Actor CLERK = new Actor("clerk", "clerk1");
    private static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");
    private static final CounterNumber ONE = new CounterNumber(1);

    private final Script day = Script.opened().counter(1).issue("T001", LAND).call("T001", 1);

    /** A minute at the counter, half an hour away, two more minutes. */
    private void parkedInBetween() {
        day.start("T001", 1, LAND).later(Duration.ofSeconds(59));
        Instant back = day.now().plus(Duration.ofMinutes(30));
        day.then(new TicketParked(day.day(), day.now(), CLERK, number("T001"), ONE, new Code("form"), back));
        day.later(Duration.ofMinutes(30)).back("T001").call("T001", 1).start("T001", 1, LAND);
        day.later(Duration.ofSeconds(119));
    }

    private JsonNode mine() {
        return ask(day).json("/api/offices/sokolovka/counters/1").path("mine");
    }

    @Test
    void the_time_of_a_parked_visitor_is_that_at_the_counter() {
        parkedInBetween();
        day.finish("T001", 1, LAND);

        JsonNode mine = mine();
        assertThat(mine.path("served").asInt()).isOne();
        assertThat(mine.path("meanSeconds").asLong()).isEqualTo(180);
    }

    private void finishedAndTakenBack() {
        day.start("T001", 1, LAND).later(Duration.ofSeconds(9)).finish("T001", 1, LAND);
        day.then(new FinishWithdrawn(day.day(), day.now(), CLERK, number("T001"), ONE, LAND));
    }

    @Test
    void a_finish_that_was_taken_back_does_not_count() {
        finishedAndTakenBack();

        JsonNode mine = mine();
        assertThat(mine.path("served").asInt()).isZero();
        assertThat(mine.path("meanSeconds").isNull()).isTrue();
    }

    @Test
    void finished_again_it_counts_once_with_all_its_time() {
        finishedAndTakenBack();
        day.later(Duration.ofSeconds(8)).finish("T001", 1, LAND);

        JsonNode mine = mine();
        assertThat(mine.path("served").asInt()).isOne();
        assertThat(mine.path("meanSeconds").asLong()).isEqualTo(20);
    }

    private void endedBySomebodyElseAndTakenUpAgain() {
        day.then(new ServiceFinished(
                day.day(), day.now(), SUPERVISOR, number("T001"), ONE, LAND, ServiceOutcome.SERVED, null));
        day.then(new FinishWithdrawn(day.day(), day.now(), CLERK, number("T001"), ONE, LAND));
    }

    @Test
    void a_service_that_somebody_else_ended_and_he_took_up_again_is_his_once_he_finishes_it() {
        day.start("T001", 1, LAND).later(Duration.ofSeconds(9));
        endedBySomebodyElseAndTakenUpAgain();
        day.later(Duration.ofSeconds(8)).finish("T001", 1, LAND);

        JsonNode mine = mine();
        assertThat(mine.path("served").asInt()).isOne();
        assertThat(mine.path("meanSeconds").asLong()).isEqualTo(20);
    }

    @Test
    void at_two_counters_a_finish_that_is_taken_back_is_that_of_its_visitor() {
        CounterNumber two = new CounterNumber(2);
        day.start("T001", 1, LAND).later(Duration.ofSeconds(9)).finish("T001", 1, LAND);
        day.issue("T002", LAND);
        day.then(new ServiceStarted(day.day(), day.now(), CLERK, number("T002"), two, LAND));
        day.then(new ServiceFinished(
                day.day(), day.now(), CLERK, number("T002"), two, LAND, ServiceOutcome.SERVED, null));
        day.then(new FinishWithdrawn(day.day(), day.now(), CLERK, number("T001"), ONE, LAND));
        day.later(Duration.ofSeconds(20)).finish("T001", 1, LAND);

        JsonNode mine = mine();
        assertThat(mine.path("served").asInt()).isEqualTo(2);
        assertThat(mine.path("meanSeconds").asLong()).isGreaterThan(15);
    }

    @Test
    void what_another_clerk_finished_before_him_takes_nothing_from_his_day() {
        endedBySomebodyElseAndTakenUpAgain();

        assertThat(mine().path("served").asInt()).isZero();
    }

    @Test
    void his_day_goes_with_him_to_another_counter() {
        day.noShow("T001", 1).leave(1);
        day.then(new CounterOpened(day.day(), day.now(), CLERK, new CounterNumber(2), List.of(LAND)));

        JsonNode mine = ask(day).json("/api/offices/sokolovka/counters/2").path("mine");
        assertThat(mine.path("noShow").asInt()).isOne();
        assertThat(mine.at("/log/0/counter").asInt()).isEqualTo(2);
        assertThat(mine.at("/log/1/counter").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_corrected_is_the_last_time_that_he_had_the_service_and_not_the_time_before_he_was_parked() {
        parkedInBetween();
        day.finish("T001", 1, LAND);
        corrected(day.now().minusSeconds(21));

        assertThat(ask(day).json(TICKETS + "T001").path("serviceSeconds").asLong())
                .isEqualTo(160);
    }

    /** By the supervisor, when the clerk has told him. */
    private void corrected(Instant ended) {
        day.then(new ServiceCorrected(
                day.day(),
                day.now(),
                SUPERVISOR,
                number("T001"),
                LAND,
                ServiceOutcome.SERVED,
                ended,
                new Code("forgotten")));
    }

    @Test
    void a_corrected_service_counts_to_its_true_end_in_the_day_of_the_clerk_whoever_corrected_it() {
        parkedInBetween();
        day.finish("T001", 1, LAND);
        corrected(day.now().minusSeconds(21));

        JsonNode mine = mine();
        assertThat(mine.path("served").asInt()).isOne();
        assertThat(mine.path("meanSeconds").asLong()).isEqualTo(160);
        assertThat(mine.at("/log/0/type").asString()).isEqualTo("ServiceFinished");
    }

    @Test
    void what_another_clerk_finished_later_for_the_same_visitor_is_corrected_in_the_day_of_that_clerk_alone() {
        day.start("T001", 1, LAND).later(Duration.ofSeconds(9)).finish("T001", 1, LAND);
        day.start("T001", 2, LAND).later(Duration.ofSeconds(99)).finish("T001", 2, LAND);
        corrected(day.now().minusSeconds(51));

        assertThat(mine().path("meanSeconds").asLong()).isEqualTo(10);
    }

    private JsonNode sentOn() {
        day.then(new TicketTransferred(
                day.day(), day.now(), CLERK, number("T001"), ONE, AID, null, new Code("wrong-counter"), false));
        return ask(day).json(held("T001"));
    }

    @Test
    void whoever_was_sent_on_waits_for_the_service_to_which_he_was_sent() {
        day.start("T001", 1, LAND);

        JsonNode mine = sentOn();
        assertThat(mine.path("service").asString()).isEqualTo(AID.value());
        assertThat(mine.path("offered").asBoolean()).isTrue();
    }

    @Test
    void he_is_told_when_no_counter_takes_it() {
        day.start("T001", 1, LAND);
        day.then(new CounterServicesChanged(day.day(), day.now(), CLERK, ONE, List.of(LAND)));

        assertThat(sentOn().path("offered").asBoolean()).isFalse();
    }
}
