package kezek.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kezek.ledger.Hash;
import kezek.ledger.WitnessMemory;
import kezek.witness.WitnessSettings.Log;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An office whose log says nothing by half an hour after opening is absent, and somebody hears of it. */
class AttendanceTest {
    private static final String ORIGIN = "kezek.test/sokolovka";

    private final Map<String, WitnessMemory.Seen> seen = new HashMap<>();
    private final WitnessMemory memory = new WitnessMemory() {
        @Override
        public Optional<Seen> of(String origin) {
            return Optional.ofNullable(seen.get(origin));
        }

        @Override
        public void remember(String origin, Seen last) {
            seen.put(origin, last);
        }
    };
    private final Attendance attendance = new Attendance(
            List.of(new Log(
                    ORIGIN,
                    List.of(),
                    LocalTime.of(9, 0),
                    ZoneId.of("Asia/Almaty"),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))),
            Set.of(LocalDate.of(2026, 12, 16)),
            Duration.ofMinutes(30),
            memory);

    /** Monday, 23 November 2026, by the clock of Almaty (UTC+5). */
    private static Instant monday(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z").minus(Duration.ofHours(5));
    }

    private boolean isAbsent(Instant now) {
        return attendance.at(now).getFirst().absent();
    }

    private void grown(Instant at) {
        memory.remember(ORIGIN, new WitnessMemory.Seen(7, Hash.ZERO, at));
    }

    @Test
    void nobody_is_absent_before_half_past_nine() {
        assertThat(isAbsent(monday("09:29"))).isFalse();
        assertThat(isAbsent(monday("09:30"))).isTrue();
    }

    @Test
    void growth_on_the_same_day_is_presence() {
        grown(monday("08:50"));

        assertThat(isAbsent(monday("17:00"))).isFalse();
    }

    @Test
    void growth_of_friday_is_no_presence_on_monday() {
        grown(monday("18:00").minus(Duration.ofDays(3)));

        assertThat(isAbsent(monday("09:31"))).isTrue();
    }

    @Test
    void nobody_is_absent_on_a_holiday_and_everybody_is_due_the_day_after() {
        Instant independenceDay = monday("12:00").plus(Duration.ofDays(23));

        assertThat(isAbsent(independenceDay)).isFalse();
        assertThat(isAbsent(independenceDay.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void holidays_are_a_setting() {
        var settings = new Binder(
                        new MapConfigurationPropertySource(Map.of("kezek.witness.holidays", "2027-01-01,2027-03-08")))
                .bindOrCreate("kezek.witness", WitnessSettings.class);

        assertThat(settings.holidays()).containsExactlyInAnyOrder(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 8));
        assertThat(new Binder()
                        .bindOrCreate("kezek.witness", WitnessSettings.class)
                        .holidays())
                .isEmpty();
    }

    @Test
    void nobody_is_absent_on_a_sunday() {
        assertThat(isAbsent(monday("12:00").minus(Duration.ofDays(1)))).isFalse();
    }
}
