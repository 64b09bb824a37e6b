package kezek.audit;

import static kezek.hall.Sample.AID;
import static kezek.hall.Sample.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kezek.audit.Conformance.Finding;
import kezek.hall.Sample;
import kezek.hall.Script;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;

/** Every call of a day is decided again from the record alone. */
class ConformanceTest {
    private static final int VERSION = Sample.office(3).order().version();

    private final Script day = Script.opened().counter(1).issue("T001", LAND).issue("K001", AID);

    private static Explanation why(Code code, int eligible) {
        return new Explanation(VERSION, code, eligible, List.of(), 0);
    }

    private static TicketNumber ticket(String number) {
        return TicketNumber.parse(number);
    }

    private Conformance checked() {
        return Conformance.of(day.events());
    }

    @Test
    void a_call_that_the_rule_chose_for_the_reason_recorded_is_by_rule() {
        day.call("T001", 1, why(Explanation.FIRST_IN_LINE, 2));

        assertThat(checked()).isEqualTo(new Conformance(1, 1, 0, List.of()));
        assertThat(checked().complete()).isTrue();
    }

    @Test
    void whoever_was_called_before_his_turn_is_found_with_the_one_whose_turn_it_was() {
        day.call("K001", 1, why(Explanation.FIRST_IN_LINE, 2));

        assertThat(checked().findings())
                .containsExactly(new Finding(5, ticket("K001"), new CounterNumber(1), ticket("T001"), "order"));
    }

    @Test
    void another_reason_than_the_rules_is_found() {
        day.call("T001", 1, why(Explanation.ONLY_ONE, 1));

        assertThat(checked().findings())
                .containsExactly(new Finding(5, ticket("T001"), new CounterNumber(1), ticket("T001"), "explanation"));
    }

    @Test
    void a_ticket_that_nobody_could_call_any_more_is_found() {
        day.cancel("T001").cancel("K001").call("T001", 1, why(Explanation.ONLY_ONE, 1));

        assertThat(checked().findings())
                .containsExactly(new Finding(7, ticket("T001"), new CounterNumber(1), null, "order"));
    }

    @Test
    void a_counter_is_asked_for_the_services_it_opened_with() {
        day.counter(2, AID).call("K001", 2, why(Explanation.ONLY_ONE, 1));

        assertThat(checked().byRule()).isEqualTo(1);
    }

    @Test
    void whatever_the_rules_decided_on_a_day_with_bookings_is_explained() {
        int appointments = 0;
        for (long seed = 0; seed < 40; seed++) {
            List<Recorded> events = Script.played(seed, 200).events();

            assertThat(Conformance.of(events).findings()).as("day %d", seed).isEmpty();
            appointments += (int) events.stream()
                    .filter(it -> it.event() instanceof TicketCalled call
                            && call.why().code().equals(Explanation.APPOINTMENT))
                    .count();
        }
        assertThat(appointments).isGreaterThan(10);
    }

    private static Explanation byHand(String reason, TicketNumber... passedOver) {
        return new Explanation(VERSION, new Code(reason), 2, List.of(passedOver), 0);
    }

    @Test
    void a_call_by_hand_with_a_reason_of_its_own_is_a_departure_that_is_explained() {
        day.callByHand("K001", 1, byHand("family-emergency", ticket("T001")));

        assertThat(checked()).isEqualTo(new Conformance(1, 0, 1, List.of()));
    }

    @Test
    void a_call_by_hand_that_gives_a_reason_of_the_rule_or_none_has_no_reason() {
        for (String none : List.of("", "first-in-line", "category-credit", "only-one", "-", "what I want")) {
            Script other = Script.opened().counter(1).issue("T001", LAND).issue("K001", AID);
            other.callByHand("K001", 1, byHand(none, ticket("T001")));

            assertThat(Conformance.of(other.events()).findings())
                    .as(none)
                    .containsExactly(new Finding(5, ticket("K001"), new CounterNumber(1), ticket("T001"), "order"));
        }
    }

    @Test
    void a_call_by_hand_tells_the_truth_about_those_it_passed_over() {
        day.callByHand("K001", 1, byHand("family-emergency"));

        assertThat(checked().findings())
                .containsExactly(new Finding(5, ticket("K001"), new CounterNumber(1), ticket("T001"), "explanation"));
    }

    @Test
    void no_reason_makes_a_ticket_callable_that_does_not_wait() {
        day.cancel("K001").callByHand("K001", 1, byHand("family-emergency", ticket("T001")));

        assertThat(checked().findings()).extracting(Finding::code).containsExactly("order");
    }

    @Test
    void a_counter_that_was_left_calls_nobody() {
        day.leave(1).call("T001", 1, why(Explanation.FIRST_IN_LINE, 2));

        assertThat(checked().findings()).extracting(Finding::expected).containsExactly((TicketNumber) null);
    }
}
