package kezek.office;

import static kezek.office.OfficeRulesTest.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kezek.office.Timetable.Step;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final OfficeId SOKOLOVKA = new OfficeId("sokolovka");
    /** From 9:00 to 18:30, and shut on the 24th for Nauryz. */
    private static final OfficeConfiguration BY_ITSELF =
            office("calendar.opensBefore", "15", "calendar.closesAfter", "30");

    @Test
    void an_office_opens_and_closes_by_hand_unless_it_says_otherwise() {
        OfficeConfiguration byHand = office();

        assertThat(due(byHand, "2026-03-26T04:30:00Z")).isEmpty();
        assertThat(due(byHand, "2026-03-26T18:00:00Z")).isEmpty();
    }

    @Test
    void it_opens_a_quarter_of_an_hour_before_the_first_visitor_is_received() {
        assertThat(opens("2026-03-26T03:44:59Z")).isFalse();
        assertThat(opens("2026-03-26T03:45:00Z")).isTrue();
        assertThat(opens("2026-03-26T13:29:59Z")).isTrue();
        assertThat(opens("2026-03-26T13:30:00Z")).isFalse();
    }

    @Test
    void it_does_not_open_on_a_holiday_or_at_the_weekend() {
        assertThat(opens("2026-03-24T05:00:00Z")).isFalse();
        assertThat(opens("2026-03-28T05:00:00Z")).isFalse();
    }

    @Test
    void it_closes_half_an_hour_after_the_hours() {
        assertThat(due(BY_ITSELF, "2026-03-26T13:59:59Z")).doesNotContain(close("2026-03-26"));
        assertThat(due(BY_ITSELF, "2026-03-26T14:00:00Z")).contains(close("2026-03-26"));
    }

    @Test
    void a_day_that_was_left_open_is_closed_under_its_own_date() {
        assertThat(due(BY_ITSELF, "2026-03-26T02:00:00Z")).containsExactly(close("2026-03-25"));
    }

    @Test
    void an_office_that_works_until_midnight_closes_on_the_next_date() {
        OfficeConfiguration late =
                office("hours.close", "\"23:50\"", "hours.lastTicket", "\"23:00\"", "calendar.closesAfter", "30");

        assertThat(due(late, "2026-03-26T18:59:59Z")).doesNotContain(close("2026-03-26"));
        assertThat(due(late, "2026-03-26T19:19:59Z")).isEmpty();
        assertThat(due(late, "2026-03-26T19:20:00Z")).containsExactly(close("2026-03-26"));
    }

    @Test
    void in_the_evening_that_had_an_hour_twice_it_closes_at_the_first_of_the_two() {
        OfficeConfiguration late =
                office("hours.close", "\"23:15\"", "hours.lastTicket", "\"23:00\"", "calendar.closesAfter", "15");

        assertThat(due(late, "2024-02-29T17:29:59Z")).doesNotContain(close("2024-02-29"));
        assertThat(due(late, "2024-02-29T17:30:00Z")).contains(close("2024-02-29"));
        assertThat(due(late, "2024-02-29T18:10:00Z")).contains(close("2024-02-29"));
        assertThat(due(late, "2024-02-29T19:00:00Z")).containsExactly(close("2024-02-29"));
    }

    private static boolean opens(String now) {
        return due(BY_ITSELF, now).stream().anyMatch(Step.Open.class::isInstance);
    }

    private static List<Step> due(OfficeConfiguration office, String now) {
        return Timetable.due(office, Instant.parse(now));
    }

    private static Step close(String date) {
        return new Step.Close(OfficeDayId.parse("sokolovka/" + date));
    }

    private static OfficeConfiguration office(String... pathsAndValues) {
        return PublishedText.edited(OfficeTemplate.read(SOKOLOVKA).configuration(SOKOLOVKA), json -> {
            for (int i = 0; i < pathsAndValues.length; i += 2) put(json, pathsAndValues[i], pathsAndValues[i + 1]);
        });
    }
}
