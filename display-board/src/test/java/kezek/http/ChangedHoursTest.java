package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a change of the settings leaves before closed doors although he has booked: told before it is made, and to himself. */
@RunningOffice
class ChangedHoursTest {
    private final Appointments office;
    /** Nobody has opened it yet. */
    private LocalDate day;

    ChangedHoursTest(Http http, TestClock clock) {
        this.office = new Appointments(http, clock);
        this.day = LocalDate.MIN;
    }

    @BeforeEach
    void morning() {
        day = office.freshDay();
    }

    @Test
    void whom_a_shortened_day_would_leave_outside_is_told_before_it_is_and_to_himself_after() {
        office.cancel(office.booked(day, "10:00"));
        JsonNode early = office.booked(day, "10:00");
        JsonNode late = office.booked(day, "11:30");
        ObjectNode shortened = office.with("""
                {"date": "%s", "note": {"kk": "а", "ru": "а", "en": "a"},
                 "hours": {"open": "09:00", "lastTicket": "10:30", "close": "11:00", "lunch": {"mode": "none"}}}
                """.formatted(day));

        JsonNode told = office.displaced(shortened);

        assertThat(told).hasSize(1);
        assertThat(told.path(0).path("number").asInt()).isEqualTo(3);
        assertThat(told.path(0).path("day").asString()).isEqualTo(day.toString());
        assertThat(office.held(late).path("received").asBoolean()).isTrue();
        office.save(shortened);
        assertThat(office.held(late).path("received").asBoolean()).isFalse();
        assertThat(office.held(early).path("received").asBoolean()).isTrue();
    }

    @Test
    void who_would_stand_before_closed_doors_is_told_so_on_the_day_itself_too() {
        JsonNode atLunch = office.booked(day, "11:30");
        office.save(office.with("""
                {"date": "%s", "note": {"kk": "а", "ru": "а", "en": "a"},
                 "hours": {"open": "09:00", "lastTicket": "17:30", "close": "18:30",
                           "lunch": {"mode": "closed", "from": "11:00", "to": "12:00"}}}
                """.formatted(day)));
        office.open();

        assertThat(office.held(atLunch).path("received").asBoolean()).isFalse();
        assertThat(office.held(office.booked(day, "10:00")).path("received").asBoolean())
                .isTrue();
    }

    @Test
    void whoever_was_left_outside_by_an_earlier_change_is_not_told_of_again() {
        office.booked(day, "11:30");
        ObjectNode shut = office.with(shut());
        assertThat(office.displaced(shut)).hasSize(1);
        office.save(shut);

        assertThat(office.displaced(office.with(shut()))).isEmpty();
    }

    @Test
    void a_service_that_no_counter_gives_any_more_leaves_its_visitors_outside() {
        office.booked(day, "11:30");
        ObjectNode given = office.settings();
        given.withArray("counters")
                .forEach(counter -> counter.withArray("services")
                        .removeIf(service -> service.asString().equals("housing-assistance")));

        assertThat(office.displaced(given)).hasSize(1);
    }

    @Test
    void a_day_that_has_been_opened_receives_whoever_has_booked_on_it() {
        JsonNode booked = office.booked(day, "11:30");
        office.open();
        ObjectNode shut = office.with(shut());

        assertThat(office.displaced(shut)).isEmpty();
        office.save(shut);
        assertThat(office.held(booked).path("received").asBoolean()).isTrue();
    }

    private String shut() {
        return """
                {"date": "%s", "note": {"kk": "а", "ru": "а", "en": "a"}}""".formatted(day);
    }
}
