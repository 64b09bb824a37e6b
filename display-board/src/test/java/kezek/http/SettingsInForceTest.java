package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kezek.http.Http.Reply;
import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which settings a day runs under: those of its opening, with the hours of its date. */
@RunningOffice
class SettingsInForceTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Http http;
    private final TestClock clock;
    private final Administration offices;

    SettingsInForceTest(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
        this.offices = new Administration(http);
    }

    @Test
    void a_change_waits_for_the_next_opening_and_a_day_is_asked_how_it_was() {
        String office = offices.founded();
        clock.newDay();
        String day = offices.post(office, "/days/today/open", "supervisor")
                .json()
                .path("day")
                .asString();
        ObjectNode settings = offices.settings(office);
        settings.withArray("counters").remove(2);
        settings.withObject("hours").put("lastTicket", "17:00");
        offices.put(office, "", settings, "administrator");

        assertThat(offices.post(office, "/counters/3/open", "clerk1").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(
                        lastTicket(http.get("/api/offices/" + office).reply()))
                .isEqualTo("17:30"));
        assertThat(lastTicket(offices.asked(office, "?day=" + day))).isEqualTo("17:30");
        assertThat(offices.asked(office, "?day=" + day).json().path("counters").size())
                .isEqualTo(3);
        assertThat(lastTicket(offices.asked(office, ""))).isEqualTo("17:00");
        refused(offices.asked(office, "?day=2019-01-01"), 404, "unknown-day");

        clock.newDay();
        offices.post(office, "/days/today/open", "supervisor");
        assertThat(lastTicket(http.get("/api/offices/" + office).reply())).isEqualTo("17:00");
        refused(offices.post(office, "/counters/3/open", "clerk1"), 404, "unknown-counter");
    }

    @Test
    void the_hours_in_force_are_those_of_the_date() {
        String office = offices.founded();
        clock.newDay();
        LocalDate today = LocalDate.ofInstant(clock.now(new OfficeId(office)), ZoneId.of("Asia/Almaty"));
        ObjectNode settings = offices.settings(office);
        settings.withObject("calendar").set("exceptions", JSON.readTree("""
                [{"date": "%s", "admission": "mixed", "note": {"kk": "Қысқа күн", "ru": "Короткий день", "en": "Short day"},
                  "hours": {"open": "09:00", "lastTicket": "11:00", "close": "12:00", "lunch": {"mode": "none"}}}]
                """.formatted(today)));
        offices.put(office, "", settings, "supervisor");

        await().untilAsserted(() -> {
            JsonNode shown = http.get("/api/offices/" + office).reply().json();
            assertThat(shown.path("hours").path("close").asString()).isEqualTo("12:00");
            assertThat(shown.path("day").path("receives").asBoolean()).isTrue();
            assertThat(shown.path("day").path("admission").asString()).isEqualTo("mixed");
        });
        offices.post(office, "/days/today/open", "supervisor");
        assertThat(lastTicket(offices.asked(office, "?day=" + today))).isEqualTo("11:00");
        clock.set("11:00");
        refused(
                http.post("/api/offices/" + office + "/tickets", "{\"service\":\"housing-assistance\"}")
                        .as("clerk1")
                        .with("Idempotency-Key", "late")
                        .reply(),
                409,
                "issuing-ended");
    }

    @Test
    void a_clerk_who_may_not_serve_what_he_asks_for_hears_so() {
        String office = offices.founded();
        ObjectNode settings = offices.settings(office);
        settings.set("staff", JSON.readTree("[{\"account\":\"clerk1\",\"services\":[\"land-rights\"]}]"));
        offices.put(office, "", settings, "supervisor");
        clock.newDay();
        offices.post(office, "/days/today/open", "supervisor");

        refused(offices.post(office, "/counters/1/open", "clerk1"), 409, "not-your-service");
        JsonNode opened = offices.post(office, "/counters/2/open", "clerk1").json();
        assertThat(opened.path("counter").path("services").toString()).contains("land-rights");
    }

    private static String lastTicket(Reply office) {
        return office.json().path("hours").path("lastTicket").asString();
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(List.of(reply.status(), reply.code())).as(reply.toString()).isEqualTo(List.of(status, code));
    }
}
