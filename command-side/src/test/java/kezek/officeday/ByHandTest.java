package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kezek.officeday.CounterView.State;
import kezek.officeday.Refusal.NoCategoryClaimed;
import kezek.officeday.Refusal.NotForThisCounter;
import kezek.officeday.Refusal.NothingToWithdraw;
import kezek.officeday.Refusal.ReasonIsNeeded;
import kezek.officeday.Refusal.RequestIdIsTaken;
import kezek.officeday.Refusal.ServiceIsNotHere;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.Refusal.TicketHasEnded;
import kezek.officeday.Refusal.TicketIsNotWaiting;
import kezek.officeday.Refusal.TooLateToWithdraw;
import kezek.officeday.Refusal.UnknownCategory;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayEvent.PriorityConfirmed;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a clerk decides himself, and what he takes back. */
class ByHandTest {
    private static final CounterNumber ONE = new CounterNumber(1);
    private static final Code EMERGENCY = new Code("emergency");

    private final Story story = Story.open().counterOpens(1);

    @Test
    void a_ticket_picked_by_hand_tells_whom_it_passed_over_and_why() {
        TicketNumber first = story.takes(PLOT);
        TicketNumber second = story.takes(PLOT);

        assertThat(picks(second, "emergency")).isInstanceOf(CallTicket.Called.class);
        assertThat(story.last()).isInstanceOfSatisfying(TicketCalled.class, call -> {
            assertThat(call.mode()).isEqualTo(CallMode.BY_HAND);
            assertThat(call.why()).isEqualTo(new Explanation(1, EMERGENCY, 2, List.of(first), 0));
        });
    }

    @Test
    void it_needs_a_reason_of_the_list_and_a_ticket_that_this_counter_may_call() {
        TicketNumber plot = story.takes(PLOT);
        TicketNumber aid = story.takes(AID);

        assertThat(picks(plot, "sympathy")).isEqualTo(new UnknownReason());
        assertThat(picks(aid, "emergency")).isEqualTo(new NotForThisCounter(aid));
        assertThat(picks(TicketNumber.parse("T999"), "emergency")).isEqualTo(new UnknownTicket());
        story.called(1);
        assertThat(picks(aid, "emergency")).isEqualTo(new StillServing(plot));
        story.starts(1);
        story.finishes(1);
        assertThat(picks(plot, "emergency")).isEqualTo(new TicketIsNotWaiting(plot));
    }

    @Test
    void a_visitor_at_an_empty_hall_is_served_at_once_by_the_rule() {
        assertThat(direct("a", null)).isEqualTo(new ServeDirectly.Begun(TicketNumber.parse("T001")));

        assertThat(story.counter(1).state()).isEqualTo(State.SERVING);
        assertThat(story.record())
                .filteredOn(TicketCalled.class::isInstance)
                .extracting(event -> ((TicketCalled) event).mode())
                .containsExactly(CallMode.BY_RULE);
        assertThat(direct("a", null))
                .as("pressed twice")
                .isEqualTo(new ServeDirectly.Begun(TicketNumber.parse("T001")));
        assertThat(direct("b", null)).isEqualTo(new StillServing(TicketNumber.parse("T001")));
        story.finishes(1);
        assertThat(direct("a", null)).isEqualTo(new RequestIdIsTaken());
    }

    @Test
    void whoever_is_served_at_once_under_one_key_is_not_served_for_another_service_under_it() {
        direct("a", null);

        assertThat(direct("a", AID, null)).isEqualTo(new RequestIdIsTaken());
    }

    @Test
    void where_his_service_is_not_taken_he_is_not_served_at_once_and_no_ticket_is_named() {
        long before = story.today().seq();

        assertThat(direct("a", AID, null)).isEqualTo(new ServiceIsNotHere(new ServiceCode(AID)));
        assertThat(story.today().seq()).isEqualTo(before);
    }

    @Test
    void past_others_who_wait_he_is_served_at_once_only_for_a_reason() {
        TicketNumber waiting = story.takes(PLOT);

        assertThat(direct("a", null)).isEqualTo(new ReasonIsNeeded());
        assertThat(direct("a", "sympathy")).isEqualTo(new UnknownReason());
        assertThat(direct("a", "emergency")).isEqualTo(new ServeDirectly.Begun(TicketNumber.parse("T002")));
        assertThat(story.record())
                .filteredOn(TicketCalled.class::isInstance)
                .extracting(event -> ((TicketCalled) event).why())
                .containsExactly(new Explanation(1, EMERGENCY, 2, List.of(waiting), 0));
    }

    @Test
    void a_call_pressed_by_mistake_is_taken_back_for_half_a_minute_and_the_place_is_kept() {
        TicketNumber first = story.takes(PLOT);
        story.takes(PLOT);
        story.called(1);
        story.after(Duration.ofSeconds(30));

        assertThat(withdraws()).isEqualTo(new Withdraw.CallTakenBack(first));
        assertThat(story.counter(1).state()).isEqualTo(State.FREE);
        assertThat(story.called(1)).isEqualTo(first);
        story.after(Duration.ofSeconds(30).plusMillis(1));
        assertThat(withdraws()).isEqualTo(new TooLateToWithdraw());
    }

    @Test
    void a_finish_pressed_by_mistake_is_taken_back_and_the_visitor_is_served_on() {
        TicketNumber ticket = story.takes(PLOT);
        story.called(1);
        story.starts(1);
        var since = story.counter(1).since();
        story.after(Duration.ofMinutes(4));
        story.finishes(1);
        story.after(Duration.ofSeconds(30));

        assertThat(withdraws()).isEqualTo(new Withdraw.FinishTakenBack(ticket));
        assertThat(story.counter(1).state()).isEqualTo(State.SERVING);
        assertThat(story.counter(1).since()).isEqualTo(since);
        story.after(Duration.ofMinutes(1));
        story.finishes(1);
        assertThat(story.today().ticket(ticket).served()).hasSize(1);
        story.after(Duration.ofSeconds(31));
        assertThat(withdraws()).isEqualTo(new TooLateToWithdraw());
    }

    @Test
    void finish_and_call_next_are_taken_back_one_after_the_other() {
        TicketNumber first = story.takes(PLOT);
        TicketNumber second = story.takes(PLOT);
        story.called(1);
        story.starts(1);
        story.finishesAndCallsNext(1);

        assertThat(withdraws()).isEqualTo(new Withdraw.CallTakenBack(second));
        assertThat(withdraws()).isEqualTo(new Withdraw.FinishTakenBack(first));
        assertThat(withdraws()).isEqualTo(new NothingToWithdraw());
    }

    @Test
    void where_nothing_was_pressed_nothing_is_taken_back() {
        assertThat(withdraws()).isEqualTo(new NothingToWithdraw());
        story.pauses(1);
        assertThat(withdraws()).isEqualTo(new NothingToWithdraw());
    }

    @Test
    void a_category_that_a_clerk_grants_counts_as_if_it_had_been_claimed() {
        Story favouring = Story.open(TestOffice.WITH_CREDIT).counterOpens(1);
        favouring.takes(PLOT);
        TicketNumber elderly = favouring.takes(PLOT);
        assertThat(favouring.hears(new ConfirmPriority(DAY, clerk(1), elderly, new Code("elderly"), true)))
                .isEqualTo(new ConfirmPriority.Confirmed());
        assertThat(favouring.last())
                .isEqualTo(new PriorityConfirmed(DAY, favouring.now(), clerk(1), elderly, new Code("elderly"), true));

        assertThat(favouring.called(1)).isEqualTo(elderly);
    }

    @Test
    void a_false_claim_that_went_before_others_goes_back_to_its_own_place() {
        Story favouring = Story.open(TestOffice.WITH_CREDIT).counterOpens(1);
        TicketNumber ordinary = favouring.takes(PLOT);
        TicketNumber claims = favouring.takes(PLOT, "elderly");
        favouring.called(1);
        favouring.starts(1);

        assertThat(favouring.hears(new DeclinePriority(DAY, clerk(1), claims)))
                .isEqualTo(new DeclinePriority.Declined(true));
        assertThat(favouring.counter(1).state()).isEqualTo(State.FREE);
        assertThat(favouring.called(1)).isEqualTo(ordinary);
        favouring.starts(1);
        favouring.finishes(1);
        assertThat(favouring.called(1)).isEqualTo(claims);
    }

    @Test
    void nobody_but_its_clerk_and_the_supervisor_sends_a_visitor_away_from_a_counter() {
        Story favouring = Story.open(TestOffice.WITH_CREDIT).counterOpens(1);
        favouring.takes(PLOT);
        TicketNumber claims = favouring.takes(PLOT, "elderly");
        favouring.called(1);

        assertThat(favouring.hears(new DeclinePriority(DAY, clerk(2), claims))).isEqualTo(new Refusal.NotYourCounter());
        assertThat(favouring.hears(new DeclinePriority(DAY, Story.SUPERVISOR, claims)))
                .isEqualTo(new DeclinePriority.Declined(true));
    }

    @Test
    void a_false_claim_that_took_nobodys_turn_is_only_noted() {
        TicketNumber claims = story.takes(PLOT, "elderly");
        story.called(1);

        assertThat(story.hears(new DeclinePriority(DAY, clerk(1), claims)))
                .isEqualTo(new DeclinePriority.Declined(false));
        assertThat(story.today().ticket(claims).state()).isEqualTo(TicketState.CALLED);
        assertThat(story.hears(new DeclinePriority(DAY, clerk(1), claims))).isEqualTo(new NoCategoryClaimed(claims));
        story.starts(1);
        story.finishes(1);
        assertThat(story.hears(new DeclinePriority(DAY, clerk(1), claims))).isEqualTo(new TicketHasEnded(claims));
        assertThat(story.hears(new ConfirmPriority(DAY, clerk(1), claims, new Code("elderly"), true)))
                .isEqualTo(new TicketHasEnded(claims));
    }

    @Test
    void a_category_that_the_office_does_not_know_is_not_granted() {
        TicketNumber ticket = story.takes(PLOT);

        assertThat(story.hears(new ConfirmPriority(DAY, clerk(1), ticket, new Code("cousin"), true)))
                .isEqualTo(new UnknownCategory());
    }

    @Test
    void an_ordinary_ticket_that_was_overtaken_often_enough_goes_before_every_claim() {
        CallingOrder twice = new CallingOrder(2, List.of(new Credit(new Code("elderly"), 60)), 2, null);
        Story favouring = Story.open(TestOffice.with(twice)).counterOpens(1);
        TicketNumber ordinary = favouring.takes(PLOT);
        for (int n = 0; n < 3; n++) favouring.takes(PLOT, "elderly");
        favouring.called(1);
        favouring.starts(1);
        favouring.finishesAndCallsNext(1);
        favouring.starts(1);
        favouring.finishes(1);

        assertThat(favouring.called(1)).isEqualTo(ordinary);
        assertThat(((TicketCalled) favouring.last()).why().code()).isEqualTo(Explanation.OVERTAKEN_ENOUGH);
    }

    @Test
    void a_call_that_was_taken_back_has_overtaken_nobody() {
        CallingOrder once = new CallingOrder(2, List.of(new Credit(new Code("elderly"), 60)), 1, null);
        Story favouring = Story.open(TestOffice.with(once)).counterOpens(1);
        favouring.takes(PLOT);
        TicketNumber elderly = favouring.takes(PLOT, "elderly");
        favouring.called(1);
        favouring.hears(new Withdraw(DAY, clerk(1), ONE));

        assertThat(favouring.called(1)).isEqualTo(elderly);
    }

    private CallTicket.Outcome picks(TicketNumber ticket, String reason) {
        return story.hears(new CallTicket(DAY, clerk(1), ONE, ticket, new Code(reason)));
    }

    private ServeDirectly.Outcome direct(String request, @Nullable String reason) {
        return direct(request, PLOT, reason);
    }

    private ServeDirectly.Outcome direct(String request, String service, @Nullable String reason) {
        return story.hears(new ServeDirectly(
                DAY,
                clerk(1),
                ONE,
                new ServiceCode(service),
                Language.KK,
                null,
                reason == null ? null : new Code(reason),
                new RequestId(request)));
    }

    private Withdraw.Outcome withdraws() {
        return story.hears(new Withdraw(DAY, clerk(1), ONE));
    }
}
