package kezek.visits;

import static kezek.hall.Sample.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kezek.hall.Sample;
import kezek.hall.Script;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent.CallWithdrawn;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Why was that ticket called before mine? */
class BeforeTest {
    private static final Actor CLERK = new Actor("clerk", "clerk1");

    private final Script day =
            Script.opened().counter(1).counter(2).issue("T001", LAND).issue("T002", LAND, Sample.ELDERLY);

    @Test
    void as_long_as_it_was_not_called_there_is_nothing_to_explain() {
        assertThat(why("T001", "T002")).isEqualTo("not-called");
    }

    @Test
    void it_may_have_been_called_later_than_mine() {
        day.call("T001", 1).call("T002", 2);

        assertThat(why("T001", "T002")).isEqualTo("after-yours");
    }

    @Test
    void it_may_have_come_earlier() {
        day.call("T001", 1);

        assertThat(why("T002", "T001")).isEqualTo("came-earlier");
    }

    @Test
    void an_order_that_favours_it_is_named_without_the_category_for_which_it_does() {
        day.call("T002", 1, past(Explanation.CATEGORY_CREDIT));

        assertThat(why("T001", "T002")).isEqualTo("by-order");
    }

    @Test
    void a_clerk_who_chose_it_himself_is_named_as_the_reason() {
        day.callByHand("T002", 1, past(new Code("family-emergency")));

        assertThat(why("T001", "T002")).isEqualTo("by-hand");
    }

    @Test
    void mine_may_have_been_out_of_the_queue() {
        day.then(new TicketDeferred(
                        day.day(),
                        day.now(),
                        Actor.HOLDER,
                        ticket("T001"),
                        day.now().plusSeconds(900)))
                .call("T002", 1);

        assertThat(why("T001", "T002")).isEqualTo("you-were-away");
    }

    @Test
    void mine_may_have_been_cancelled() {
        day.cancel("T001").call("T002", 1);

        assertThat(why("T001", "T002")).isEqualTo("you-had-left");
    }

    @Test
    void whoever_came_early_for_his_booked_time_may_have_waited_less() {
        Duration quarter = Duration.ofMinutes(15);
        Script booked =
                new Script(Sample.bookable(1)).book(1, Sample.AID, quarter).open();
        booked.counter(1)
                .checkIn("K001", Sample.AID, 1, quarter, 30)
                .issue("K002", Sample.AID)
                .later(quarter)
                .back("K001")
                .call("K002", 1);

        assertThat(why(booked, "K001", "K002")).isEqualTo("waited-longer");
    }

    @Test
    void the_counter_that_called_it_may_not_take_my_service() {
        day.call("T002", 1);

        assertThat(why("T001", "T002")).isEqualTo("other-counter");
    }

    @Test
    void a_call_that_was_taken_back_explains_nothing() {
        day.call("T002", 1, past(Explanation.CATEGORY_CREDIT))
                .then(new CallWithdrawn(day.day(), day.now(), CLERK, ticket("T002"), new CounterNumber(1)));

        assertThat(why("T001", "T002")).isEqualTo("not-called");
    }

    @Test
    void a_visitor_who_waits_again_is_told_what_went_past_him_now() {
        day.call("T001", 1)
                .then(new TicketTransferred(
                        day.day(),
                        day.now(),
                        CLERK,
                        ticket("T001"),
                        new CounterNumber(1),
                        Sample.AID,
                        null,
                        new Code("next-step"),
                        false))
                .call("T002", 2, past(Explanation.CATEGORY_CREDIT));

        assertThat(why("T001", "T002")).isEqualTo("by-order");
    }

    @Test
    void his_own_ticket_is_no_other() {
        assertThat(why("T001", "T001")).isEqualTo("same-ticket");
    }

    @Test
    void staff_see_the_category_and_the_stored_reason_of_the_other_call() {
        day.call("T002", 1, past(Explanation.CATEGORY_CREDIT));
        Visits visits = Visits.of(Sample.office(3), day.events());

        Before.InFull told = Before.InFull.of(
                visits.find(ticket("T001")).orElseThrow(),
                visits.find(ticket("T002")).orElseThrow(),
                visits.office(),
                new StaticMessageSource(),
                Locale.ENGLISH);

        assertThat(told.code()).isEqualTo("by-order");
        assertThat(told.category()).isEqualTo(Sample.ELDERLY);
        assertThat(told.why()).satisfies(why -> {
            assertThat(why.code()).isEqualTo(Explanation.CATEGORY_CREDIT);
            assertThat(why.passedOver()).containsExactly(ticket("T001"));
        });
    }

    @Test
    void the_holder_is_told_nothing_but_the_sentence() {
        assertThat(Before.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("number", "code", "text");
    }

    @Test
    void the_sentence_names_both_tickets() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("before.not-called", Locale.ENGLISH, "{0}");

        Before told = before(day, "T001", "T002", texts);

        assertThat(told.number()).isEqualTo(ticket("T002"));
        assertThat(told.text()).contains("other=T-002", "mine=T-001");
    }

    private String why(String mine, String other) {
        return why(day, mine, other);
    }

    private static String why(Script day, String mine, String other) {
        return before(day, mine, other, new StaticMessageSource()).code();
    }

    private static Before before(Script day, String mine, String other, StaticMessageSource texts) {
        Visits visits = Visits.of(Sample.office(3), day.events());
        return Before.of(
                visits.find(ticket(mine)).orElseThrow(),
                visits.find(ticket(other)).orElseThrow(),
                texts,
                Locale.ENGLISH);
    }

    private static Explanation past(Code code) {
        return new Explanation(1, code, 2, List.of(ticket("T001")), 20);
    }

    private static TicketNumber ticket(String number) {
        return TicketNumber.parse(number);
    }
}
