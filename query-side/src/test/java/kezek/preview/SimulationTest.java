package kezek.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kezek.hall.Sample;
import kezek.hall.Script;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.WaitMeasure;
import kezek.preview.Simulation.Appointment;
import kezek.preview.Simulation.Arrival;
import kezek.preview.Simulation.Station;
import kezek.preview.Simulation.Turn;
import kezek.visits.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final Instant NINE = Instant.parse("2026-11-23T04:00:00Z");
    private static final OfficeConfiguration OFFICE = Sample.office(3);
    private static final List<Station> ALL_DAY =
            List.of(new Station(new CounterNumber(1), Sample.SERVICES, NINE, NINE.plusSeconds(7200)));
    private static final int BOUND = 3;
    private static final CallingOrder FAIR = new CallingOrder(
            2,
            List.of(new Credit(SimulatedDays.VETERAN, 60), new Credit(Sample.ELDERLY, 15)),
            BOUND,
            List.of(new Guard(null, 45)));

    @Test
    void whoever_finds_a_free_counter_does_not_wait_and_the_next_one_waits_for_him_and_his_walk() {
        List<Arrival> two = List.of(
                new Arrival(NINE, Sample.LAND, null, Duration.ofMinutes(10)),
                new Arrival(NINE.plusSeconds(60), Sample.LAND, null, Duration.ofMinutes(1)));
        List<Station> one = List.of(new Station(new CounterNumber(1), Sample.SERVICES, NINE, NINE.plusSeconds(7200)));

        assertThat(Simulation.run(Sample.DAY, OFFICE, two, one))
                .extracting(Turn::time)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(9 * 60 + 36));
    }

    @Test
    void nobody_is_called_while_the_counters_rest() {
        Instant ten = NINE.plusSeconds(3600);
        List<Arrival> early = List.of(new Arrival(ten.minusSeconds(300), Sample.LAND, null, Duration.ofMinutes(1)));
        List<Station> one = List.of(new Station(new CounterNumber(1), Sample.SERVICES, ten, ten.plusSeconds(7200)));

        assertThat(Simulation.run(Sample.DAY, OFFICE, early, one))
                .extracting(Turn::time)
                .containsExactly(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({"WORKING, 15", "CLOCK, 105"})
    void waits_are_counted_as_the_office_holds_them_against_its_norm(WaitMeasure measure, long minutes) {
        Instant one = NINE.plus(Duration.ofHours(4));
        Instant halfPastTwo = one.plus(Duration.ofMinutes(90));
        List<Arrival> before = List.of(
                new Arrival(one.minusSeconds(600), Sample.LAND, null, Duration.ofMinutes(9)),
                new Arrival(one.minusSeconds(600), Sample.LAND, null, Duration.ofMinutes(9)));
        List<Station> counter = List.of(
                new Station(new CounterNumber(1), Sample.SERVICES, one.minusSeconds(600), one.minusSeconds(590)),
                new Station(
                        new CounterNumber(1),
                        Sample.SERVICES,
                        halfPastTwo.plusSeconds(300),
                        halfPastTwo.plusSeconds(900)));

        assertThat(Simulation.run(Sample.DAY, Sample.lunching(null, measure), before, counter))
                .extracting(Turn::time)
                .containsExactly(Duration.ZERO, Duration.ofMinutes(minutes));
    }

    @Test
    void a_booked_visitor_who_comes_early_is_not_called_before_his_time_and_waits_from_it() {
        Arrival early = booked(NINE, 10, 30);
        Arrival walkIn = new Arrival(NINE.plusSeconds(300), Sample.LAND, null, Duration.ofMinutes(8));

        List<Turn> called = Simulation.run(Sample.DAY, OFFICE, List.of(early, walkIn), ALL_DAY);

        assertThat(called).extracting(Turn::time).containsExactly(Duration.ZERO, Duration.ofSeconds(3 * 60 + 36));
    }

    @Test
    void the_credit_that_is_left_of_an_appointment_goes_before_those_who_came_a_little_earlier() {
        List<Arrival> others = List.of(
                new Arrival(NINE, Sample.LAND, null, Duration.ofMinutes(20)),
                new Arrival(NINE.plusSeconds(60), Sample.LAND, null, Duration.ofMinutes(1)));

        assertThat(order(others, booked(NINE.plusSeconds(600), 10, 30))).containsExactly(0L, 636L, 1272L);
        assertThat(order(others, booked(NINE.plusSeconds(600), 10, 0))).containsExactly(0L, 1176L, 732L);
    }

    /** The waits in seconds, in the order of the calls. */
    private static List<Long> order(List<Arrival> others, Arrival booked) {
        List<Arrival> all = new ArrayList<>(others);
        all.add(booked);
        return Simulation.run(Sample.DAY, OFFICE, all, ALL_DAY).stream()
                .map(waited -> waited.time().toSeconds())
                .toList();
    }

    /** Somebody whose time begins so many minutes after nine. */
    private static Arrival booked(Instant at, int minutes, int credit) {
        return new Arrival(
                at,
                Sample.LAND,
                null,
                Duration.ofMinutes(1),
                new Appointment(NINE.plus(Duration.ofMinutes(minutes)), credit));
    }

    @Test
    void a_recorded_day_is_played_with_its_bookings() {
        Duration quarter = Duration.ofMinutes(15);
        Script day = new Script(Sample.bookable(1)).open().counter(1).checkIn("K001", Sample.AID, 1, quarter, 30);
        day.later(quarter)
                .back("K001")
                .call("K001", 1)
                .start("K001", 1, Sample.AID)
                .finish("K001", 1, Sample.AID);

        List<Arrival> crowd = RecordedCrowd.arrivals(
                Visits.of(Sample.bookable(1), day.events()).all());

        assertThat(crowd)
                .containsExactly(new Arrival(
                        Script.NINE.plusSeconds(2),
                        Sample.AID,
                        null,
                        Duration.ofSeconds(1),
                        new Appointment(Script.NINE.plus(quarter), 30)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void by_the_rule_nobody_is_overtaken_more_often_than_its_bound_on_any_day(long seed) {
        assertThat(fair(SimulatedDays.arrivals(seed)))
                .isNotEmpty()
                .allSatisfy(visitor -> assertThat(visitor.overtaken()).isLessThanOrEqualTo(BOUND));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void in_strict_order_nobody_is_overtaken_at_all(long seed) {
        List<Turn> strict = Simulation.run(
                Sample.DAY,
                OFFICE.with(new CallingOrder(1, List.of())),
                SimulatedDays.arrivals(seed),
                SimulatedDays.stations());

        assertThat(strict).extracting(Turn::overtaken).containsOnly(0);
    }

    @Test
    void the_same_visitors_in_another_list_are_called_the_same() {
        List<Arrival> visitors = SimulatedDays.arrivals(3);
        List<Turn> once = fair(visitors);
        Collections.shuffle(visitors, new Random(1));

        assertThat(fair(visitors)).isEqualTo(once);
    }

    @Test
    void the_consequences_are_told_by_category() {
        List<Consequences> told = Consequences.of(fair(SimulatedDays.arrivals(3)));

        assertThat(told)
                .extracting(Consequences::category)
                .containsExactly(null, Sample.ELDERLY, SimulatedDays.VETERAN);
        assertThat(told).allSatisfy(line -> {
            assertThat(line.visitors()).isPositive();
            assertThat(line.p95Seconds()).isBetween(line.meanSeconds(), line.longestSeconds());
        });
    }

    private static List<Turn> fair(List<Arrival> visitors) {
        return Simulation.run(Sample.DAY, OFFICE.with(FAIR), visitors, SimulatedDays.stations());
    }
}
