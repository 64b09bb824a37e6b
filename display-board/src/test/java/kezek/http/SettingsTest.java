package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An office is founded from a template file, changed, and tells who changed what. */
@RunningOffice
class SettingsTest {
    private final Http http;
    private final TestClock clock;
    private final Administration offices;

    SettingsTest(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
        this.offices = new Administration(http);
    }

    @Test
    void a_new_office_works_at_once() {
        String office = offices.founded();
        clock.newDay();

        assertThat(http.get("/api/offices").reply().json().findValuesAsString("id"))
                .contains(office, "sokolovka");
        assertThat(offices.post(office, "/days/today/open", "supervisor").status())
                .isEqualTo(201);
        assertThat(offices.post(office, "/counters/1/open", "clerk1").status()).isEqualTo(200);
        Reply ticket = http.post("/api/offices/" + office + "/tickets", "{\"service\":\"housing-assistance\"}")
                .as("clerk1")
                .with("Idempotency-Key", "first")
                .reply();
        assertThat(ticket.json().path("number").asString()).isEqualTo("K001");
        assertThat(offices.post(office, "/counters/1/call-next", "clerk1")
                        .json()
                        .path("ticket")
                        .path("number")
                        .asString())
                .isEqualTo("K001");
        assertThat(http.get("/api/offices/" + office + "/hall")
                        .as("board")
                        .reply()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_template_may_say_when_issuing_stops_and_which_wait_counts() {
        String template = Administration.TEMPLATE
                .formatted("timely")
                .replace(
                        "\"zone\"",
                        "\"issuing\": {\"byCapacity\": true, \"normPercent\": 60}, \"waits\": \"clock\", \"zone\"");
        assertThat(offices.found(template, "administrator").status()).isEqualTo(201);

        assertThat(offices.settings("timely").path("issuing").toString())
                .isEqualTo("{\"byCapacity\":true,\"normPercent\":60}");
        assertThat(offices.settings("timely").path("waits").asString()).isEqualTo("clock");
        assertThat(offices.settings(offices.founded()).has("issuing")).isFalse();
    }

    @Test
    void an_office_is_founded_once_and_only_by_an_administrator() {
        String office = offices.founded();

        refused(offices.found(Administration.TEMPLATE.formatted(office), "administrator"), 409, "office-exists");
        refused(offices.found(Administration.TEMPLATE.formatted("sokolovka"), "administrator"), 409, "office-exists");
        refused(offices.found(Administration.TEMPLATE.formatted("other"), "supervisor"), 403, "not-allowed");
    }

    @Test
    void an_administrator_of_one_office_founds_no_other() {
        refused(
                offices.found(Administration.TEMPLATE.formatted("conquest"), People.at("sokolovka", "administrator")),
                403,
                "other-office");

        assertThat(http.get("/api/offices").reply().json().findValuesAsString("id"))
                .contains("sokolovka")
                .doesNotContain("conquest");
    }

    @Test
    void a_template_that_contradicts_itself_is_refused_with_the_field() {
        String late = Administration.TEMPLATE.formatted("late").replace("\"close\": \"18:30\"", "\"close\": \"08:30\"");
        Reply refused = offices.found(late, "administrator");

        refused(refused, 422, "settings-contradict");
        assertThat(refused.json().path("field").asString()).isEqualTo("hours.close");
        assertThat(refused.json().path("detail").asString())
                .isEqualTo("hours.close: The office must close after it opens");
        String rich =
                Administration.TEMPLATE.formatted("rich").replace("\"zone\"", "\"categories\": [\"rich\"], \"zone\"");
        assertThat(offices.found(rich, "administrator").json().path("field").asString())
                .isEqualTo("categories");
        String zoneless = Administration.TEMPLATE.formatted("zoneless").replace("\"zone\": \"Asia/Almaty\",", "");
        refused(offices.found(zoneless, "administrator"), 400, "invalid-value");
        assertThat(offices.found(zoneless, "administrator").json().path("field").asString())
                .isEqualTo("zone");
        String holed =
                Administration.TEMPLATE.formatted("holed").replace("\"zone\"", "\"categories\": [null], \"zone\"");
        refused(offices.found(holed, "administrator"), 400, "invalid-value");
        assertThat(offices.found(holed, "administrator").json().path("field").asString())
                .startsWith("categories");
        String nameless = Administration.TEMPLATE.replace("\"id\": \"%s\",", "");
        assertThat(offices.found(nameless, "administrator").json().path("field").asString())
                .isEqualTo("id");
    }

    @Test
    void a_change_is_told_before_it_is_saved_and_kept_with_who_and_when() {
        String office = offices.founded();
        ObjectNode settings = offices.settings(office);
        settings.withObject("hours").put("close", "19:00");
        settings.withObject("callRule").put("calls", 4);

        JsonNode told =
                offices.put(office, "?dry-run=true", settings, "administrator").json();
        assertThat(told.path("recorded").asBoolean()).isFalse();
        assertThat(told.path("changes").findValuesAsString("field")).containsExactly("hours.close", "callRule.calls");
        assertThat(offices.settings(office).path("version").asInt()).isEqualTo(1);

        JsonNode saved = offices.put(office, "", settings, "administrator").json();
        assertThat(saved.path("recorded").asBoolean()).isTrue();
        assertThat(saved.path("configuration").path("version").asInt()).isEqualTo(2);

        JsonNode history = http.get("/api/offices/" + office + "/configuration/history")
                .as("auditor")
                .reply()
                .json();
        assertThat(history.findValuesAsString("type")).containsExactly("OfficeChanged", "OfficeFounded");
        assertThat(history.path(0).path("by").asString()).isEqualTo("administrator:administrator");
        assertThat(history.path(0).path("at").asString()).endsWith("Z");
        assertThat(history.path(0).path("changes").path(0).toString())
                .isEqualTo("{\"field\":\"hours.close\",\"before\":\"18:30\",\"after\":\"19:00\"}");
    }

    @Test
    void who_saves_what_somebody_else_has_changed_meanwhile_is_told_so() {
        String office = offices.founded();
        ObjectNode mine = offices.settings(office);
        ObjectNode hers = offices.settings(office);
        hers.withObject("hours").put("close", "19:00");
        offices.put(office, "", hers, "administrator");
        mine.withObject("callRule").put("calls", 4);

        Reply stale = offices.put(office, "", mine, "administrator");

        refused(stale, 409, "stale-version");
        assertThat(stale.json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_supervisor_changes_the_hours_and_not_the_call_rule() {
        String office = offices.founded();
        ObjectNode settings = offices.settings(office);
        settings.withObject("hours").put("close", "19:00");
        assertThat(offices.put(office, "", settings, "supervisor").status()).isEqualTo(200);
        settings = offices.settings(office);
        settings.withObject("callRule").put("calls", 4);

        Reply reserved = offices.put(office, "", settings, "supervisor");

        refused(reserved, 403, "reserved-for-administrator");
        assertThat(reserved.json().path("field").asString()).isEqualTo("callRule.calls");
    }

    @Test
    void settings_that_lack_a_part_or_contradict_themselves_are_refused_with_the_field() {
        String office = offices.founded();
        ObjectNode settings = offices.settings(office);
        settings.withObject("hours").remove("lastTicket");
        Reply lacking = offices.put(office, "", settings, "administrator");
        refused(lacking, 400, "invalid-value");
        assertThat(lacking.json().path("field").asString()).isEqualTo("hours.lastTicket");

        settings = offices.settings(office);
        settings.putNull("services");
        assertThat(offices.put(office, "", settings, "administrator")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("services");

        settings = offices.settings(office);
        settings.withArray("counters").get(1).withArray("services").add("fortune-telling");
        Reply unknown = offices.put(office, "?lang=ru", settings, "administrator");
        refused(unknown, 422, "settings-contradict");
        assertThat(unknown.json().path("faults").path(0).path("field").asString())
                .startsWith("counters[1].services[");
        assertThat(unknown.json().path("faults").path(0).path("text").asString())
                .isEqualTo("Такой услуги нет");
    }

    @Test
    void an_order_that_cannot_be_is_refused_with_the_field() {
        String office = offices.founded();
        ObjectNode settings = offices.settings(office);
        settings.withObject("order").put("overtakes", 0);
        Reply unbounded = offices.put(office, "", settings, "administrator");
        refused(unbounded, 400, "invalid-value");
        assertThat(unbounded.json().path("field").asString()).isEqualTo("order.overtakes");

        settings = offices.settings(office);
        settings.withObject("order").putArray("guards").addObject().put("minutes", -1);
        assertThat(offices.put(office, "", settings, "administrator")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("order.guards[0].minutes");

        settings = offices.settings(office);
        settings.withObject("order").putArray("guards").addObject().put("minutes", 10);
        Reply below = offices.put(office, "", settings, "administrator");
        refused(below, 422, "settings-contradict");
        assertThat(below.json().path("field").asString()).isEqualTo("order.guards[0].minutes");
    }

    @ParameterizedTest
    @CsvSource({"village, 'akim-reception'", "district, 'targeted-social-assistance,land-rights'"})
    void the_templates_that_the_page_hands_out_found_an_office_where_times_can_be_booked(String name, String booked) {
        String template = http.get("/admin/templates/" + name + ".json").reply().body();

        Reply founded = offices.found(template, "administrator");

        assertThat(founded.status()).isEqualTo(201);
        JsonNode rule = founded.json().path("appointments");
        assertThat(rule.path("onTimeMinutes").asInt()).isEqualTo(5);
        assertThat(rule.path("slots"))
                .extracting(slots -> slots.path("services").path(0).asString())
                .containsExactly(booked.split(","));
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(List.of(reply.status(), reply.code())).as(reply.toString()).isEqualTo(List.of(status, code));
    }
}
