package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kezek.http.Http.Reply;
import kezek.officeday.events.OfficeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An office that takes bookings, as its visitors, its kiosk and its clerks meet it. */
final class Appointments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final AtomicInteger OFFICES = new AtomicInteger();

    private final Http http;
    private final TestClock clock;
    private final Administration administration;
    final String office = "booking-" + OFFICES.incrementAndGet();

    Appointments(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
        this.administration = new Administration(http);
        Reply founded = administration.found(template(office), "administrator");
        assertThat(founded.status()).as(founded.body()).isEqualTo(201);
        save(with(""));
    }

    /** Two visitors every half an hour from ten to twelve, on every day of the week and, once saved, of the year. */
    private static String template(String id) {
        return """
            {
              "id": "%s",
              "names": {"kk": "Жазылу кеңсесі", "ru": "Офис с записью", "en": "Office with appointments"},
              "zone": "Asia/Almaty",
              "hours": {"open": "09:00", "lastTicket": "17:30", "close": "18:30", "lunch": {"mode": "none"}},
              "calendar": {
                "workingDays": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
                "admission": "mixed"
              },
              "counters": [["K", "E", "C"], ["T", "M"], ["A"]],
              "appointments": {
                "slots": [
                  {"services": ["housing-assistance", "disability-aids"], "from": "10:00", "to": "12:00", "minutes": 30, "capacity": 2}
                ],
                "daysAhead": 14, "earlyMinutes": 15, "graceMinutes": 15, "credit": 30
              }
            }""".formatted(id);
    }

    /** Half past nine on a fresh day, not opened yet; the office receives on every date, holidays too. */
    LocalDate freshDay() {
        clock.newDay();
        return LocalDate.ofInstant(clock.now(new OfficeId(office)), ZONE);
    }

    LocalDate openDay() {
        LocalDate day = freshDay();
        open();
        return day;
    }

    void open() {
        Reply opened = administration.post(office, "/days/today/open", "supervisor");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    }

    void close() {
        Reply closed = administration.post(office, "/days/today/close", "supervisor");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    }

    /** From its opening on a day takes only those who have booked. */
    void receivesBookedOnly(LocalDate day) {
        save(with("""
                {"date": "%s", "admission": "appointment-only", "note": {"kk": "Жазылу", "ru": "Запись", "en": "By appointment"},
                 "hours": {"open": "09:00", "lastTicket": "17:30", "close": "18:30", "lunch": {"mode": "none"}}}
                """.formatted(day)));
    }

    /** The settings with one date that differs from the week, or none. */
    ObjectNode with(String date) {
        ObjectNode settings = settings();
        settings.withObject("calendar").set("exceptions", JsonMapper.shared().readTree("[" + date + "]"));
        return settings;
    }

    ObjectNode settings() {
        return administration.settings(office);
    }

    void save(ObjectNode settings) {
        Reply saved = administration.put(office, "", settings, "supervisor");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    /** Whom these settings would leave before closed doors; they are as long as those of an office with all its texts. */
    JsonNode displaced(ObjectNode settings) {
        Reply told = http.post("/api/offices/" + office + "/configuration/displaced", settings + " ".repeat(64 * 1024))
                .as("supervisor")
                .reply();
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        return told.json();
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    Reply slots(LocalDate day, String service) {
        return http.get("/api/offices/" + office + "/days/" + day + "/slots?service=" + service)
                .reply();
    }

    /** How many may still book a time. */
    int free(LocalDate day, String time) {
        for (JsonNode slot : slots(day, "housing-assistance").json().path("slots")) {
            if (slot.path("time").asString().equals(time))
                return slot.path("free").asInt();
        }
        throw new AssertionError(time + " is not offered");
    }

    Reply book(LocalDate day, String time) {
        return book(UUID.randomUUID().toString(), day, time);
    }

    Reply book(String key, LocalDate day, String time) {
        return wish(key, day.toString(), """
                {"service": "housing-assistance", "slot": "%s", "language": "ru"}""".formatted(at(day, time)));
    }

    Reply wish(String key, String day, String json) {
        return http.post("/api/offices/" + office + "/days/" + day + "/bookings", json)
                .with("Idempotency-Key", key)
                .reply();
    }

    /** The booking, which succeeds. */
    JsonNode booked(LocalDate day, String time) {
        Reply booked = book(day, time);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked.json();
    }

    JsonNode held(JsonNode booked) {
        return http.get("/api/bookings/" + booked.path("id").asString()).reply().json();
    }

    Reply cancel(JsonNode booked) {
        return http.post("/api/bookings/" + booked.path("id").asString() + "/cancel")
                .reply();
    }

    Reply checkIn(JsonNode booked) {
        return checkIn(booked.path("code").asString());
    }

    Reply checkIn(String code) {
        return http.post("/api/offices/" + office + "/check-in", "{\"code\":\"" + code + "\"}")
                .as("kiosk")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
    }

    /** A visitor who has not booked takes a ticket at the kiosk. */
    Reply walkIn() {
        return http.post("/api/offices/" + office + "/tickets", "{\"service\":\"housing-assistance\"}")
                .as("kiosk")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
    }

    /** The clerk at counter 1 presses a key. */
    Reply press(String key, String json) {
        return http.post("/api/offices/" + office + "/counters/1/" + key, json)
                .as("clerk1")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
    }

    Reply clerk(String path, String json) {
        return http.post("/api/offices/" + office + path, json).as("clerk1").reply();
    }

    static void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("detail").asString())
                .as(reply.toString())
                .isNotBlank()
                .doesNotContain("{");
    }
}
