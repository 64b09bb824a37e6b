package kezek.office;

import static kezek.office.OfficeRulesTest.put;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kezek.officeday.CloseDay;
import kezek.officeday.OpenDay;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.http.Build;
import kezek.officeday.store.PublishedText;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficeRoundsTest {
    private static final OfficeConfiguration OFFICE = PublishedText.edited(
            OfficeTemplate.read(new OfficeId("sokolovka")).configuration(new OfficeId("sokolovka")), json -> {
                put(json, "calendar.opensBefore", "0");
                put(json, "calendar.closesAfter", "30");
            });
    private static final LocalDate THURSDAY = LocalDate.parse("2026-03-26");
    private static final OpenDay OPENS = new OpenDay(day(THURSDAY), Actor.SYSTEM, OFFICE.on(THURSDAY), Build.NAME);

    private final FoundedOffices offices = mock();
    private final CommandGateway commands = mock();
    private Instant now = Instant.parse("2026-03-26T04:00:00Z");
    private final OfficeRounds rounds = new OfficeRounds(
            offices,
            office -> now,
            commands,
            new OfficeProperties(null, false, new OfficeProperties.Rounds(Duration.ofSeconds(20))));

    @BeforeEach
    void one_office() {
        when(offices.all()).thenReturn(List.of(OFFICE));
    }

    @Test
    void each_step_is_asked_for_once_so_that_what_somebody_does_by_hand_stands() {
        rounds.round();
        rounds.round();

        verify(commands).sendAndWait(new CloseDay(day(THURSDAY.minusDays(1)), Actor.SYSTEM));
        verify(commands).sendAndWait(OPENS);
        verifyNoMoreInteractions(commands);
    }

    @Test
    void in_the_evening_the_day_is_closed_and_on_the_next_morning_one_that_was_opened_again_or_missed() {
        now = Instant.parse("2026-03-26T14:00:00Z");
        rounds.round();
        rounds.round();
        now = Instant.parse("2026-03-27T03:00:00Z");
        rounds.round();

        verify(commands, times(2)).sendAndWait(new CloseDay(day(THURSDAY), Actor.SYSTEM));
    }

    @Test
    void a_day_that_nobody_opened_needs_no_closing() {
        when(commands.sendAndWait(new CloseDay(day(THURSDAY.minusDays(1)), Actor.SYSTEM)))
                .thenThrow(new AggregateNotFoundException("sokolovka/2026-03-25", "nothing recorded"));

        rounds.round();

        verify(commands).sendAndWait(OPENS);
    }

    @Test
    void what_could_not_be_saved_is_asked_for_again() {
        when(commands.sendAndWait(any())).thenThrow(new IllegalStateException("the database is away"));
        rounds.round();
        rounds.round();

        verify(commands, times(2)).sendAndWait(new CloseDay(day(THURSDAY.minusDays(1)), Actor.SYSTEM));
    }

    private static OfficeDayId day(LocalDate date) {
        return new OfficeDayId(OFFICE.office(), date);
    }
}
