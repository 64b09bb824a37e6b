package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kezek.http.Http.Reply;
import kezek.ledger.verify.JavaVerifier;
import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A day whose times were booked the day before: the program and the verifier say the same of its record. */
@RunningOffice
class BookedDayTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final String SERVICE = "land-rights";

    private final Http http;
    private final TestClock clock;
    private final Administration offices;
    private final String office;
    private LocalDate day;

    BookedDayTest(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
        this.offices = new Administration(http);
        this.office = offices.founded();
        this.day = today();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(new OfficeId(office)), ZONE);
    }

    @Test
    void its_export_begins_with_its_opening_and_is_unaltered() {
        offersTimes();
        clock.newDay();
        day = today().plusDays(1);
        String code = booked("10:00").path("code").asString();
        int taken = booked("10:30").path("number").asInt();
        cancelled(booked("11:00").path("number").asInt());
        clock.newDay();
        String dayAfter = day.plusDays(1).toString();
        book(
                dayAfter,
                day.plusDays(1)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(ZONE)
                        .toInstant()
                        .toString());
        serves(code);
        cancelled(taken);
        press("/days/today/close", "supervisor");

        JsonNode report = verified();

        assertThat(report.path("intact").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("closed").asBoolean()).isTrue();
        assertThat(report.path("findings")).isEmpty();
        assertThat(report.path("unchecked")).isEmpty();
        assertThat(report.path("departures").toString()).contains("{\"code\":\"credit\",");
        assertThat(asked("/days/" + day + "/integrity").path("state").asString())
                .isEqualTo("intact");
        assertThat(asked("/days/" + day + "/conformance").path("byRule").asInt())
                .isEqualTo(1);
        assertThat(asked("/days/" + day + "/conformance").path("findings")).isEmpty();
        Reply export = http.get("/api/offices/" + office + "/days/" + day + "/export")
                .as("auditor")
                .reply();
        assertThat(export.header("Content-Type")).isEqualTo("application/zip");
        assertThat(export.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(asked("/days").valueStream().map(it -> it.path("day").asString()))
                .containsExactly(day.toString());
    }

    /** On every date, holidays too. */
    private void offersTimes() {
        ObjectNode settings = offices.settings(office);
        settings.withObject("calendar").put("admission", "mixed").set("workingDays", JSON.readTree("""
                ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]"""));
        settings.withObject("calendar").putArray("exceptions");
        settings.set("appointments", JSON.readTree("""
                {"slots": [{"services": ["land-rights"], "from": "09:00", "to": "13:00", "minutes": 30, "capacity": 2}],
                 "daysAhead": 7, "earlyMinutes": 15, "graceMinutes": 15, "credit": 30}"""));
        assertThat(offices.put(office, "", settings, "administrator").status()).isEqualTo(200);
    }

    private JsonNode booked(String time) {
        return book(
                day.toString(),
                day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant().toString());
    }

    private JsonNode book(String date, String slot) {
        String wish = "{\"service\":\"%s\",\"slot\":\"%s\"}".formatted(SERVICE, slot);
        Reply reply = http.post("/api/offices/" + office + "/days/" + date + "/bookings", wish)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    private void cancelled(int booking) {
        String path = "/api/offices/" + office + "/days/" + day + "/bookings/" + booking + "/cancel";
        Reply reply =
                http.post(path, "{\"reason\":\"visitor-left\"}").as("clerk1").reply();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    /** The booked visitor comes after another, two minutes late, and is called first. */
    private void serves(String code) {
        press("/days/today/open", "supervisor");
        press("/counters/2/open", "clerk1");
        clock.set("09:59");
        comes("/tickets", "{\"service\":\"" + SERVICE + "\"}");
        clock.set("10:02");
        comes("/check-in", "{\"code\":\"" + code + "\"}");
        assertThat(press("/counters/2/call-next", "clerk1")
                        .path("why")
                        .path("code")
                        .asString())
                .isEqualTo("appointment");
    }

    private void comes(String where, String json) {
        Reply reply = http.post("/api/offices/" + office + where, json)
                .as("clerk1")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private JsonNode press(String path, String account) {
        Reply reply = offices.post(office, path, account);
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
        return reply.json();
    }

    private JsonNode asked(String path) {
        return http.get("/api/offices/" + office + path).as("auditor").reply().json();
    }

    private JsonNode verified() {
        String key = asked("/ledger").path("key").asString();
        String path = "/api/offices/" + office + "/days/" + day + "/export";
        JavaVerifier verifier = JavaVerifier.asGiven();
        return await().until(
                        () -> JSON.readTree(
                                verifier.report(http.get(path).as("auditor").bytes(), List.of(key), List.of())),
                        report -> report.path("closed").asBoolean());
    }
}
