package kezek.officeday.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeConfiguration.Opening;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How much of a time is working time, at an office that receives from 9:00 to 18:30. */
class WorkingTimeTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-24");
    private static final LocalDate LEAP_DAY = LocalDate.parse("2024-02-29");
    private static final Lunch NOON = new Lunch(LunchMode.CLOSED, LocalTime.of(13, 0), LocalTime.of(14, 30));
    private static final Hours TEN_TO_ONE = new Hours(
            LocalTime.of(10, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), new Lunch(LunchMode.NONE, null, null));

    @ParameterizedTest(name = "{0} to {1}: {2} minutes")
    @CsvSource({
        "09:00, 18:30, 480",
        "12:50, 14:31, 11",
        "12:50, 13:00, 10",
        "12:59, 13:01, 1",
        "13:00, 14:30, 0",
        "13:10, 14:00, 0",
        "14:29, 14:31, 1",
        "08:45, 09:05, 5",
        "08:00, 09:00, 0",
        "18:25, 18:40, 5",
        "18:30, 19:00, 0",
        "07:00, 23:00, 480",
        "10:00, 10:00, 0",
        "11:00, 10:00, 0",
        "14:31, 12:50, 0"
    })
    void lunch_behind_closed_doors_and_time_outside_the_hours_are_no_working_time(
            String from, String to, long minutes) {
        assertThat(office(NOON).workingTime(TUESDAY).between(tuesday(from), tuesday(to)))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @EnumSource(
            value = LunchMode.class,
            names = {"SHIFTS", "NONE"})
    void a_lunch_for_which_the_office_does_not_close_is_working_time(LunchMode mode) {
        Lunch lunch = mode == LunchMode.NONE
                ? new Lunch(mode, null, null)
                : new Lunch(mode, LocalTime.of(13, 0), LocalTime.of(14, 30));

        assertThat(office(lunch).workingTime(TUESDAY).between(tuesday("12:50"), tuesday("14:31")))
                .isEqualTo(Duration.ofMinutes(101));
    }

    @ParameterizedTest(name = "at {0}: {1} minutes")
    @CsvSource({"08:00, 480", "09:00, 480", "12:00, 300", "13:30, 240", "18:29, 1", "18:30, 0", "23:59, 0"})
    void what_is_left_of_the_day_is_the_working_time_until_it_closes(String now, long minutes) {
        assertThat(office(NOON).workingTime(TUESDAY).left(tuesday(now))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void seconds_and_less_count_as_well() {
        Instant from = tuesday("12:59").plusMillis(59_250);

        assertThat(office(NOON).workingTime(TUESDAY).between(from, from.plusSeconds(60)))
                .isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void an_hour_that_the_clock_of_almaty_showed_twice_is_two_hours_of_waiting() {
        OfficeConfiguration late = office(new Lunch(LunchMode.NONE, null, null), "23:45");
        Instant issued = Instant.parse("2024-02-29T16:50:00Z");
        Instant called = Instant.parse("2024-02-29T18:10:00Z");

        assertThat(issued.atZone(late.zone()).toLocalTime()).hasToString("22:50");
        assertThat(called.atZone(late.zone()).toLocalTime()).hasToString("23:10");
        assertThat(Duration.between(issued, called)).isEqualTo(Duration.ofMinutes(80));
        assertThat(late.workingTime(LEAP_DAY).between(issued, called))
                .as("the office closes when the clock shows 23:45 for the first time")
                .isEqualTo(Duration.ofMinutes(55));
    }

    @Test
    void an_office_that_works_through_a_repeated_hour_works_it_twice() {
        Instant midnight = Instant.parse("2024-10-26T22:00:00Z");
        OfficeConfiguration night = PublishedText.edited(
                office(new Lunch(LunchMode.NONE, null, null), "08:00"),
                json -> json.put("zone", "Europe/Berlin").withObject("hours").put("open", "00:00"));

        assertThat(night.workingTime(LocalDate.parse("2024-10-27")).left(midnight))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void a_wait_that_goes_on_after_midnight_on_a_day_that_was_left_open_stays_what_it_was_at_closing() {
        Instant morning = tuesday("17:30").plus(Duration.ofHours(16));
        WorkingTime time = office(NOON).workingTime(TUESDAY);

        assertThat(time.between(tuesday("17:30"), morning)).isEqualTo(Duration.ofHours(1));
        assertThat(time.between(tuesday("23:50"), tuesday("23:50").plus(Duration.ofMinutes(20))))
                .isZero();
    }

    @Test
    void the_doors_open_next_on_a_date_on_which_visitors_can_come_without_an_appointment() {
        OfficeConfiguration office = PublishedText.edited(office(NOON), json -> {
            OfficeCalendar calendar = new OfficeCalendar(
                    List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
                    Admission.WALK_IN,
                    List.of(
                            new OfficeCalendar.SpecialDate(LocalDate.parse("2026-03-27"), null, null, names()),
                            new OfficeCalendar.SpecialDate(
                                    LocalDate.parse("2026-03-30"), TEN_TO_ONE, Admission.APPOINTMENT_ONLY, names()),
                            new OfficeCalendar.SpecialDate(LocalDate.parse("2026-04-04"), TEN_TO_ONE, null, names())),
                    null,
                    null);
            json.set("calendar", PublishedText.json(calendar));
        });

        assertThat(office.takesAllAfter(LocalDate.parse("2026-03-23")))
                .isEqualTo(new Opening(TUESDAY, LocalTime.of(9, 0)));
        assertThat(office.takesAllAfter(TUESDAY))
                .isEqualTo(new Opening(LocalDate.parse("2026-03-31"), LocalTime.of(9, 0)));
        assertThat(office.takesAllAfter(LocalDate.parse("2026-04-03")))
                .isEqualTo(new Opening(LocalDate.parse("2026-04-04"), LocalTime.of(10, 0)));
        assertThat(office.opensAfter(TUESDAY))
                .as("for those who have booked")
                .isEqualTo(new Opening(LocalDate.parse("2026-03-30"), LocalTime.of(10, 0)));
    }

    @Test
    void an_office_whose_calendar_knows_no_date_may_be_opened_by_hand_on_the_next() {
        OfficeCalendar never = new OfficeCalendar(List.of(), Admission.WALK_IN, List.of(), null, null);
        OfficeConfiguration office =
                PublishedText.edited(office(NOON), json -> json.set("calendar", PublishedText.json(never)));

        assertThat(office.opensAfter(TUESDAY)).isEqualTo(new Opening(TUESDAY.plusDays(1), LocalTime.of(9, 0)));
        assertThat(office(NOON).opensAfter(TUESDAY)).isEqualTo(new Opening(TUESDAY.plusDays(1), LocalTime.of(9, 0)));
    }

    private static Names names() {
        return new Names("Күн", "День", "Day");
    }

    private static OfficeConfiguration office(Lunch lunch) {
        return office(lunch, "18:30");
    }

    private static OfficeConfiguration office(Lunch lunch, String close) {
        return PublishedText.edited(
                TestConfiguration.inZone("Asia/Almaty"),
                json -> json.withObject("hours").put("close", close).set("lunch", PublishedText.json(lunch)));
    }

    private static Instant tuesday(String time) {
        return Instant.parse("2026-03-24T" + time + ":00Z").minus(Duration.ofHours(5));
    }
}
