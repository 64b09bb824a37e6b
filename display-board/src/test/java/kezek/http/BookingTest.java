package kezek.http;

import static kezek.http.Appointments.at;
import static kezek.http.Appointments.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Anybody books a time of a day, once, as long as there is a place, and gives it back. */
@RunningOffice
class BookingTest {
    private static final int RIVALS = 8;

    private final Http http;
    private final TestClock clock;
    private final Appointments office;
    /** Nobody has opened it yet. */
    private LocalDate day;

    BookingTest(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
        this.office = new Appointments(http, clock);
        this.day = LocalDate.MIN;
    }

    @BeforeEach
    void morning() {
        day = office.freshDay();
    }

    @Test
    void a_time_is_booked_and_its_holder_sees_when_to_come() {
        Reply booked = office.book(day, "10:30");

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        JsonNode mine = booked.json();
        assertThat(mine.path("code").asString()).matches("1-[0-9]{5}");
        assertThat(mine.path("link").asString())
                .isEqualTo("/booking/" + mine.path("id").asString());
        JsonNode held = office.held(mine);
        assertThat(held.path("state").asString()).isEqualTo("booked");
        assertThat(held.path("time").asString()).isEqualTo("10:30");
        assertThat(held.path("code").asString()).isEqualTo(mine.path("code").asString());
        assertThat(held.path("from").asString())
                .startsWith(at(day, "10:15").toString().substring(0, 16));
        assertThat(held.path("graceUntil").asString())
                .startsWith(at(day, "10:45").toString().substring(0, 16));
        assertThat(held.path("ticket").isNull()).isTrue();
        assertThat(office.free(day, "10:30")).isOne();
        assertThat(office.free(day, "11:00")).isEqualTo(2);
    }

    @Test
    void a_day_that_is_only_booked_has_no_record_of_its_own_to_prove_yet() {
        office.booked(day, "10:00");

        for (String proof : List.of("/integrity", "/export")) {
            refused(audited(day + proof), 409, "day-not-open");
            refused(audited("2025-01-01" + proof), 404, "unknown-day");
        }
    }

    private Reply audited(String address) {
        return http.get("/api/offices/" + office.office + "/days/" + address)
                .as("auditor")
                .reply();
    }

    @Test
    void asking_twice_with_the_same_key_books_once() {
        Reply first = office.book("my-wish", day, "10:00");
        Reply again = office.book("my-wish", day, "10:00");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(office.free(day, "10:00")).isOne();
        refused(office.book("my-wish", day, "11:00"), 422, "idempotency-key-reused");
    }

    @Test
    void of_all_who_want_the_last_place_exactly_one_gets_it() throws Exception {
        office.booked(day, "10:00");
        List<Reply> replies = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> asked = new ArrayList<>();
            for (int i = 0; i < RIVALS; i++) asked.add(people.submit(() -> office.book(day, "10:00")));
            for (Future<Reply> reply : asked) replies.add(reply.get());
        }

        assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).contains(409);
        replies.stream().filter(reply -> reply.status() != 201).forEach(reply -> refused(reply, 409, "slot-full"));
        assertThat(office.free(day, "10:00")).isZero();
    }

    @Test
    void services_that_share_their_times_share_the_places() {
        office.booked(day, "10:00");
        office.booked(day, "10:00");

        Reply other = office.wish("k", day.toString(), """
                {"service": "disability-aids", "slot": "%s"}""".formatted(at(day, "10:00")));

        refused(other, 409, "slot-full");
    }

    @Test
    void what_its_holder_gives_back_is_free_again_and_no_number_is_used_twice() {
        JsonNode mine = office.booked(day, "10:00");
        office.booked(day, "10:00");

        assertThat(office.cancel(mine).json().path("state").asString()).isEqualTo("cancelled");

        assertThat(office.held(mine).path("state").asString()).isEqualTo("cancelled");
        assertThat(office.free(day, "10:00")).isOne();
        refused(office.cancel(mine), 409, "booking-cancelled");
        assertThat(office.booked(day, "10:00").path("number").asInt()).isEqualTo(3);
    }

    @Test
    void whoever_has_not_come_when_the_day_is_closed_has_missed_his_time() {
        JsonNode missed = office.booked(day, "10:30");
        office.open();
        clock.set("10:46");
        office.close();

        assertThat(office.held(missed).path("state").asString()).isEqualTo("missed");
        assertThat(office.held(missed).path("closedEarly").asBoolean()).isFalse();
        refused(office.cancel(missed), 409, "day-closed");
    }

    @Test
    void whoever_could_still_have_come_when_the_day_was_closed_is_told_so_as_are_the_staff() {
        JsonNode mine = office.booked(day, "10:30");
        office.open();
        office.close();

        assertThat(office.held(mine).path("closedEarly").asBoolean()).isTrue();
        assertThat(http.get("/api/offices/" + office.office + "/days/" + day + "/bookings")
                        .as("clerk1")
                        .reply()
                        .json()
                        .at("/0/closedEarly")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_clerk_sees_who_is_expected_and_takes_a_booking_out_for_a_reason() {
        office.booked(day, "10:00");
        String bookings = "/days/" + day + "/bookings";
        refused(office.clerk(bookings + "/1/cancel", "{\"reason\":\"boredom\"}"), 422, "unknown-reason");
        refused(office.clerk(bookings + "/2/cancel", "{\"reason\":\"duplicate\"}"), 404, "unknown-booking");
        assertThat(office.clerk(bookings + "/1/cancel", "{\"reason\":\"duplicate\"}")
                        .status())
                .isEqualTo(200);

        JsonNode expected = http.get("/api/offices/" + office.office + bookings)
                .as("clerk1")
                .reply()
                .json();
        assertThat(expected.path(0).path("number").asInt()).isOne();
        assertThat(expected.path(0).path("state").asString()).isEqualTo("cancelled");
        assertThat(expected.path(0).has("code")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"service":"housing-assistance","slot":"@T05:10:00Z"}                 | 422 | slot-not-offered
            {"service":"housing-assistance","slot":"@T04:30:00Z"}                 | 422 | slot-not-offered
            {"service":"land-rights","slot":"@T05:00:00Z"}                        | 422 | slot-not-offered
            {"service":"passport","slot":"@T05:00:00Z"}                           | 422 | unknown-service
            {"service":"housing-assistance","slot":"@T05:00:00Z","language":"fr"} | 422 | unknown-language
            {"service":"housing-assistance","slot":"ten"}                         | 400 | invalid-value
            {"service":"housing-assistance","slot":null}                          | 400 | invalid-value
            {"service":"housing-assistance"}                                      | 400 | invalid-value
            {"service":"housing-assistance","slot":"@T05:00:00Z","name":"Asel"}   | 400 | unknown-field
            """)
    void a_wish_is_read_to_the_letter(String wish, int status, String code) {
        refused(office.wish("k", day.toString(), wish.replace("@", day.toString())), status, code);

        assertThat(office.booked(day, "10:00").path("seq").asInt())
                .as("nothing was recorded")
                .isOne();
    }

    @Test
    void nobody_books_what_is_over_or_too_far_away() {
        clock.set("10:00");
        refused(office.book(day, "10:00"), 422, "slot-not-offered");
        refused(office.book(day.plusDays(15), "10:00"), 422, "slot-not-offered");
        assertThat(office.slots(day.plusDays(15), "housing-assistance").json().path("slots"))
                .isEmpty();
        refused(office.wish("k", "soon", "{}"), 400, "invalid-value");
        refused(
                office.wish("k", "soon", "{\"service\":\"housing-assistance\",\"slot\":\"2030-01-01T05:00:00Z\"}"),
                404,
                "unknown-day");
        refused(office.slots(day, ""), 400, "invalid-value");
        Reply noKey = http.post(
                        "/api/offices/" + office.office + "/days/" + day + "/bookings", """
                {"service": "housing-assistance", "slot": "%s"}""".formatted(at(day, "11:00")))
                .reply();
        refused(noKey, 400, "idempotency-key-missing");
    }

    @Test
    void an_id_that_was_not_made_here_opens_nothing() {
        String id = office.booked(day, "10:00").path("id").asString();
        String other = id.substring(0, id.length() - 22) + "A".repeat(22);
        for (String forged : List.of(other, id.replace("-b1-", "-b2-"), id.replace(office.office, "sokolovka"), "b1")) {
            refused(http.get("/api/bookings/" + forged).reply(), 404, "unknown-booking");
            refused(http.post("/api/bookings/" + forged + "/cancel").reply(), 404, "unknown-booking");
        }
        assertThat(http.get("/api/bookings/" + id).reply().status()).isEqualTo(200);
    }

    @Test
    void on_a_closed_day_no_time_is_free() {
        office.open();
        office.booked(day, "11:00");
        office.close();

        assertThat(office.slots(day, "housing-assistance").json().path("slots")).isEmpty();
        refused(office.book(day, "10:00"), 409, "day-closed");
    }

    @Test
    void a_booking_of_a_day_on_which_nobody_has_booked_is_unknown() {
        refused(
                office.clerk("/days/" + day + "/bookings/1/cancel", "{\"reason\":\"duplicate\"}"),
                404,
                "unknown-booking");
    }

    @Test
    void staff_who_serve_nobody_book_as_any_visitor() {
        String bookings = "/api/offices/" + office.office + "/days/" + day + "/bookings";
        for (String account : List.of("auditor", "clerk1")) {
            Reply booked = http.post(bookings, """
                    {"service": "housing-assistance", "slot": "%s"}""".formatted(at(day, "10:00")))
                    .as(account)
                    .with("Idempotency-Key", account)
                    .reply();
            assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        }
        office.open();

        Reply events = http.get("/api/offices/" + office.office + "/days/today/events")
                .as("auditor")
                .with("Accept", "application/x-ndjson")
                .reply();
        assertThat(events.body().lines().limit(2))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"by\":\"visitor:holder\""),
                        second -> assertThat(second).contains("\"by\":\"clerk:clerk1\""));
    }
}
