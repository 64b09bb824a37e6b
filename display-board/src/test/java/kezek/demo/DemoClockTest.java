package kezek.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.Test;

class DemoClockTest {
    private static final OfficeId PLAYED = new OfficeId("district");
    private static final OfficeId OTHER = new OfficeId("sokolovka");
    private static final Instant QUARTER_TO_NINE = Instant.parse("2026-03-24T03:45:00Z");
    private static final Instant NINE = Instant.parse("2026-03-24T04:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-24T05:00:00Z");
    private static final Instant TEN_AT_NIGHT = Instant.parse("2026-03-24T17:00:00Z");

    @Test
    void the_played_office_stands_before_its_opening_until_the_play_begins() {
        DemoClock clock = clock(TEN_AT_NIGHT, false);

        assertThat(clock.now(PLAYED)).isEqualTo(QUARTER_TO_NINE);
        assertThat(clock.now(PLAYED)).isEqualTo(QUARTER_TO_NINE);
    }

    @Test
    void at_night_the_other_office_is_at_its_opening_so_that_it_can_be_tried() {
        assertThat(clock(TEN_AT_NIGHT, false).now(OTHER)).isBetween(NINE, NINE.plusSeconds(600));
    }

    @Test
    void in_working_time_the_other_office_has_the_time_outside() {
        assertThat(clock(TEN, false).now(OTHER)).isBetween(TEN, TEN.plusSeconds(600));
    }

    @Test
    void a_clock_that_was_set_on_purpose_is_not_moved() {
        assertThat(clock(TEN_AT_NIGHT, true).now(OTHER)).isBetween(TEN_AT_NIGHT, TEN_AT_NIGHT.plusSeconds(600));
    }

    @Test
    void what_was_recorded_moves_the_beginning() {
        DemoClock clock = new DemoClock(
                Clock.fixed(TEN_AT_NIGHT, ZoneOffset.UTC),
                false,
                PLAYED,
                DemoClockTest::office,
                (office, wished) -> TEN);

        assertThat(clock.now(PLAYED)).isEqualTo(TEN);
        assertThat(clock.now(OTHER)).isBetween(TEN, TEN.plusSeconds(600));
    }

    @Test
    void the_play_lives_faster_and_never_goes_back() throws InterruptedException {
        DemoClock clock = clock(TEN_AT_NIGHT, false);

        clock.run(PLAYED, 600);
        clock.await(PLAYED, QUARTER_TO_NINE.plusSeconds(60));
        clock.run(PLAYED, 1);

        assertThat(clock.now(PLAYED)).isAfterOrEqualTo(QUARTER_TO_NINE.plusSeconds(60));
    }

    private static DemoClock clock(Instant outside, boolean asIs) {
        return new DemoClock(
                Clock.fixed(outside, ZoneOffset.UTC), asIs, PLAYED, DemoClockTest::office, (office, wished) -> wished);
    }

    private static Optional<OfficeConfiguration> office(OfficeId id) {
        return Optional.of(new OfficeConfiguration(
                id,
                1,
                new Names("", "", ""),
                ZoneId.of("Asia/Almaty"),
                new Hours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        LocalTime.of(18, 30),
                        new Lunch(LunchMode.NONE, null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new CallRule(3, 120, 30),
                new CallingOrder(1, List.of()),
                null,
                null,
                null,
                null,
                null));
    }
}
