package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kezek.officeday.CounterView.State;
import kezek.officeday.Refusal.CounterIsAlreadyOpen;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.CounterIsNotPaused;
import kezek.officeday.Refusal.CounterIsPaused;
import kezek.officeday.Refusal.NotYourCounter;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.Refusal.UnknownCounter;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;

class CounterTest {
    private static final CounterNumber ONE = new CounterNumber(1);

    @Test
    void opening_records_the_clerk_and_what_he_takes() {
        Story story = Story.open();

        story.counterOpens(1, AID, PLOT, AID);

        List<ServiceCode> taken = List.of(new ServiceCode(AID), new ServiceCode(PLOT));
        assertThat(story.last()).isEqualTo(new CounterOpened(DAY, story.now(), clerk(1), ONE, taken));
        assertThat(story.counter(1))
                .isEqualTo(new CounterView(ONE, State.FREE, clerk(1), taken, null, null, null, story.now()));
    }

    @Test
    void a_counter_that_is_open_is_not_opened_again() {
        Story story = Story.open().counterOpens(1);

        assertThat(story.hears(new OpenCounter(DAY, clerk(1), ONE, List.of()))).isEqualTo(new CounterIsAlreadyOpen());
        assertThat(story.hears(new OpenCounter(DAY, clerk(2), ONE, List.of()))).isEqualTo(new NotYourCounter());
    }

    @Test
    void one_clerk_may_cover_two_counters() {
        Story story = Story.open().counterOpens(1);

        assertThat(story.hears(new OpenCounter(DAY, clerk(1), new CounterNumber(2), List.of())))
                .isEqualTo(new OpenCounter.Opened());
    }

    @Test
    void a_counter_or_service_that_the_office_does_not_have_is_refused() {
        Story story = Story.open();

        assertThat(story.hears(new OpenCounter(DAY, clerk(1), new CounterNumber(9), List.of())))
                .isEqualTo(new UnknownCounter());
        assertThat(story.hears(
                        new OpenCounter(DAY, clerk(1), ONE, List.of(new ServiceCode(PLOT), new ServiceCode("visa")))))
                .isEqualTo(new UnknownService());
        assertThat(story.record()).hasSize(1);
    }

    @Test
    void a_break_does_not_end_before_it_begins() {
        Story story = Story.open().counterOpens(1);

        assertThat(story.hears(new PauseCounter(DAY, clerk(1), ONE, new Code("field"), story.now())))
                .isEqualTo(new Refusal.TimeIsNotPossible("until"));
        assertThat(story.counter(1).state()).isEqualTo(State.FREE);
    }

    @Test
    void a_break_has_a_reason_and_perhaps_an_end_and_is_over_when_the_clerk_returns() {
        Story story = Story.open().counterOpens(1);
        Instant end = story.now().plus(Duration.ofMinutes(90));

        assertThat(story.hears(new PauseCounter(DAY, clerk(1), ONE, new Code("field"), end)))
                .isEqualTo(new PauseCounter.Paused());
        assertThat(story.last()).isEqualTo(new CounterPaused(DAY, story.now(), clerk(1), ONE, new Code("field"), end));
        assertThat(story.counter(1).state()).isEqualTo(State.PAUSED);
        assertThat(story.counter(1).reason()).isEqualTo(new Code("field"));
        assertThat(story.counter(1).until()).isEqualTo(end);
        assertThat(story.pauses(1)).isEqualTo(new CounterIsPaused());

        story.after(Duration.ofMinutes(80));
        assertThat(story.resumes(1)).isEqualTo(new ResumeCounter.Resumed());
        assertThat(story.last()).isEqualTo(new CounterResumed(DAY, story.now(), clerk(1), ONE));
        assertThat(story.counter(1).state()).isEqualTo(State.FREE);
        assertThat(story.resumes(1)).isEqualTo(new CounterIsNotPaused());
    }

    @Test
    void a_reason_that_the_office_does_not_know_is_refused() {
        Story story = Story.open().counterOpens(1);

        assertThat(story.hears(new PauseCounter(DAY, clerk(1), ONE, new Code("tea"), null)))
                .isEqualTo(new UnknownReason());
    }

    @Test
    void a_clerk_does_not_leave_while_a_visitor_is_there_or_on_his_way() {
        Story story = Story.open().counterOpens(1);
        TicketNumber ticket = story.takes(PLOT);
        story.called(1);

        assertThat(story.pauses(1)).isEqualTo(new StillServing(ticket));
        assertThat(story.leaves(1)).isEqualTo(new StillServing(ticket));
        story.starts(1);
        assertThat(story.pauses(1)).isEqualTo(new StillServing(ticket));
        assertThat(story.leaves(1)).isEqualTo(new StillServing(ticket));
    }

    @Test
    void a_counter_closes_from_work_and_from_a_break_and_opens_for_another_clerk() {
        Story story = Story.open().counterOpens(1).counterOpens(2);
        story.pauses(2);

        assertThat(story.leaves(1)).isEqualTo(new CloseCounter.Left());
        assertThat(story.last()).isEqualTo(new CounterClosed(DAY, story.now(), clerk(1), ONE));
        assertThat(story.leaves(2)).isEqualTo(new CloseCounter.Left());
        assertThat(story.counter(1).clerk()).isNull();

        assertThat(story.hears(new OpenCounter(DAY, clerk(5), ONE, List.of()))).isEqualTo(new OpenCounter.Opened());
    }

    @Test
    void a_closed_counter_has_no_breaks_and_is_not_closed_again() {
        Story story = Story.open();

        assertThat(story.pauses(1)).isEqualTo(new CounterIsClosed());
        assertThat(story.resumes(1)).isEqualTo(new CounterIsClosed());
        assertThat(story.leaves(1)).isEqualTo(new CounterIsClosed());
    }

    @Test
    void a_counter_that_the_office_does_not_have_has_no_view() {
        assertThat(Story.open().today().view(new CounterNumber(9))).isNull();
    }

    @Test
    void nobody_uses_the_keys_of_another_clerk() {
        Story story = Story.open().counterOpens(1);

        assertThat(story.hears(new PauseCounter(DAY, clerk(2), ONE, new Code("lunch"), null)))
                .isEqualTo(new NotYourCounter());
        assertThat(story.hears(new CloseCounter(DAY, clerk(2), ONE))).isEqualTo(new NotYourCounter());
        story.pauses(1);
        assertThat(story.hears(new ResumeCounter(DAY, clerk(2), ONE))).isEqualTo(new NotYourCounter());
    }
}
