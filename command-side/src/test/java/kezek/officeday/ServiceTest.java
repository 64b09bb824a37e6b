package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.NotYourCounter;
import kezek.officeday.Refusal.ServiceIsAlreadyStarted;
import kezek.officeday.Refusal.ServiceIsNotStarted;
import kezek.officeday.Refusal.TicketIsNotWaiting;
import kezek.officeday.Refusal.TooEarlyForNoShow;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private static final CounterNumber ONE = new CounterNumber(1);

    private final Story story = Story.open().counterOpens(1);
    private final TicketNumber ticket = story.takes(PLOT);

    @Test
    void service_starts_when_the_visitor_arrives_and_finishes_with_an_outcome() {
        story.called(1);
        Instant called = story.now();
        story.after(Duration.ofSeconds(40));

        assertThat(story.starts(1)).isEqualTo(new StartService.Started(ticket));
        assertThat(story.last())
                .isEqualTo(new ServiceStarted(DAY, story.now(), clerk(1), ticket, ONE, new ServiceCode(PLOT)));
        assertThat(story.counter(1).ticket()).satisfies(atDesk -> {
            assertThat(atDesk).isNotNull();
            assertThat(atDesk.calledAt()).isEqualTo(called);
            assertThat(atDesk.startedAt()).isEqualTo(story.now());
        });

        assertThat(story.hears(new FinishService(DAY, clerk(1), ONE, ServiceOutcome.MISSING_DOCUMENTS)))
                .isEqualTo(new FinishService.Finished(ticket));
        assertThat(story.last())
                .isEqualTo(new ServiceFinished(
                        DAY,
                        story.now(),
                        clerk(1),
                        ticket,
                        ONE,
                        new ServiceCode(PLOT),
                        ServiceOutcome.MISSING_DOCUMENTS,
                        null));
        assertThat(story.today().ticket(ticket).state()).isEqualTo(TicketState.SERVED);
        assertThat(story.counter(1).state()).isEqualTo(CounterView.State.FREE);
    }

    @Test
    void a_visitor_who_has_not_arrived_cannot_be_finished() {
        story.called(1);

        assertThat(story.finishes(1)).isEqualTo(new ServiceIsNotStarted(ticket));
        assertThat(story.finishesAndCallsNext(1)).isEqualTo(new ServiceIsNotStarted(ticket));
    }

    @Test
    void what_has_started_is_not_started_recalled_or_given_up() {
        story.called(1);
        story.starts(1);

        assertThat(story.starts(1)).isEqualTo(new ServiceIsAlreadyStarted(ticket));
        assertThat(story.recalls(1)).isEqualTo(new ServiceIsAlreadyStarted(ticket));
        assertThat(story.marksNoShow(1)).isEqualTo(new ServiceIsAlreadyStarted(ticket));
        assertThat(story.today().ticket(ticket).state()).isEqualTo(TicketState.SERVING);
    }

    @Test
    void without_a_ticket_at_the_counter_there_is_nothing_to_do_with_it() {
        assertThat(story.recalls(1)).isEqualTo(new NoTicketAtCounter());
        assertThat(story.starts(1)).isEqualTo(new NoTicketAtCounter());
        assertThat(story.finishes(1)).isEqualTo(new NoTicketAtCounter());
        assertThat(story.finishesAndCallsNext(1)).isEqualTo(new NoTicketAtCounter());
        assertThat(story.marksNoShow(1)).isEqualTo(new NoTicketAtCounter());
    }

    @Test
    void at_a_closed_counter_nothing_is_served() {
        assertThat(story.recalls(2)).isEqualTo(new CounterIsClosed());
        assertThat(story.starts(2)).isEqualTo(new CounterIsClosed());
        assertThat(story.finishes(2)).isEqualTo(new CounterIsClosed());
        assertThat(story.finishesAndCallsNext(2)).isEqualTo(new CounterIsClosed());
        assertThat(story.marksNoShow(2)).isEqualTo(new CounterIsClosed());
    }

    @Test
    void nobody_works_at_another_clerks_counter() {
        story.called(1);
        NotYourCounter refused = new NotYourCounter();

        assertThat(story.hears(new RecallTicket(DAY, clerk(2), ONE))).isEqualTo(refused);
        assertThat(story.hears(new StartService(DAY, clerk(2), ONE))).isEqualTo(refused);
        assertThat(story.hears(new MarkNoShow(DAY, clerk(2), ONE))).isEqualTo(refused);
        story.starts(1);
        assertThat(story.hears(new FinishService(DAY, clerk(2), ONE, ServiceOutcome.SERVED)))
                .isEqualTo(refused);
        assertThat(story.hears(new FinishAndCallNext(DAY, clerk(2), ONE, ServiceOutcome.SERVED)))
                .isEqualTo(refused);
    }

    @Test
    void each_further_call_is_counted() {
        story.called(1);

        assertThat(story.recalls(1)).isEqualTo(new RecallTicket.Recalled(ticket, 2));
        assertThat(story.recalls(1)).isEqualTo(new RecallTicket.Recalled(ticket, 3));
        assertThat(story.last()).isEqualTo(new TicketRecalled(DAY, story.now(), clerk(1), ticket, ONE, 3));
    }

    @Test
    void a_no_show_needs_three_calls_and_two_minutes_since_the_first() {
        story.called(1);
        assertThat(story.marksNoShow(1)).isEqualTo(new TooEarlyForNoShow(2, 120));
        story.after(Duration.ofSeconds(30)).recalls(1);
        assertThat(story.marksNoShow(1)).isEqualTo(new TooEarlyForNoShow(1, 90));
        story.after(Duration.ofMillis(89_001));
        assertThat(story.marksNoShow(1)).isEqualTo(new TooEarlyForNoShow(1, 1));
        story.recalls(1);
        assertThat(story.marksNoShow(1)).isEqualTo(new TooEarlyForNoShow(0, 1));
        story.after(Duration.ofMillis(999));

        assertThat(story.marksNoShow(1)).isEqualTo(new MarkNoShow.Marked(ticket));

        assertThat(story.last()).isEqualTo(new NoShowMarked(DAY, story.now(), clerk(1), ticket, ONE, 3, 120));
        assertThat(story.today().ticket(ticket).state()).isEqualTo(TicketState.NO_SHOW);
        assertThat(story.counter(1).state()).isEqualTo(CounterView.State.FREE);
    }

    @Test
    void two_minutes_alone_are_not_enough() {
        story.called(1);
        story.after(Duration.ofMinutes(10));

        assertThat(story.marksNoShow(1)).isEqualTo(new TooEarlyForNoShow(2, 0));
    }

    @Test
    void the_holder_gives_a_waiting_ticket_back() {
        assertThat(story.cancels(ticket)).isEqualTo(new CancelTicket.Cancelled());
        assertThat(story.last())
                .isEqualTo(new TicketCancelled(DAY, story.now(), Actor.HOLDER, ticket, new Code("visitor-left")));
        assertThat(story.cancels(ticket)).isEqualTo(new TicketIsNotWaiting(ticket));
    }

    @Test
    void a_called_ticket_is_not_cancelled() {
        story.called(1);

        assertThat(story.cancels(ticket)).isEqualTo(new TicketIsNotWaiting(ticket));
    }

    @Test
    void a_cancellation_needs_a_known_ticket_and_a_known_reason() {
        assertThat(story.cancels(TicketNumber.parse("T009"))).isEqualTo(new UnknownTicket());
        assertThat(story.hears(new CancelTicket(DAY, clerk(1), ticket, new Code("mood"))))
                .isEqualTo(new UnknownReason());
        assertThat(story.record()).noneMatch(TicketCancelled.class::isInstance);
    }

    @Test
    void a_clerk_opens_with_the_planned_services_unless_he_says_otherwise() {
        assertThat(story.counter(1).services())
                .isEqualTo(List.of(new ServiceCode(PLOT), new ServiceCode(TestOffice.ADDRESS)));
    }
}
