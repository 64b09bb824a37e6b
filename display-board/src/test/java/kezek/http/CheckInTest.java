package kezek.http;

import static kezek.http.Appointments.at;
import static kezek.http.Appointments.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Who has booked gets his ticket when he comes: early it waits for his time, late it is credited less, and it is never refused. */
@RunningOffice
class CheckInTest {
    private final Http http;
    private final TestClock clock;
    private final Appointments office;

    CheckInTest(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
        this.office = new Appointments(http, clock);
    }

    @Test
    void long_before_his_time_a_visitor_is_told_when_to_come() {
        JsonNode mine = office.booked(office.openDay(), "10:00");
        clock.set("09:44");

        Reply early = office.checkIn(mine);

        refused(early, 409, "check-in-too-early");
        assertThat(early.json().path("time").asString()).isEqualTo("09:45");
        assertThat(early.json().path("detail").asString()).contains("09:45");
    }

    @Test
    void a_little_early_his_ticket_waits_for_his_time_whatever_he_presses() {
        LocalDate day = office.openDay();
        JsonNode mine = office.booked(day, "10:00");
        clock.set("09:50");

        Reply arrived = office.checkIn(mine);

        assertThat(arrived.status()).as(arrived.body()).isEqualTo(201);
        assertThat(arrived.json().path("number").asString()).isEqualTo("K001");
        String ticket = "/api/tickets/" + arrived.json().path("id").asString();
        await().until(() -> http.get(ticket).reply().json().path("state").asString(""), "parked"::equals);
        JsonNode held = http.get(ticket).reply().json();
        String due = arrived.json().path("due").asString();
        assertThat(due).startsWith(at(day, "10:00").toString().substring(0, 16));
        assertThat(List.of(held.path("until").asString(), held.path("due").asString()))
                .containsOnly(due);
        refused(http.post(ticket + "/return").reply(), 409, "booking-not-due");

        clock.set("10:00");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> http.get(ticket).reply().json().path("state").asString(""), "waiting"::equals);
    }

    @Test
    void at_his_time_he_goes_before_whoever_came_after_it_less_the_credit() {
        JsonNode mine = office.booked(office.openDay(), "10:00");
        office.press("open", "{}");
        clock.set("09:50");
        office.walkIn();
        clock.set("10:00");
        JsonNode ticket = office.checkIn(mine).json();

        JsonNode called = office.press("call-next?lang=en", "{}").json();

        assertThat(called.path("ticket").path("number").asString())
                .isEqualTo(ticket.path("number").asString())
                .isEqualTo("K002");
        assertThat(called.path("why").path("text").asString())
                .isEqualTo("By its appointment it counts as having come earlier");
    }

    @ParameterizedTest
    @CsvSource({"10:00, 30", "10:10, 20", "10:15, 15", "10:16, 0", "17:45, 0"})
    void whoever_is_late_gets_his_ticket_and_less_credit(String time, int credit) {
        JsonNode mine = office.booked(office.openDay(), "10:00");
        clock.set(time);

        Reply arrived = office.checkIn(mine);

        assertThat(arrived.status()).as(arrived.body()).isEqualTo(201);
        await().until(() -> checkedIn().path("credit").asInt(-1), recorded -> recorded == credit);
    }

    @Test
    void a_booking_becomes_one_ticket_whoever_asks_and_however_the_code_is_typed() {
        JsonNode mine = office.booked(office.openDay(), "10:00");
        clock.set("10:00");
        Reply first = office.checkIn(mine);

        Reply again = office.checkIn(mine.path("code").asString().replace("-", ""));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        JsonNode held = office.held(mine);
        assertThat(held.path("state").asString()).isEqualTo("checked-in");
        assertThat(held.path("ticket").asString()).isEqualTo("K001");
        Reply cancelled = office.cancel(mine);
        refused(cancelled, 409, "booking-checked-in");
        assertThat(cancelled.json().path("ticket").asString()).isEqualTo("K001");
    }

    @Test
    void a_code_opens_its_own_booking_on_its_own_day_only() {
        LocalDate day = office.openDay();
        String mine = office.booked(day, "10:00").path("code").asString();
        JsonNode tomorrow = office.booked(day.plusDays(1), "10:00");
        JsonNode cancelled = office.booked(day, "10:30");
        office.cancel(cancelled);
        clock.set("10:00");
        String next = String.format("1-%05d", (Integer.parseInt(mine.substring(2)) + 1) % 100_000);

        for (String forged : List.of(next, mine.replaceFirst("1-", "3-"), "", "1-", "K001", "9".repeat(40))) {
            refused(office.checkIn(forged), 404, "unknown-booking");
        }
        if (!tomorrow.path("code").asString().equals(mine)) refused(office.checkIn(tomorrow), 404, "unknown-booking");
        refused(office.checkIn(cancelled), 409, "booking-cancelled");
        assertThat(office.checkIn(mine).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\":null}", "{\"code\":1}", "{\"kode\":\"1-11111\"}"})
    void an_arrival_is_read_to_the_letter(String arrival) {
        office.openDay();
        Reply reply = http.post("/api/offices/" + office.office + "/check-in", arrival)
                .as("kiosk")
                .with("Idempotency-Key", "k")
                .reply();

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    }

    @Test
    void before_the_doors_open_and_after_they_close_nobody_is_here() {
        LocalDate day = office.freshDay();
        JsonNode mine = office.booked(day, "10:00");
        refused(office.checkIn(mine), 409, "day-not-open");
        office.open();
        office.close();
        refused(office.checkIn(mine), 409, "day-closed");
        refused(office.book(day, "11:00"), 409, "day-closed");
    }

    @Test
    void while_no_tickets_are_given_out_who_has_booked_gets_his() {
        LocalDate day = office.openDay();
        JsonNode mine = office.booked(day, "10:00");
        http.post("/api/offices/" + office.office + "/days/today/stop-issuing", "{\"reason\":\"no-capacity\"}")
                .as("supervisor")
                .reply();
        clock.set("10:00");

        refused(office.walkIn(), 409, "issuing-stopped");
        assertThat(office.slots(day, "housing-assistance")
                        .json()
                        .path("byVisitors")
                        .asBoolean())
                .isFalse();
        assertThat(office.checkIn(mine).status()).isEqualTo(201);
    }

    @Test
    void on_a_day_by_appointment_nobody_else_is_taken() {
        LocalDate day = office.freshDay();
        office.receivesBookedOnly(day);
        JsonNode mine = office.booked(day, "10:00");
        office.open();
        office.press("open", "{}");
        clock.set("10:00");

        refused(office.walkIn(), 409, "appointment-only");
        refused(office.press("walk-direct", "{\"service\":\"housing-assistance\"}"), 409, "appointment-only");
        assertThat(office.checkIn(mine).status()).isEqualTo(201);
        assertThat(http.get("/api/offices/" + office.office)
                        .reply()
                        .json()
                        .path("day")
                        .path("admission")
                        .asString())
                .isEqualTo("appointment-only");
    }

    /** What the record says of his coming, as soon as it is read. */
    private JsonNode checkedIn() {
        String events = http.get("/api/offices/" + office.office + "/days/today/events")
                .as("auditor")
                .with("Accept", "application/x-ndjson")
                .reply()
                .body();
        return events.lines()
                .map(JsonMapper.shared()::readTree)
                .filter(event -> event.path("type").asString().equals("BookingCheckedIn"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
