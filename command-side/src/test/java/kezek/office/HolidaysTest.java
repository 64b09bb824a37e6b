package kezek.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeCalendar.SpecialDate;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
    private static final OfficeId SOKOLOVKA = new OfficeId("sokolovka");
    private final OfficeConfiguration village = OfficeTemplate.read(SOKOLOVKA).configuration(SOKOLOVKA);

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01", "2026-03-09", "2026-03-25", "2026-05-11", "2026-05-27", "2026-10-26", "2027-03-15"
            })
    void on_national_holidays_and_the_days_that_stand_for_them_an_office_is_shut(String date) {
        assertThat(village.plan(LocalDate.parse(date)).receives()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-16", "2026-08-31", "2027-01-08", "2027-05-17"})
    void constitution_day_moved_to_march_and_days_off_do_not_move(String date) {
        assertThat(village.plan(LocalDate.parse(date)).receives()).isTrue();
    }

    @Test
    void each_holiday_names_the_law_in_three_languages() {
        Names note = Objects.requireNonNull(
                village.plan(LocalDate.parse("2027-01-07")).note());

        assertThat(note.ru()).isEqualTo("Православное Рождество (Трудовой кодекс, пункт 5 статьи 84)");
        assertThat(note.kk()).contains("Еңбек кодексінің 84-бабы");
        assertThat(note.en()).contains("article 84(5)");
    }

    @Test
    void what_an_office_says_of_a_date_itself_goes_before() {
        LocalDate nauryz = LocalDate.parse("2026-03-23");
        SpecialDate own = new SpecialDate(nauryz, village.hours(), null, village.names());

        assertThat(Holidays.national().with(List.of(own), village.hours()))
                .contains(own)
                .extracting(SpecialDate::date)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
