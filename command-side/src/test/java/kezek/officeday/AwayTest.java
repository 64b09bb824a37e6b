package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.AlreadyRestored;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.TicketIsNotMissed;
import kezek.officeday.Refusal.TicketIsNotParked;
import kezek.officeday.Refusal.TicketIsNotWaiting;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.Refusal.TooLateToRestore;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Visitors who leave the queue for a while, and come back to it. */
class AwayTest {
    private static final CounterNumber ONE = new CounterNumber(1);
    private static final Code MISSED = new Code("recalled-no-show");

    private final Story story = Story.open().counterOpens(1);
    private final TicketNumber first = story.takes(PLOT);
    private final TicketNumber second = story.takes(PLOT);

    @Test
    void a_parked_visitor_who_comes_back_is_called_next_before_all_who_wait() {
        serve();
        parks(null);
        story.takes(PLOT);
        story.after(Duration.ofMinutes(5));
        returns(first);

        assertThat(story.called(1)).isEqualTo(first);
        TicketCalled call = (TicketCalled) story.last();
        assertThat(call.why().code()).isEqualTo(Explanation.FIRST_IN_LINE);
    }

    @Test
    void the_head_of_the_queue_is_his_even_where_others_have_credit_but_only_once() {
        Story favouring = Story.open(TestOffice.WITH_CREDIT).counterOpens(1);
        TicketNumber ordinary = favouring.takes(PLOT);
        favouring.called(1);
        favouring.hears(new ParkTicket(DAY, clerk(1), ONE, new Code("form"), null));
        TicketNumber elderly = favouring.takes(PLOT, "elderly");
        favouring.hears(new ReturnTicket(DAY, clerk(1), ordinary));

        assertThat(favouring.called(1)).isEqualTo(ordinary);
        assertThat(((TicketCalled) favouring.last()).why().code()).isEqualTo(Explanation.CAME_BACK);
        favouring.hears(new ParkTicket(DAY, clerk(1), ONE, new Code("form"), null));
        favouring.hears(new ReturnTicket(DAY, clerk(1), ordinary));
        assertThat(favouring.called(1)).isEqualTo(elderly);
    }

    @Test
    void while_he_is_away_nobody_calls_him() {
        serve();
        parks(null);

        assertThat(story.called(1)).isEqualTo(second);
    }

    @Test
    void he_returns_by_himself_when_his_time_has_come_and_not_before() {
        serve();
        Instant until = story.now().plus(Duration.ofMinutes(20));
        parks(until);

        story.after(Duration.ofMinutes(20).minusMillis(1));
        assertThat(story.hears(new KeepTime(DAY))).isEqualTo(new KeepTime.Kept(List.of()));
        story.after(Duration.ofMillis(1));
        assertThat(story.hears(new KeepTime(DAY))).isEqualTo(new KeepTime.Kept(List.of(first)));
        assertThat(story.last()).isEqualTo(new TicketReturned(DAY, until, Actor.SYSTEM, first, true));
        assertThat(story.hears(new KeepTime(DAY))).isEqualTo(new KeepTime.Kept(List.of()));
    }

    @Test
    void without_a_stated_time_the_office_waits_as_long_as_it_usually_does() {
        serve();

        assertThat(parks(null))
                .isEqualTo(new ParkTicket.Parked(first, story.now().plus(Duration.ofHours(1))));
    }

    @Test
    void parking_needs_a_visitor_a_reason_of_the_list_and_a_time_to_come() {
        assertThat(parks(null)).isEqualTo(new NoTicketAtCounter());
        serve();
        assertThat(parks(story.now())).isEqualTo(new TimeIsNotPossible("until"));
        assertThat(story.hears(new ParkTicket(DAY, clerk(1), ONE, new Code("boredom"), null)))
                .isEqualTo(new UnknownReason());
        assertThat(returns(first)).isEqualTo(new TicketIsNotParked(first));
    }

    @Test
    void a_visitor_may_step_back_and_keeps_his_issue_time_but_no_more() {
        Story favouring = Story.open(TestOffice.WITH_CREDIT).counterOpens(1);
        TicketNumber ordinary = favouring.takes(PLOT);
        assertThat(favouring.hears(new DeferTicket(DAY, Actor.HOLDER, ordinary, null)))
                .isEqualTo(new DeferTicket.Deferred(favouring.now().plus(Duration.ofMinutes(15))));
        TicketNumber elderly = favouring.takes(PLOT, "elderly");
        favouring.after(Duration.ofMinutes(15));
        favouring.hears(new KeepTime(DAY));

        assertThat(favouring.called(1)).isEqualTo(elderly);
    }

    @Test
    void stepping_back_takes_one_minute_to_eight_hours_and_a_ticket_that_waits() {
        assertThat(defers(0)).isEqualTo(new TimeIsNotPossible("minutes"));
        assertThat(defers(481)).isEqualTo(new TimeIsNotPossible("minutes"));
        assertThat(defers(480)).isInstanceOf(DeferTicket.Deferred.class);
        assertThat(defers(5)).isEqualTo(new TicketIsNotWaiting(first));
    }

    @Test
    void a_parked_ticket_may_be_given_back() {
        serve();
        parks(null);

        assertThat(story.cancels(first)).isEqualTo(new CancelTicket.Cancelled());
        assertThat(story.today().ticket(first).state()).isEqualTo(TicketState.CANCELLED);
    }

    @Test
    void a_missed_visitor_is_restored_to_the_head_of_the_queue() {
        miss();
        story.after(Duration.ofMinutes(30));

        assertThat(restores()).isEqualTo(new RestoreTicket.Restored());
        assertThat(story.called(1)).isEqualTo(first);
    }

    @Test
    void he_is_restored_once_within_half_an_hour_and_for_a_reason() {
        assertThat(restores()).isEqualTo(new TicketIsNotMissed(first));
        miss();
        assertThat(story.hears(new RestoreTicket(DAY, clerk(1), first, new Code("kindness"))))
                .isEqualTo(new UnknownReason());
        restores();
        story.called(1);
        missCalled();
        assertThat(restores()).isEqualTo(new AlreadyRestored(first));
    }

    @Test
    void half_an_hour_later_he_needs_a_new_ticket() {
        miss();
        story.after(Duration.ofMinutes(30).plusMillis(1));

        assertThat(restores()).isEqualTo(new TooLateToRestore(first));
    }

    private void serve() {
        story.called(1);
        story.starts(1);
    }

    private void miss() {
        story.called(1);
        missCalled();
    }

    private void missCalled() {
        story.recalls(1);
        story.recalls(1);
        story.after(Duration.ofMinutes(2));
        story.marksNoShow(1);
    }

    private ParkTicket.Outcome parks(@Nullable Instant until) {
        return story.hears(new ParkTicket(DAY, clerk(1), ONE, new Code("missing-document"), until));
    }

    private ReturnTicket.Outcome returns(TicketNumber ticket) {
        return story.hears(new ReturnTicket(DAY, clerk(1), ticket));
    }

    private RestoreTicket.Outcome restores() {
        return story.hears(new RestoreTicket(DAY, clerk(1), first, MISSED));
    }

    private DeferTicket.Outcome defers(int minutes) {
        return story.hears(new DeferTicket(DAY, Actor.HOLDER, first, minutes));
    }
}
