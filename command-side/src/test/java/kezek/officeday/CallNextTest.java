package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kezek.officeday.CallNext.Called;
import kezek.officeday.CallNext.NobodyWaiting;
import kezek.officeday.FinishAndCallNext.Finished;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.CounterIsPaused;
import kezek.officeday.Refusal.NotYourCounter;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.Refusal.UnknownCounter;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;

class CallNextTest {

    @Test
    void the_visitor_who_came_first_is_called_first() {
        Story story = Story.open().counterOpens(3);
        TicketNumber first = story.takes(AID);
        TicketNumber second = story.takes(PLOT);

        assertThat(story.called(3)).isEqualTo(first);
        story.starts(3);
        story.finishes(3);
        assertThat(story.called(3)).isEqualTo(second);
    }

    @Test
    void a_counter_calls_only_for_services_it_takes() {
        Story story = Story.open().counterOpens(2);
        story.takes(PLOT);
        TicketNumber aid = story.takes(AID);

        assertThat(story.called(2)).isEqualTo(aid);
    }

    @Test
    void a_clerk_may_take_other_services_than_planned() {
        Story story = Story.open().counterOpens(2, PLOT);
        story.takes(AID);
        TicketNumber plot = story.takes(PLOT);

        assertThat(story.called(2)).isEqualTo(plot);
    }

    @Test
    void the_call_keeps_its_reason() {
        Story story = Story.open().counterOpens(1);
        TicketNumber first = story.takes(PLOT);
        story.takes(ADDRESS);
        story.takes(AID);
        Explanation why = new Explanation(1, Explanation.FIRST_IN_LINE, 2, List.of(), 0);

        assertThat(story.callsNext(1)).isEqualTo(new Called(first, why));

        assertThat(story.last())
                .isEqualTo(new TicketCalled(
                        DAY, story.now(), clerk(1), first, new CounterNumber(1), CallMode.BY_RULE, why));
    }

    @Test
    void a_pensioner_goes_before_an_earlier_ordinary_ticket_where_the_office_gives_credit() {
        Story story = Story.open(TestOffice.WITH_CREDIT).counterOpens(1);
        TicketNumber ordinary = story.takes(PLOT);
        TicketNumber pensioner = story.takes(PLOT, "elderly");

        assertThat(story.callsNext(1))
                .isEqualTo(new Called(
                        pensioner, new Explanation(2, Explanation.CATEGORY_CREDIT, 2, List.of(ordinary), 10)));
    }

    @Test
    void in_strict_order_a_category_changes_nothing() {
        Story story = Story.open().counterOpens(1);
        TicketNumber ordinary = story.takes(PLOT);
        story.takes(PLOT, "elderly");

        assertThat(story.called(1)).isEqualTo(ordinary);
    }

    @Test
    void with_nobody_waiting_nothing_is_recorded() {
        Story story = Story.open().counterOpens(1);
        story.takes(AID);
        int before = story.record().size();

        assertThat(story.callsNext(1)).isEqualTo(new NobodyWaiting());
        assertThat(story.record()).hasSize(before);
    }

    @Test
    void two_counters_never_get_the_same_ticket() {
        Story story = Story.open().counterOpens(1).counterOpens(3);
        TicketNumber first = story.takes(PLOT);
        TicketNumber second = story.takes(PLOT);

        assertThat(story.called(1)).isEqualTo(first);
        assertThat(story.called(3)).isEqualTo(second);
    }

    @Test
    void a_second_press_changes_nothing_and_names_the_ticket() {
        Story story = Story.open().counterOpens(1);
        TicketNumber first = story.takes(PLOT);
        story.takes(PLOT);
        story.called(1);
        int before = story.record().size();

        assertThat(story.callsNext(1)).isEqualTo(new StillServing(first));
        story.starts(1);
        assertThat(story.callsNext(1)).isEqualTo(new StillServing(first));
        assertThat(story.record()).hasSize(before + 1);
    }

    @Test
    void a_cancelled_ticket_is_not_called() {
        Story story = Story.open().counterOpens(1);
        story.cancels(story.takes(PLOT));
        TicketNumber staying = story.takes(PLOT);

        assertThat(story.called(1)).isEqualTo(staying);
    }

    @Test
    void a_closed_a_paused_an_unknown_and_a_strange_counter_do_not_call() {
        Story story = Story.open();
        story.takes(PLOT);

        assertThat(story.callsNext(1)).isEqualTo(new CounterIsClosed());
        assertThat(story.callsNext(9)).isEqualTo(new UnknownCounter());
        story.counterOpens(1).pauses(1);
        assertThat(story.callsNext(1)).isEqualTo(new CounterIsPaused());
        story.resumes(1);
        assertThat(story.hears(new CallNext(DAY, clerk(2), new CounterNumber(1))))
                .isEqualTo(new NotYourCounter());
    }

    @Test
    void finish_and_call_next_records_both_at_once() {
        Story story = Story.open().counterOpens(1);
        TicketNumber first = story.takes(PLOT);
        TicketNumber second = story.takes(PLOT);
        story.called(1);
        story.starts(1);
        int before = story.record().size();

        FinishAndCallNext.Outcome outcome = story.finishesAndCallsNext(1);

        Explanation why = new Explanation(1, Explanation.ONLY_ONE, 1, List.of(), 0);
        assertThat(outcome).isEqualTo(new Finished(first, new Choice(second, why)));
        assertThat(story.record().subList(before, before + 2))
                .hasExactlyElementsOfTypes(ServiceFinished.class, TicketCalled.class);
        assertThat(story.counter(1).state()).isEqualTo(CounterView.State.CALLING);
    }

    @Test
    void finish_and_call_next_with_nobody_waiting_only_finishes() {
        Story story = Story.open().counterOpens(1);
        TicketNumber only = story.takes(PLOT);
        story.called(1);
        story.starts(1);

        assertThat(story.finishesAndCallsNext(1)).isEqualTo(new Finished(only, null));
        assertThat(story.last()).isInstanceOf(ServiceFinished.class);
        assertThat(story.counter(1).state()).isEqualTo(CounterView.State.FREE);
    }

    @Test
    void a_false_claim_that_gave_nothing_is_declined_at_the_counter() {
        CallingOrder bounded = new CallingOrder(2, List.of(new Credit(new Code("elderly"), 10)), 1, null);
        Story office = Story.open(TestOffice.with(bounded)).counterOpens(1);
        TicketNumber late = office.takes(PLOT);
        office.hears(new DeferTicket(DAY, Actor.HOLDER, late, 5));
        TicketNumber claims = office.takes(PLOT, "infant");
        office.takes(PLOT, "elderly");
        office.called(1);
        office.starts(1);
        office.finishes(1);
        office.after(Duration.ofMinutes(5)).hears(new ReturnTicket(DAY, Actor.HOLDER, late));
        assertThat(office.called(1)).isEqualTo(claims);
        assertThat(((TicketCalled) office.last()).why().code()).isEqualTo(Explanation.OVERTAKEN_ENOUGH);
        assertThat(((TicketCalled) office.last()).why().passedOver()).containsExactly(late);

        assertThat(office.hears(new DeclinePriority(DAY, clerk(1), claims)))
                .isEqualTo(new DeclinePriority.Declined(false));
    }
}
