package kezek.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;
import kezek.hall.Sample;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.preview.Simulation.Arrival;
import kezek.preview.Simulation.Station;
import org.junit.jupiter.api.Test;

class SimulatedCrowdTest {
    private final SimulatedCrowd crowd = SimulatedDays.crowd(SimulatedDays.USUAL);

    @Test
    void the_same_seed_draws_the_same_day_and_another_seed_another() {
        assertThat(crowd.arrivals(7)).isEqualTo(crowd.arrivals(7)).isNotEqualTo(crowd.arrivals(8));
    }

    @Test
    void nobody_comes_before_the_hours_at_lunch_or_after_the_last_ticket() {
        assertThat(crowd.arrivals(1))
                .isNotEmpty()
                .allSatisfy(visitor -> assertThat(local(visitor.at()))
                        .isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30))
                        .matches(time -> time.isBefore(LocalTime.of(13, 0)) || !time.isBefore(LocalTime.of(14, 30))));
    }

    @Test
    void the_visitors_of_a_day_take_the_share_of_the_windows_time_that_is_set() {
        double working = crowd.stations().stream()
                .mapToDouble(it -> Duration.between(it.from(), it.to()).toSeconds())
                .sum();
        double taken = LongStream.rangeClosed(1, 100)
                .mapToDouble(seed -> crowd.arrivals(seed).stream()
                        .map(visitor -> visitor.work().plus(Simulation.WALK))
                        .mapToDouble(Duration::toSeconds)
                        .sum())
                .average()
                .orElseThrow();

        assertThat(taken / working).isBetween(0.82, 0.88);
    }

    @Test
    void the_share_with_a_category_is_the_one_that_is_set() {
        List<Arrival> all = LongStream.rangeClosed(1, 100)
                .boxed()
                .flatMap(seed -> crowd.arrivals(seed).stream())
                .toList();

        assertThat(all.stream().filter(it -> it.category() != null).count() / (double) all.size())
                .isBetween(0.13, 0.17);
    }

    @Test
    void so_many_days_are_drawn_as_a_picture_needs() {
        assertThat(crowd.days() * crowd.arrivals(1).size()).isBetween(5000, 5100);
    }

    @Test
    void in_shifts_somebody_always_receives() {
        List<Station> shifts = of(new Lunch(LunchMode.SHIFTS, LocalTime.of(13, 0), LocalTime.of(14, 30)))
                .stations();

        assertThat(shifts).hasSize(6);
        assertThat(shifts)
                .filteredOn(it -> local(it.from()).isAfter(LocalTime.of(9, 0)))
                .extracting(it -> local(it.from()))
                .containsExactly(LocalTime.of(13, 45), LocalTime.of(14, 30), LocalTime.of(13, 45));
    }

    @Test
    void without_a_break_each_window_works_through_and_without_windows_nobody_comes() {
        assertThat(of(new Lunch(LunchMode.NONE, null, null)).stations())
                .hasSize(3)
                .allSatisfy(
                        it -> assertThat(Duration.between(it.from(), it.to())).isEqualTo(Duration.ofMinutes(570)));
        OfficeConfiguration empty = Sample.office(0);
        assertThat(new SimulatedCrowd(empty, Sample.DATE, SimulatedDays.USUAL).days())
                .isZero();
    }

    private static SimulatedCrowd of(Lunch lunch) {
        OfficeConfiguration office = Sample.office(Sample.OFFICE, 3, lunch, List.of());
        return new SimulatedCrowd(office, Sample.DATE, SimulatedDays.USUAL);
    }

    private static LocalTime local(Instant at) {
        return at.atZone(SimulatedDays.OFFICE.zone()).toLocalTime();
    }
}
