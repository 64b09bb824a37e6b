package kezek.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import kezek.demo.OfficeClient.CallRule;
import kezek.demo.OfficeClient.Category;
import kezek.demo.OfficeClient.DayState;
import kezek.demo.OfficeClient.Hours;
import kezek.demo.OfficeClient.Lunch;
import kezek.demo.OfficeClient.Office;
import kezek.demo.OfficeClient.Service;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final Profile DISTRICT = Profile.load("district");
    private static final Office OFFICE = new Office(
            "Asia/Almaty",
            List.of("K", "E", "C", "T", "M", "A").stream()
                    .map(letter -> new Service("service-" + letter, letter))
                    .toList(),
            List.of(),
            List.of(new Category("elderly")),
            new Hours(LocalTime.of(9, 0), LocalTime.of(18, 30), new Lunch(null, null)),
            new CallRule(3, 120, 30),
            new DayState("2026-03-24", "not-open"));

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
    void an_unknown_profile_is_named_in_the_error() {
        assertThatThrownBy(() -> Profile.load("moon")).hasMessageContaining("moon");
    }
}
