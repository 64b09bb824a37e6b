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
    private static final Instant TEN_TO_ONE = Instant.parse("2026-03-24T07:50:00Z");
    private static final Instant AFTER_LUNCH = Instant.parse("2026-03-24T09:31:00Z");

    private final Story story = Story.open().counterOpens(1);

    @Test
    void whoever_took_a_ticket_before_lunch_is_the_first_to_be_called_after_it() {
        story.at("2026-03-24T07:49:59Z");
        TicketNumber before = story.takes(PLOT);
        story.at("2026-03-24T08:00:00Z").pauses(1);
        story.hears(new KeepTime(Story.DAY));
        story.at("2026-03-24T08:59:59Z");
        TicketNumber during = story.takes(PLOT);
        story.at("2026-03-24T09:30:00Z").resumes(1);

        assertThat(story.today().ticket(before).state()).isEqualTo(TicketState.WAITING);
        assertThat(story.at("2026-03-24T09:31:00Z").called(1)).isEqualTo(before);
        story.starts(1);
        story.finishes(1);
        assertThat(story.called(1)).isEqualTo(during);
    }

    @Test
    void its_wait_is_101_minutes_by_the_clock_and_11_in_working_time() {
        story.at("2026-03-24T07:49:59Z");
        TicketNumber ticket = story.takes(PLOT);
        story.at("2026-03-24T08:00:00Z").pauses(1);
        story.at("2026-03-24T09:30:00Z").resumes(1);
        story.at("2026-03-24T09:31:00Z").called(1);

        Instant issued = story.today().ticket(ticket).issued().at();
        assertThat(story.last().at()).isEqualTo(AFTER_LUNCH);
        assertThat(issued).isEqualTo(TEN_TO_ONE);
        assertThat(Duration.between(issued, AFTER_LUNCH)).isEqualTo(Duration.ofMinutes(101));
        assertThat(story.today().configuration().workingTime(Story.DAY.date()).between(issued, AFTER_LUNCH))
                .isEqualTo(Duration.ofMinutes(11));
    }
}
