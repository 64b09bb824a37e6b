package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.SUPERVISOR;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.DayIsAlreadyOpen;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayClosed.Unfinished;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.junit.jupiter.api.Test;

class DayStoryTest {

    @Test
    void opening_records_who_when_and_the_whole_configuration() {
        Story story = Story.before();

        assertThat(story.hears(new OpenDay(DAY, SUPERVISOR, TestOffice.STRICT, "build-7")))
                .isEqualTo(new OpenDay.Opened());

        assertThat(story.record())
                .containsExactly(new DayOpened(
                        DAY, Instant.parse("2026-03-24T04:00:00Z"), SUPERVISOR, TestOffice.STRICT, "build-7"));
    }

    @Test
    void a_day_is_opened_once() {
        Story story = Story.open();

        assertThat(story.hears(new OpenDay(DAY, SUPERVISOR, TestOffice.STRICT, "test")))
                .isEqualTo(new DayIsAlreadyOpen());
        assertThat(story.record()).hasSize(1);
    }

    @Test
    void a_closed_day_is_not_opened_again() {
        Story story = Story.open();
        story.closes();

        assertThat(story.hears(new OpenDay(DAY, SUPERVISOR, TestOffice.STRICT, "test")))
                .isEqualTo(new DayIsClosed());
        assertThat(story.closes()).isEqualTo(new DayIsClosed());
    }

    @Test
    void nothing_happens_on_a_day_that_is_not_open() {
        Story story = Story.before();

        assertThat(story.hears(Story.wish(PLOT, null, "r1"))).isEqualTo(new DayIsNotOpen());
        assertThat(story.hears(new OpenCounter(DAY, Story.clerk(1), new CounterNumber(1), List.of())))
                .isEqualTo(new DayIsNotOpen());
        assertThat(story.callsNext(1)).isEqualTo(new DayIsNotOpen());
        assertThat(story.cancels(TicketNumber.parse("T001"))).isEqualTo(new DayIsNotOpen());
        assertThat(story.closes()).isEqualTo(new DayIsNotOpen());
        assertThat(story.record()).isEmpty();
    }

    @Test
    void nothing_happens_on_a_closed_day() {
        Story story = Story.open().counterOpens(1);
        TicketNumber ticket = story.takes(PLOT);
        story.closes();

        assertThat(story.hears(Story.wish(PLOT, null, "late"))).isEqualTo(new DayIsClosed());
        assertThat(story.callsNext(1)).isEqualTo(new DayIsClosed());
        assertThat(story.cancels(ticket)).isEqualTo(new DayIsClosed());
        assertThat(story.last()).isInstanceOf(DayClosed.class);
    }

    @Test
    void closing_gives_every_open_ticket_its_true_end_and_none_as_served() {
        Story story = Story.open().counterOpens(1).counterOpens(2);
        TicketNumber served = story.takes(PLOT);
        TicketNumber sitting = story.takes(PLOT);
        TicketNumber called = story.takes(AID);
        TicketNumber waiting = story.takes(AID);
        TicketNumber cancelled = story.takes(AID);
        story.cancels(cancelled);
        assertThat(story.called(1)).isEqualTo(served);
        story.starts(1);
        story.finishesAndCallsNext(1);
        story.starts(1);
        assertThat(story.called(2)).isEqualTo(called);

        CloseDay.Outcome outcome = story.closes();

        List<Unfinished> unfinished = List.of(
                new Unfinished(sitting, TicketState.SERVING, TicketState.INTERRUPTED),
                new Unfinished(called, TicketState.CALLED, TicketState.NOT_SERVED),
                new Unfinished(waiting, TicketState.WAITING, TicketState.NOT_SERVED));
        assertThat(outcome).isEqualTo(new CloseDay.Closed(5, 1, 0, 1, 3, unfinished));
        assertThat(story.last()).isEqualTo(new DayClosed(DAY, story.now(), SUPERVISOR, unfinished));
        assertThat(story.today().tickets()).noneMatch(ticket -> ticket.state().isOpen());
        assertThat(story.counter(1).state()).isEqualTo(CounterView.State.CLOSED);
        assertThat(story.counter(2).ticket()).isNull();
    }

    @Test
    void an_empty_day_closes_with_zeros() {
        assertThat(Story.open().closes()).isEqualTo(new CloseDay.Closed(0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void the_record_never_goes_back_in_time_though_the_clock_does() {
        Story story = Story.open().counterOpens(1);
        Instant before = story.last().at();

        story.after(Duration.ofHours(-3)).takes(PLOT);

        assertThat(story.last().at()).isEqualTo(before);
    }

    @Test
    void the_number_of_the_last_event_is_the_version_of_the_day() {
        Story story = Story.open().counterOpens(1);
        story.takes(PLOT);

        assertThat(story.today().seq()).isEqualTo(story.record().size()).isEqualTo(3);
    }
}
