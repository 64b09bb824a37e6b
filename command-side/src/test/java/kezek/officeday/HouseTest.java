package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.SUPERVISOR;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kezek.officeday.CounterView.State;
import kezek.officeday.Refusal.AlreadyRated;
import kezek.officeday.Refusal.CounterIsAlreadyOpen;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.EndIsNotPossible;
import kezek.officeday.Refusal.IssuingIsNotStopped;
import kezek.officeday.Refusal.IssuingIsStopped;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.ScoreIsNotPossible;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.Refusal.TicketHasEnded;
import kezek.officeday.Refusal.TicketIsNotServed;
import kezek.officeday.Refusal.TimeIsNotPossible;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.DayClosed.Unfinished;
import kezek.officeday.events.OfficeDayEvent.ReceptionAvailabilityChanged;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceRated;
import kezek.officeday.events.OfficeDayEvent.VisitRecordedWithoutTicket;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The house around the queue: counters and their services, what happens without a ticket, and what is put right. */
class HouseTest {
    private static final CounterNumber ONE = new CounterNumber(1);
    private static final CounterNumber TWO = new CounterNumber(2);
    private static final Code FORGOTTEN = new Code("forgotten");

    private final Story story = Story.open().counterOpens(1);

    @Test
    void a_clerk_moves_and_takes_his_services_with_him() {
        TicketNumber plot = story.takes(PLOT);

        assertThat(moves(TWO)).isEqualTo(new ChangeCounter.Moved());
        assertThat(story.counter(1).state()).isEqualTo(State.CLOSED);
        assertThat(story.hears(new CallNext(DAY, clerk(1), TWO))).isInstanceOf(CallNext.Called.class);
        assertThat(story.hears(new ChangeCounter(DAY, clerk(1), TWO, ONE))).isEqualTo(new StillServing(plot));
    }

    @Test
    void he_does_not_move_to_where_somebody_sits() {
        story.counterOpens(2);

        assertThat(moves(TWO)).isEqualTo(new CounterIsAlreadyOpen());
        story.leaves(1);
        assertThat(moves(TWO)).isEqualTo(new CounterIsClosed());
    }

    @Test
    void services_that_a_clerk_takes_on_are_called_and_those_he_gives_back_are_not() {
        TicketNumber aid = story.takes(AID);
        story.takes(PLOT);
        assertThat(offers(AID)).isEqualTo(new ChangeServices.Changed());

        assertThat(story.called(1)).isEqualTo(aid);
        story.starts(1);
        story.finishes(1);
        assertThat(story.callsNext(1)).isEqualTo(new CallNext.NobodyWaiting());
        assertThat(offers("moon")).isEqualTo(new UnknownService());
        assertThat(offers()).isEqualTo(new UnknownService());
    }

    @Test
    void services_are_changed_with_a_visitor_at_the_desk() {
        TicketNumber plot = story.takes(PLOT);
        story.called(1);
        story.starts(1);
        offers(AID);

        assertThat(story.counter(1).state()).isEqualTo(State.SERVING);
        assertThat(story.finishes(1)).isEqualTo(new FinishService.Finished(plot));
    }

    @Test
    void advice_without_a_ticket_is_recorded_with_how_many_waited() {
        story.takes(PLOT);

        assertThat(advises(5)).isEqualTo(new RecordVisit.Noted());
        assertThat(story.last())
                .isEqualTo(new VisitRecordedWithoutTicket(
                        DAY, story.now(), clerk(1), ONE, new ServiceCode(PLOT), ServiceOutcome.ADVICE, 5, 1));
        assertThat(advises(0)).isEqualTo(new TimeIsNotPossible("minutes"));
        assertThat(advises(601)).isEqualTo(new TimeIsNotPossible("minutes"));
        assertThat(story.hears(new RecordVisit(DAY, clerk(1), ONE, new ServiceCode("moon"), ServiceOutcome.ADVICE, 5)))
                .isEqualTo(new UnknownService());
    }

    @Test
    void a_home_visit_is_recorded_even_during_the_pause_it_was_made_in() {
        story.pauses(1);

        assertThat(story.hears(
                        new RecordHomeVisit(DAY, clerk(1), ONE, new ServiceCode(AID), ServiceOutcome.SERVED, 600)))
                .isEqualTo(new RecordHomeVisit.Noted());
        assertThat(story.hears(
                        new RecordHomeVisit(DAY, clerk(2), TWO, new ServiceCode(AID), ServiceOutcome.SERVED, 60)))
                .isEqualTo(new CounterIsClosed());
    }

    @Test
    void the_head_of_the_office_says_whether_he_receives() {
        assertThat(story.hears(new ChangeReception(DAY, SUPERVISOR, TWO, true, null)))
                .isEqualTo(new ChangeReception.Changed());
        assertThat(story.last())
                .isEqualTo(new ReceptionAvailabilityChanged(DAY, story.now(), SUPERVISOR, TWO, true, null));
        assertThat(story.hears(new ChangeReception(DAY, SUPERVISOR, TWO, false, story.now())))
                .isEqualTo(new TimeIsNotPossible("until"));
    }

    @Test
    void a_lost_paper_is_printed_again_while_the_ticket_is_open() {
        TicketNumber ticket = story.takes(PLOT);

        assertThat(story.hears(new ReprintTicket(DAY, clerk(1), ticket))).isEqualTo(new ReprintTicket.Reprinted());
        story.cancels(ticket);
        assertThat(story.hears(new ReprintTicket(DAY, clerk(1), ticket))).isEqualTo(new TicketHasEnded(ticket));
    }

    @Test
    void no_ticket_is_given_out_while_issuing_is_stopped() {
        assertThat(story.hears(new ResumeIssuing(DAY, SUPERVISOR))).isEqualTo(new IssuingIsNotStopped());
        assertThat(stops("weather")).isEqualTo(new UnknownReason());
        assertThat(stops("no-capacity")).isEqualTo(new StopIssuing.Stopped());
        assertThat(stops("no-capacity")).isEqualTo(new IssuingIsStopped());
        assertThat(story.hears(Story.wish(PLOT, null, "a"))).isEqualTo(new IssuingIsStopped());
        assertThat(story.hears(new ResumeIssuing(DAY, SUPERVISOR))).isEqualTo(new ResumeIssuing.Resumed());
        assertThat(story.hears(Story.wish(PLOT, null, "a"))).isInstanceOf(IssueTicket.Issued.class);
    }

    @Test
    void a_visit_is_judged_once_after_it_and_from_one_to_five() {
        TicketNumber ticket = story.takes(PLOT);
        assertThat(rates(ticket, 5)).isEqualTo(new TicketIsNotServed(ticket));
        story.called(1);
        story.starts(1);
        story.finishes(1);

        assertThat(rates(ticket, 0)).isEqualTo(new ScoreIsNotPossible());
        assertThat(rates(ticket, 6)).isEqualTo(new ScoreIsNotPossible());
        assertThat(rates(ticket, 1, "smell")).isEqualTo(new UnknownReason());
        assertThat(rates(ticket, 1, "long-wait", "long-wait")).isEqualTo(new RateService.Rated());
        assertThat(((ServiceRated) story.last()).reasons())
                .as("each reason is recorded once")
                .containsExactly(new Code("long-wait"));
        assertThat(rates(ticket, 5)).isEqualTo(new AlreadyRated(ticket));
    }

    @Test
    void a_clerk_who_forgot_to_finish_states_the_true_end() {
        TicketNumber ticket = serve();
        Instant end = story.now().plus(Duration.ofMinutes(10));
        story.after(Duration.ofMinutes(50));

        assertThat(finishes(story.now().plusMillis(1))).isEqualTo(new TimeIsNotPossible("ended"));
        assertThat(finishes(story.now().minus(Duration.ofHours(1)))).isEqualTo(new TimeIsNotPossible("ended"));
        assertThat(finishes(end)).isEqualTo(new FinishService.Finished(ticket));
        assertThat(story.last())
                .isEqualTo(new ServiceCorrected(
                        DAY,
                        story.now(),
                        clerk(1),
                        ticket,
                        new ServiceCode(PLOT),
                        ServiceOutcome.SERVED,
                        end,
                        FORGOTTEN));
    }

    @Test
    void the_supervisor_ends_what_another_clerk_left_open() {
        assertThat(ends(null, "forgotten")).isEqualTo(new NoTicketAtCounter());
        TicketNumber ticket = serve();
        story.after(Duration.ofMinutes(40));

        assertThat(ends(null, "impatience")).isEqualTo(new UnknownReason());
        assertThat(ends(story.now().plusMillis(1), "forgotten")).isEqualTo(new TimeIsNotPossible("ended"));
        assertThat(ends(story.now().minus(Duration.ofMinutes(5)), "forgotten")).isEqualTo(new EndService.Ended(ticket));
        assertThat(story.counter(1).state()).isEqualTo(State.FREE);
    }

    @Test
    void a_wrong_result_is_put_right_by_a_new_fact() {
        TicketNumber ticket = serve();
        Instant begun = story.now();
        story.after(Duration.ofMinutes(10));
        story.finishes(1);

        assertThat(corrects(ticket, begun.plusSeconds(60), "forgotten")).isEqualTo(new CorrectService.Corrected());
        assertThat(corrects(ticket, begun.minusMillis(1), "forgotten")).isEqualTo(new TimeIsNotPossible("ended"));
        assertThat(corrects(ticket, story.now().plusMillis(1), "forgotten")).isEqualTo(new TimeIsNotPossible("ended"));
        assertThat(corrects(ticket, begun, "vanity")).isEqualTo(new UnknownReason());
        TicketNumber other = story.takes(PLOT);
        assertThat(corrects(other, begun, "forgotten")).isEqualTo(new TicketIsNotServed(other));
    }

    @Test
    void the_evening_gives_each_open_ticket_the_end_that_the_supervisor_knows() {
        TicketNumber served = serve();
        TicketNumber gone = story.takes(PLOT);
        TicketNumber tomorrow = story.takes(PLOT);
        TicketNumber parked = story.takes(AID);
        story.hears(new DeferTicket(DAY, Actor.HOLDER, parked, null));

        assertThat(closes(Map.of(served, TicketState.LEFT))).isEqualTo(new EndIsNotPossible(served));
        assertThat(closes(Map.of(gone, TicketState.SERVED))).isEqualTo(new EndIsNotPossible(gone));
        assertThat(closes(Map.of(TicketNumber.parse("T999"), TicketState.LEFT)))
                .isEqualTo(new EndIsNotPossible(TicketNumber.parse("T999")));
        CloseDay.Outcome closed = closes(
                Map.of(served, TicketState.INTERRUPTED, gone, TicketState.LEFT, tomorrow, TicketState.CARRIED_OVER));
        assertThat(((CloseDay.Closed) closed).unfinished())
                .containsExactly(
                        new Unfinished(served, TicketState.SERVING, TicketState.INTERRUPTED),
                        new Unfinished(gone, TicketState.WAITING, TicketState.LEFT),
                        new Unfinished(tomorrow, TicketState.WAITING, TicketState.CARRIED_OVER),
                        new Unfinished(parked, TicketState.PARKED, TicketState.NOT_SERVED));
    }

    private TicketNumber serve() {
        story.takes(PLOT);
        TicketNumber ticket = story.called(1);
        story.starts(1);
        return ticket;
    }

    private ChangeCounter.Outcome moves(CounterNumber to) {
        return story.hears(new ChangeCounter(DAY, clerk(1), ONE, to));
    }

    private ChangeServices.Outcome offers(String... services) {
        return story.hears(new ChangeServices(
                DAY,
                clerk(1),
                ONE,
                List.of(services).stream().map(ServiceCode::new).toList()));
    }

    private RecordVisit.Outcome advises(int minutes) {
        return story.hears(new RecordVisit(DAY, clerk(1), ONE, new ServiceCode(PLOT), ServiceOutcome.ADVICE, minutes));
    }

    private StopIssuing.Outcome stops(String reason) {
        return story.hears(new StopIssuing(DAY, SUPERVISOR, new Code(reason)));
    }

    private RateService.Outcome rates(TicketNumber ticket, int score, String... reasons) {
        return story.hears(new RateService(
                DAY,
                Actor.HOLDER,
                ticket,
                score,
                List.of(reasons).stream().map(Code::new).toList()));
    }

    private FinishService.Outcome finishes(Instant ended) {
        return story.hears(new FinishService(DAY, clerk(1), ONE, ServiceOutcome.SERVED, ended));
    }

    private EndService.Outcome ends(@Nullable Instant ended, String reason) {
        return story.hears(new EndService(DAY, SUPERVISOR, ONE, ServiceOutcome.SERVED, ended, new Code(reason)));
    }

    private CorrectService.Outcome corrects(TicketNumber ticket, Instant ended, String reason) {
        return story.hears(new CorrectService(
                DAY, SUPERVISOR, ticket, new ServiceCode(PLOT), ServiceOutcome.ADVICE, ended, new Code(reason)));
    }

    private CloseDay.Outcome closes(Map<TicketNumber, TicketState> ends) {
        return story.hears(new CloseDay(DAY, SUPERVISOR, ends));
    }
}
