package kezek.officeday.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeCalendar.Plan;
import kezek.officeday.events.OfficeCalendar.SpecialDate;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import org.junit.jupiter.api.Test;

class OfficeCalendarTest {
    private static final Hours USUAL = until(18, 30);
    private static final Hours SHORT = until(13, 0);
    private static final Names VICTORY = names("Жеңіс күні");
    private static final Names WORKING = names("Жұмыс сенбісі");
    private static final OfficeCalendar CALENDAR = new OfficeCalendar(
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            Admission.MIXED,
            List.of(
                    new SpecialDate(LocalDate.parse("2026-05-11"), null, null, VICTORY),
                    new SpecialDate(LocalDate.parse("2026-05-16"), SHORT, Admission.WALK_IN, WORKING)),
            null,
            null);

    @Test
    void an_ordinary_working_day_has_the_usual_hours() {
        assertThat(on("2026-05-12")).isEqualTo(new Plan(true, USUAL, Admission.MIXED, null));
    }

    @Test
    void on_a_weekend_the_office_does_not_receive() {
        assertThat(on("2026-05-09").receives()).isFalse();
    }

    @Test
    void a_holiday_shuts_a_working_day_and_says_why() {
        assertThat(on("2026-05-11")).isEqualTo(new Plan(false, USUAL, Admission.MIXED, VICTORY));
    }

    @Test
    void a_working_saturday_has_hours_and_an_admission_of_its_own() {
        assertThat(on("2026-05-16")).isEqualTo(new Plan(true, SHORT, Admission.WALK_IN, WORKING));
    }

    @Test
    void an_office_without_a_calendar_receives_on_every_date() {
        OfficeConfiguration office = TestConfiguration.inZone("Asia/Almaty");

        assertThat(office.plan(LocalDate.parse("2026-05-09")))
                .isEqualTo(new Plan(true, office.hours(), Admission.WALK_IN, null));
        assertThat(office.on(LocalDate.parse("2026-05-09"))).isEqualTo(office);
    }

    @Test
    void a_time_that_the_clock_shows_twice_is_the_first_of_the_two() {
        OfficeConfiguration almaty = TestConfiguration.inZone("Asia/Almaty");
        LocalDate february29 = LocalDate.parse("2024-02-29");

        assertThat(almaty.at(february29, LocalTime.of(9, 0))).isEqualTo(Instant.parse("2024-02-29T03:00:00Z"));
        assertThat(almaty.at(february29, LocalTime.of(23, 30))).isEqualTo(Instant.parse("2024-02-29T17:30:00Z"));
        assertThat(almaty.at(february29.plusDays(1), LocalTime.of(9, 0)))
                .isEqualTo(Instant.parse("2024-03-01T04:00:00Z"));
        assertThat(almaty.at(february29.plusDays(1), LocalTime.MIDNIGHT))
                .isEqualTo(Instant.parse("2024-02-29T19:00:00Z"));
    }

    @Test
    void each_office_keeps_the_hours_of_its_own_zone() {
        LocalDate date = LocalDate.parse("2023-06-01");

        assertThat(TestConfiguration.inZone("Asia/Aqtau").at(date, LocalTime.of(9, 0)))
                .isEqualTo(Instant.parse("2023-06-01T04:00:00Z"));
        assertThat(TestConfiguration.inZone("Asia/Almaty").at(date, LocalTime.of(9, 0)))
                .isEqualTo(Instant.parse("2023-06-01T03:00:00Z"));
    }

    private static Plan on(String date) {
        return CALENDAR.on(LocalDate.parse(date), USUAL);
    }

    private static Hours until(int hour, int minute) {
        LocalTime close = LocalTime.of(hour, minute);
        return new Hours(LocalTime.of(9, 0), close.minusHours(1), close, new Lunch(LunchMode.NONE, null, null));
    }

    private static Names names(String text) {
        return new Names(text, text, text);
    }
}
