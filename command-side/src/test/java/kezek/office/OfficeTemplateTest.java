package kezek.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTemplateTest {
    private final OfficeConfiguration village = office("sokolovka");
    private final OfficeConfiguration district = office("district");

    @ParameterizedTest
    @ValueSource(strings = {"sokolovka", "district"})
    void an_office_offers_the_nineteen_services_in_three_languages(String id) {
        assertThat(office(id).services()).hasSize(19).allSatisfy(service -> {
            assertThat(List.of(
                            service.names().kk(),
                            service.names().ru(),
                            service.names().en()))
                    .doesNotHaveDuplicates();
            assertThat(service.fullNames().kk())
                    .hasSizeGreaterThanOrEqualTo(service.names().kk().length());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sokolovka", "district"})
    void every_service_has_a_group_and_a_counter(String id) {
        OfficeConfiguration office = office(id);
        assertThat(office.groups()).extracting(Group::letter).containsExactly('T', 'M', 'K', 'E', 'C', 'A');
        assertThat(office.services()).allSatisfy(service -> {
            assertThat(office.groups()).extracting(Group::letter).contains(service.letter());
            assertThat(office.counters()).anyMatch(counter -> counter.services().contains(service.code()));
        });
    }

    @Test
    void the_village_has_four_counters_and_the_norms_of_a_village() {
        assertThat(village.counters()).hasSize(4);
        assertThat(village.counter(new CounterNumber(4)).map(Counter::services))
                .contains(List.of(new ServiceCode("akim-reception")));
        assertThat(village.services()).extracting(Service::waitNorm).containsOnly(30);
        assertThat(village.services()).extracting(Service::serviceNorm).containsOnly(30);
        assertThat(village.callRule()).isEqualTo(new CallRule(3, 300, 30));
    }

    @Test
    void the_district_has_nine_counters_and_the_norms_of_a_town() {
        assertThat(district.counters()).hasSize(9);
        assertThat(district.services()).extracting(Service::waitNorm).containsOnly(15);
        assertThat(district.services()).extracting(Service::serviceNorm).containsOnly(20);
        assertThat(district.callRule()).isEqualTo(new CallRule(3, 120, 30));
    }

    @Test
    void both_receive_from_nine_with_a_closed_hour_at_noon_in_strict_order() {
        assertThat(List.of(village, district)).allSatisfy(office -> {
            assertThat(office.zone()).hasToString("Asia/Almaty");
            assertThat(office.hours().open()).isEqualTo(LocalTime.of(9, 0));
            assertThat(office.hours().lastTicket()).isEqualTo(LocalTime.of(17, 30));
            assertThat(office.hours().close()).isEqualTo(LocalTime.of(18, 30));
            assertThat(office.hours().lunch().mode()).isEqualTo(LunchMode.CLOSED);
            assertThat(office.order().credits()).isEmpty();
        });
    }

    @Test
    void lists_are_written_as_codes_and_closing_the_day_is_no_reason_that_a_clerk_may_give() {
        assertThat(village.categories())
                .extracting(entry -> entry.code().value())
                .contains("war-veteran", "elderly");
        assertThat(OfficeConfiguration.knows(village.pauseReasons(), new Code("LUNCH")))
                .isTrue();
        assertThat(OfficeConfiguration.knows(village.cancelReasons(), new Code("visitor-left")))
                .isTrue();
        assertThat(OfficeConfiguration.knows(village.cancelReasons(), new Code("day-closed")))
                .isFalse();
    }

    @Test
    void an_office_that_nobody_has_described_is_named() {
        assertThatThrownBy(() -> office("atlantis"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("atlantis");
    }

    private static OfficeConfiguration office(String id) {
        OfficeId office = new OfficeId(id);
        return OfficeTemplate.read(office).configuration(office);
    }
}
