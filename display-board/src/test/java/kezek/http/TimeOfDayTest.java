package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.UUID;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the hours of an office do to tickets: lunch keeps them, and the evening stops them. */
@RunningOffice
class TimeOfDayTest {
    private static final String LAND = "{\"service\":\"land-rights\"}";

    private final Http http;
    private final Desk desk;
    private final TestClock clock;
    private final Administration offices;

    TimeOfDayTest(Http http, Desk desk, TestClock clock) {
        this.http = http;
        this.desk = desk;
        this.clock = clock;
        this.offices = new Administration(http);
    }

    @Test
    void a_ticket_of_ten_to_one_outlives_lunch_and_its_wait_is_told_by_the_clock_and_in_working_time() {
        desk.openDay();
        desk.openCounter();
        clock.set("12:50");
        JsonNode ticket = desk.ticket().json();
        clock.set("13:00");
        desk.press("pause", "{\"reason\":\"lunch\"}");
        clock.set("14:29");
        desk.ticket();
        clock.set("14:30");
        desk.press("resume");
        clock.set("14:31");
        JsonNode called = desk.press("call-next").json();
        desk.press("start");

        assertThat(called.path("ticket").path("number").asString())
                .isEqualTo(ticket.path("number").asString());
        String history =
                Desk.OFFICE + "/days/today/tickets/" + ticket.path("number").asString();
        await().untilAsserted(() -> {
            waited(http.get(history).as("auditor").reply().json());
            waited(http.get("/api/tickets/" + ticket.path("id").asString())
                    .reply()
                    .json());
        });
    }

    @Test
    void the_kiosk_stops_when_the_time_that_is_left_is_taken_and_a_clerk_does_not() {
        String office = offices.founded();
        ObjectNode settings = offices.settings(office);
        settings.putObject("issuing").put("byCapacity", true).put("normPercent", 100);
        assertThat(offices.put(office, "", settings, "supervisor").status()).isEqualTo(200);
        clock.newDay();
        String day = offices.post(office, "/days/today/open", "supervisor")
                .json()
                .path("day")
                .asString();
        offices.post(office, "/counters/2/open", "clerk1");
        clock.set("17:00");
        for (int n = 0; n < 3; n++) assertThat(wish(office, "kiosk").status()).isEqualTo(201);

        Reply refused = wish(office, "kiosk");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("capacity-reached");
        assertThat(refused.json().path("time").asString()).isEqualTo("09:00");
        assertThat(LocalDate.parse(refused.json().path("date").asString())).isAfter(LocalDate.parse(day));
        assertThat(refused.json().path("detail").asString()).contains("09:00").doesNotContain("{");
        await().untilAsserted(() -> assertThat(http.get("/api/offices/" + office + "/full")
                        .as("kiosk")
                        .reply()
                        .json()
                        .path("services")
                        .toString())
                .contains("land-rights", "veterinary-passport")
                .doesNotContain("housing-assistance"));
        assertThat(wish(office, "clerk1").status()).isEqualTo(201);
    }

    private Reply wish(String office, String account) {
        return http.post("/api/offices/" + office + "/tickets", LAND)
                .as(account)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
    }

    private static void waited(JsonNode told) {
        assertThat(told.path("waitSeconds").asLong()).isEqualTo(101 * 60);
        assertThat(told.path("workingWaitSeconds").asLong()).isEqualTo(11 * 60);
    }
}
