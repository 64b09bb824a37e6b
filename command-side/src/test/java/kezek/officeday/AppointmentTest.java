package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.KIOSK;
import static kezek.officeday.Story.SUPERVISOR;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.BOOKABLE;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.BookingIsNotDue;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When booked visitors come, early, in time or late, and when they are called. The time is ten, the credit 20 minutes. */
class AppointmentTest {
    private static final Instant TEN = Instant.parse("2026-03-24T05:00:00Z");

    private final Story story = booked();

    private static Story booked() {
        Story story = Story.open(BOOKABLE).counterOpens(1);
        for (String visitor : List.of("a", "b")) {
            story.hears(new BookSlot(
                    DAY, Actor.HOLDER, BOOKABLE, new ServiceCode(PLOT), TEN, Language.RU, new RequestId(visitor)));
        }
        return story;
    }

    @Test
    void the_ticket_of_a_booking_says_so_and_in_the_language_that_was_booked() {
        TicketNumber ticket = arrivesAt("10:00:00.000", 1, null);

        assertThat(story.record().get(story.record().size() - 2)).isInstanceOfSatisfying(TicketIssued.class, issued -> {
            assertThat(issued.channel()).isEqualTo(Channel.BOOKING);
            assertThat(issued.language()).isEqualTo(Language.RU);
        });
        assertThat(story.last()).isEqualTo(new BookingCheckedIn(DAY, TEN, KIOSK, ticket, 1, TEN, 20));
    }

    @ParameterizedTest(name = "at {0} he has {1} minutes")
    @CsvSource({
        "09:45:00.000, 20",
        "10:00:00.000, 20",
        "10:00:59.999, 20",
        "10:01:00.000, 19",
        "10:15:59.999, 5",
        "10:16:00.000, 0",
        "17:45:00.000, 0"
    })
    void a_minute_late_costs_a_minute_and_beyond_the_grace_all_but_nobody_is_sent_away(String at, int credit) {
        arrivesAt(at, 1, null);

        assertThat(((BookingCheckedIn) story.last()).credit()).isEqualTo(credit);
    }

    @Test
    void early_he_is_not_called_before_his_time_although_nobody_else_is_there() {
        TicketNumber ticket = arrivesAt("09:50:00.000", 1, null);

        assertThat(story.callsNext(1)).isEqualTo(new CallNext.NobodyWaiting());
        clock("09:59:59.999");
        story.hears(new KeepTime(DAY));
        assertThat(story.callsNext(1)).isEqualTo(new CallNext.NobodyWaiting());

        clock("10:00:00.000");
        assertThat(story.hears(new KeepTime(DAY))).isEqualTo(new KeepTime.Kept(List.of(ticket)));
        assertThat(((TicketReturned) story.last()).raised()).isFalse();
        assertThat(story.called(1)).isEqualTo(ticket);
    }

    @Test
    void his_time_counts_not_the_minute_in_which_he_came() {
        TicketNumber early = arrivesAt("09:46:00.000", 1, null);
        TicketNumber before = takesAt("09:46:30.000");
        clock("10:00:00.000");
        story.hears(new KeepTime(DAY));

        assertThat(story.called(1)).isEqualTo(early);
        TicketCalled call = (TicketCalled) story.last();
        assertThat(call.why().code()).isEqualTo(Explanation.APPOINTMENT);
        assertThat(call.why().passedOver()).containsExactly(before);
        assertThat(call.why().credit()).isEqualTo(20);
    }

    @Test
    void whoever_came_longer_before_his_time_than_the_credit_is_goes_first() {
        TicketNumber before = takesAt("09:39:59.000");
        TicketNumber booked = arrivesAt("10:00:00.000", 1, null);

        assertThat(story.called(1)).isEqualTo(before);
        assertThat(((TicketCalled) story.last()).why().code()).isEqualTo(Explanation.FIRST_IN_LINE);
        assertThat(story.today().find(booked).orElseThrow().state()).isEqualTo(TicketState.WAITING);
    }

    @Test
    void late_he_waits_from_his_coming_with_what_is_left() {
        TicketNumber other = takesAt("09:55:00.000");
        TicketNumber late = arrivesAt("10:10:00.000", 1, null);

        assertThat(story.called(1)).as("10:10 less 10 minutes is 10:00").isEqualTo(other);
        assertThat(((TicketCalled) story.last()).why().passedOver()).doesNotContain(late);
    }

    @Test
    void the_larger_of_the_credits_of_category_and_appointment_counts() {
        takesAt("09:45:00.000");
        TicketNumber elderly = arrivesAt("10:00:00.000", 1, new Code("elderly"));
        assertThat(story.called(1)).isEqualTo(elderly);
        assertThat(((TicketCalled) story.last()).why().code()).isEqualTo(Explanation.APPOINTMENT);
        assertThat(((TicketCalled) story.last()).why().credit()).isEqualTo(20);
    }

    @Test
    void of_a_late_booking_the_category_may_be_worth_more() {
        takesAt("10:05:00.000");
        TicketNumber elderly = arrivesAt("10:14:00.000", 1, new Code("elderly"));

        assertThat(story.called(1)).isEqualTo(elderly);
        assertThat(((TicketCalled) story.last()).why().code()).isEqualTo(Explanation.CATEGORY_CREDIT);
        assertThat(((TicketCalled) story.last()).why().credit()).isEqualTo(10);
    }

    @Test
    void whoever_goes_first_for_his_appointment_stays_at_the_counter_when_his_category_is_declined() {
        takesAt("09:45:00.000");
        TicketNumber elderly = arrivesAt("10:00:00.000", 1, new Code("elderly"));
        story.called(1);

        assertThat(story.hears(new DeclinePriority(DAY, clerk(1), elderly)))
                .isEqualTo(new DeclinePriority.Declined(false));
        assertThat(story.today().find(elderly).orElseThrow().state()).isEqualTo(TicketState.CALLED);
    }

    @Test
    void whoever_goes_first_for_his_category_goes_back_to_the_place_of_his_appointment_when_it_is_declined() {
        takesAt("10:05:00.000");
        TicketNumber elderly = arrivesAt("10:14:00.000", 1, new Code("elderly"));
        story.called(1);

        assertThat(story.hears(new DeclinePriority(DAY, clerk(1), elderly)))
                .isEqualTo(new DeclinePriority.Declined(true));
        assertThat(story.called(1)).as("10:14 less 6 minutes is 10:08").isNotEqualTo(elderly);
    }

    @Test
    void he_is_told_how_many_go_before_him_at_his_time() {
        takesAt("09:30:00.000");
        takesAt("09:45:00.000");
        arrivesAt("09:50:00.000", 1, null);

        assertThat(((TicketIssued) story.record().get(story.record().size() - 2)).ahead())
                .as("9:30 is before 10:00 less 20 minutes, 9:45 is not")
                .isEqualTo(1);
    }

    @Test
    void two_of_the_same_time_go_by_their_numbers() {
        TicketNumber first = arrivesAt("09:50:00.000", 2, null);
        TicketNumber second = arrivesAt("09:51:00.000", 1, null);
        clock("10:00:00.000");
        story.hears(new KeepTime(DAY));

        assertThat(story.called(1)).isEqualTo(first);
        assertThat(((TicketCalled) story.last()).why().passedOver()).doesNotContain(second);
    }

    @Test
    void before_his_time_he_cannot_step_into_the_queue() {
        TicketNumber early = arrivesAt("09:50:00.000", 1, null);

        assertThat(story.hears(new ReturnTicket(DAY, Actor.HOLDER, early))).isEqualTo(new BookingIsNotDue(early));
    }

    @Test
    void a_clerk_may_let_him_into_the_queue_before_his_time_behind_all_who_wait() {
        TicketNumber other = takesAt("09:40:00.000");
        TicketNumber early = arrivesAt("09:50:00.000", 1, null);

        assertThat(story.hears(new ReturnTicket(DAY, clerk(1), early))).isEqualTo(new ReturnTicket.Returned());
        assertThat(story.called(1)).isEqualTo(other);
        assertThat(((TicketCalled) story.last()).why().eligible()).isEqualTo(2);
    }

    @Test
    void a_clerk_may_not_let_him_in_before_his_time_where_his_credit_would_take_him_past_somebody() {
        takesAt("09:40:00.001");
        TicketNumber early = arrivesAt("09:50:00.000", 1, null);

        assertThat(story.hears(new ReturnTicket(DAY, clerk(1), early))).isEqualTo(new BookingIsNotDue(early));
    }

    @Test
    void a_clerk_who_gives_the_services_of_others_back_for_a_moment_may_not_either() {
        clock("09:40:00.001");
        story.hears(Story.wish(TestOffice.ADDRESS, null, "another"));
        TicketNumber early = arrivesAt("09:50:00.000", 1, null);
        story.hears(new ChangeServices(DAY, clerk(1), new CounterNumber(1), List.of(new ServiceCode(PLOT))));

        assertThat(story.hears(new ReturnTicket(DAY, clerk(1), early))).isEqualTo(new BookingIsNotDue(early));
    }

    @Test
    void from_his_time_on_he_is_like_any_other_who_steps_out_and_comes_back() {
        TicketNumber early = arrivesAt("09:50:00.000", 1, null);
        clock("10:00:00.000");

        assertThat(story.hears(new ReturnTicket(DAY, Actor.HOLDER, early))).isEqualTo(new ReturnTicket.Returned());
    }

    @Test
    void he_gets_a_ticket_while_others_get_none() {
        story.hears(new StopIssuing(DAY, SUPERVISOR, new Code("no-capacity")));

        assertThat(arrivesAt("10:00:00.000", 1, null)).isEqualTo(TicketNumber.parse("T001"));
    }

    private TicketNumber takesAt(String time) {
        clock(time);
        IssueTicket.Outcome outcome = story.hears(Story.wish(PLOT, null, "at" + time));
        return ((IssueTicket.Issued) outcome).ticket();
    }

    private TicketNumber arrivesAt(String time, int booking, @Nullable Code claim) {
        clock(time);
        CheckIn.Outcome outcome = story.hears(new CheckIn(DAY, KIOSK, booking, claim, new RequestId("in" + booking)));
        assertThat(outcome).isInstanceOf(CheckIn.Arrived.class);
        return ((CheckIn.Arrived) outcome).ticket().ticket();
    }

    /** The time on the wall of the office, five hours ahead of UTC. */
    private void clock(String time) {
        Instant utc = Instant.parse("2026-03-24T" + time + "Z");
        story.at(utc.minusSeconds(5 * 3600).toString());
    }
}
