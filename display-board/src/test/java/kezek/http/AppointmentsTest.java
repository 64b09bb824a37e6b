package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kezek.http.Http.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Booked times as staff meet them, over HTTP. */
@RunningOffice
class AppointmentsTest {
    private static final String BOOKINGS = Desk.OFFICE + "/days/today/bookings";

    private final Http http;
    private final Desk desk;
    private final TestClock clock;

    AppointmentsTest(Http http, Desk desk, TestClock clock) {
        this.http = http;
        this.desk = desk;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        desk.openBookableDay();
    }

    @Test
    void a_clerk_checks_in_whoever_has_booked_and_lost_his_code() {
        int booking = booked(0);
        Reply early = checkIn("clerk1", booking);
        refused(early, 409, "check-in-too-early");
        assertThat(early.json().path("from").asString()).endsWith("T04:45:00.000Z");
        clock.passes(20 * 60);

        Reply arrived = checkIn("clerk1", booking);

        assertThat(arrived.status()).as(arrived.body()).isEqualTo(201);
        assertThat(arrived.json().path("number").asString()).isEqualTo("K001");
        assertThat(arrived.json().path("due").asString()).endsWith("T05:00:00.000Z");
        Reply again = checkIn("clerk2", booking);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(arrived.json());
    }

    @Test
    void nobody_but_a_clerk_does_without_the_code() {
        int booking = booked(0);
        clock.passes(20 * 60);

        refused(checkIn("kiosk", booking), 403, "not-allowed");
        refused(checkIn("supervisor", booking), 403, "not-allowed");
        refused(checkIn("clerk.district", booking), 403, "other-office");
        refused(checkIn("clerk1", booking + 1), 404, "unknown-booking");
    }

    @Test
    void the_list_of_the_day_tells_who_may_come_from_when_on_and_who_is_here() {
        int first = booked(0);
        int second = booked(1);
        clock.passes(20 * 60);
        checkIn("clerk1", first);
        assertThat(http.post(BOOKINGS + "/" + second + "/cancel", "{\"reason\":\"visitor-left\"}")
                        .as("clerk1")
                        .reply()
                        .status())
                .isEqualTo(200);
        refused(checkIn("clerk1", second), 409, "booking-cancelled");

        Awaitility.await().until(() -> lines().path(1).path("state").asString(""), "cancelled"::equals);

        JsonNode here = lines().path(0);
        assertThat(here.path("state").asString()).isEqualTo("checked-in");
        assertThat(here.path("ticket").asString()).isEqualTo("K001");
        assertThat(here.path("from").asString()).endsWith("T04:45:00.000Z");
        assertThat(here.path("graceUntil").asString()).endsWith("T05:15:59.999Z");
    }

    @Test
    void the_console_shows_whom_the_day_expects_and_an_early_one_with_his_time() {
        int first = booked(0);
        booked(1);
        clock.passes(20 * 60);
        checkIn("clerk1", first);

        Awaitility.await().until(() -> console().path("away").size(), size -> size == 1);

        JsonNode console = console();
        assertThat(console.at("/away/0/booked")).isEqualTo(console.at("/away/0/until"));
        assertThat(console.path("expected").size()).isEqualTo(1);
        assertThat(console.at("/expected/0/slot").asString()).endsWith("T05:30:00.000Z");
    }

    /** Books the n-th free time of today for housing aid; tells the number of the booking. */
    private int booked(int n) {
        String slots = Desk.OFFICE + "/days/today/slots?service=housing-assistance";
        Awaitility.await()
                .until(() -> http.get(slots).reply().json().path("slots").size(), size -> size >= 5);
        String slot = http.get(slots)
                .reply()
                .json()
                .path("slots")
                .path(n)
                .path("slot")
                .asString();
        Reply booked = http.post(BOOKINGS, "{\"service\":\"housing-assistance\",\"slot\":\"" + slot + "\"}")
                .as("clerk1")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(booked.json().path("code").asString()).matches("\\d+-\\d{5}");
        return booked.json().path("number").asInt();
    }

    private Reply checkIn(String account, int booking) {
        return http.post(BOOKINGS + "/" + booking + "/check-in", "{}")
                .as(account)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
    }

    private JsonNode lines() {
        return http.get(BOOKINGS).as("clerk1").reply().json();
    }

    private JsonNode console() {
        return http.get(Desk.OFFICE + "/counters/2").as("clerk1").reply().json();
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("code").asString()).isEqualTo(code);
    }
}
