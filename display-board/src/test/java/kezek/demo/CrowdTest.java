package kezek.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import kezek.demo.OfficeClient.Appointments;
import kezek.demo.OfficeClient.CallRule;
import kezek.demo.OfficeClient.Category;
import kezek.demo.OfficeClient.DayState;
import kezek.demo.OfficeClient.Hours;
import kezek.demo.OfficeClient.Lunch;
import kezek.demo.OfficeClient.Office;
import kezek.demo.OfficeClient.Service;
import kezek.demo.Visitor.Appointment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final Profile DISTRICT = Profile.load("district");
    private static final Office OFFICE = office(null);
    private static final Office WITH_TIMES = office(new Appointments(List.of("service-K", "service-T")));

    @Test
    void the_same_seed_draws_the_same_visitors_and_another_seed_draws_others() {
        assertThat(Crowd.draw(DISTRICT, OFFICE, 7)).isEqualTo(Crowd.draw(DISTRICT, OFFICE, 7));
        assertThat(Crowd.draw(DISTRICT, OFFICE, 7)).isNotEqualTo(Crowd.draw(DISTRICT, OFFICE, 8));
    }

    @Test
    void a_typical_day_of_the_profile_comes_in_order_and_in_its_hours() {
        List<Visitor> visitors = Crowd.draw(DISTRICT, OFFICE, 1);

        assertThat(visitors).hasSize(180);
        assertThat(visitors).isSortedAccordingTo(Comparator.comparing(Visitor::arrives));
        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(visitor.arrives())
                        .isAfterOrEqualTo(LocalTime.of(9, 0))
                        .isBefore(LocalTime.of(17, 30)));
        assertThat(visitors).noneMatch(visitor -> visitor.arrives().getHour() == 13);
    }

    @Test
    void over_many_days_the_services_take_as_long_as_the_profile_says() {
        double mean = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> Crowd.draw(DISTRICT, OFFICE, seed).stream())
                .filter(visitor -> visitor.service().equals("service-K"))
                .mapToLong(visitor -> visitor.stays().toSeconds() - 60)
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(15 * 60, within(60.0));
    }

    @Test
    void whoever_waits_longer_is_more_likely_to_have_left() {
        Visitor patient = Crowd.draw(DISTRICT, OFFICE, 1).stream()
                .filter(visitor -> visitor.patience() > 0.05 && visitor.patience() < 0.5)
                .findFirst()
                .orElseThrow();

        assertThat(patient.comes(Duration.ZERO, DISTRICT)).isTrue();
        assertThat(patient.comes(Duration.ofHours(5), DISTRICT)).isFalse();
    }

    @Test
    void over_many_days_as_many_have_booked_and_do_not_come_as_the_profile_says() {
        List<Visitor> all = days(WITH_TIMES);
        List<Visitor> booked =
                all.stream().filter(visitor -> visitor.appointment() != null).toList();

        assertThat((double) booked.size() / all.size()).isCloseTo(0.15, within(0.01));
        assertThat(booked).extracting(Visitor::service).containsOnly("service-K", "service-T");
        List<Appointment> appointments = booked.stream()
                .map(Visitor::appointment)
                .filter(Objects::nonNull)
                .toList();
        double missed = appointments.stream().filter(one -> !one.comes()).count();
        assertThat(missed / booked.size()).isCloseTo(0.20, within(0.02));
    }

    @Test
    void whoever_has_booked_comes_a_little_early_on_time_or_late_and_never_so_early_that_he_is_sent_away() {
        List<Long> minutes = days(WITH_TIMES).stream()
                .map(Visitor::appointment)
                .filter(Objects::nonNull)
                .map(one -> one.late().toMinutes())
                .toList();

        assertThat(minutes).allMatch(late -> late >= -14 && late <= 20);
        assertThat(minutes)
                .anyMatch(late -> late < -5)
                .anyMatch(late -> late == 0)
                .anyMatch(late -> late > 10);
    }

    @Test
    void where_no_times_are_offered_nobody_has_booked() {
        assertThat(days(OFFICE)).allMatch(visitor -> visitor.appointment() == null);
    }

    private static List<Visitor> days(Office office) {
        return LongStream.range(0, 100)
                .boxed()
                .flatMap(seed -> Crowd.draw(DISTRICT, office, seed).stream())
                .toList();
    }

    private static Office office(@Nullable Appointments appointments) {
        return new Office(
                "Asia/Almaty",
                List.of("K", "E", "C", "T", "M", "A").stream()
                        .map(letter -> new Service("service-" + letter, letter))
                        .toList(),
                List.of(),
                List.of(new Category("elderly")),
                new Hours(LocalTime.of(9, 0), LocalTime.of(18, 30), new Lunch(null, null)),
                new CallRule(3, 120, 30),
                appointments,
                new DayState("2026-03-24", "not-open"));
    }

    @Test
    void an_unknown_profile_is_named_in_the_error() {
        assertThatThrownBy(() -> Profile.load("moon")).hasMessageContaining("moon");
    }
}
