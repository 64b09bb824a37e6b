package kezek.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kezek.office.FirstDay;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");
    private static final Instant FRIDAY_TEN = Instant.parse("2026-11-27T05:00:00Z");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-27T13:40:00Z");

    private final EventStore record = mock(EventStore.class);
    private final OfficeConfiguration office = FirstDay.of("district");
    private final OfficeDayId friday = new OfficeDayId(office.office(), LocalDate.of(2026, 11, 27));

    private Instant after(OfficeDayEvent last) {
        String day = last.day().toString();
        when(record.lastSequenceNumberFor(day)).thenReturn(Optional.of(4L));
        when(record.readEvents(day, 4))
                .thenReturn(DomainEventStream.of(new GenericDomainEventMessage<>("OfficeDay", day, 4, last)));
        return new Opening(record).of(office, FRIDAY_TEN);
    }

    @Test
    void a_day_that_is_not_over_goes_on_where_it_was() {
        assertThat(after(new IssuingResumed(friday, FRIDAY_EVENING, SUPERVISOR)))
                .isEqualTo(FRIDAY_EVENING);
    }

    @Test
    void after_a_closed_friday_the_office_begins_on_monday() {
        assertThat(after(new DayClosed(friday, FRIDAY_EVENING, SUPERVISOR, List.of())))
                .isEqualTo(Instant.parse("2026-11-30T04:00:00Z"));
    }

    @Test
    void a_day_without_an_event_begins_as_it_is_wished() {
        assertThat(new Opening(record).of(office, FRIDAY_TEN)).isEqualTo(FRIDAY_TEN);
    }
}
