package kezek.officeday;

import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.junit.jupiter.api.Test;

/** A ticket at ten to one outlives a lunch from one to half past two for which the office closes. */
class LunchTest {
    private static final Instant TEN_TO_ONE = Story.instant("12:50");
    private static final Instant AFTER_LUNCH = Story.instant("14:31");

    private final Story story = Story.open().counterOpens(1);

    @Test
    void whoever_took_a_ticket_before_lunch_is_the_first_to_be_called_after_it() {
        story.shows("12:49:59");
        TicketNumber before = story.takes(PLOT);
        story.shows("13:00").pauses(1);
        story.hears(new KeepTime(Story.DAY));
        story.shows("13:59:59");
        TicketNumber during = story.takes(PLOT);
        story.shows("14:30").resumes(1);

        assertThat(story.today().ticket(before).state()).isEqualTo(TicketState.WAITING);
        assertThat(story.shows("14:31").called(1)).isEqualTo(before);
        story.starts(1);
        story.finishes(1);
        assertThat(story.called(1)).isEqualTo(during);
    }

    @Test
    void its_wait_is_101_minutes_by_the_clock_and_11_in_working_time() {
        story.shows("12:49:59");
        TicketNumber ticket = story.takes(PLOT);
        story.shows("13:00").pauses(1);
        story.shows("14:30").resumes(1);
        story.shows("14:31").called(1);

        Instant issued = story.today().ticket(ticket).issued().at();
        assertThat(story.last().at()).isEqualTo(AFTER_LUNCH);
        assertThat(issued).isEqualTo(TEN_TO_ONE);
        assertThat(Duration.between(issued, AFTER_LUNCH)).isEqualTo(Duration.ofMinutes(101));
        assertThat(story.today().configuration().workingTime(Story.DAY.date()).between(issued, AFTER_LUNCH))
                .isEqualTo(Duration.ofMinutes(11));
    }
}
