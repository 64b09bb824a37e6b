package kezek.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kezek.http.Http;
import kezek.http.RunningOffice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@RunningOffice
class ApiDescriptionTest {
    private final JsonNode api;
    private final ApiWords words;

    ApiDescriptionTest(Http http, ApiWords words) {
        this.api = http.get("/v3/api-docs").reply().json();
        this.words = words;
    }

    @Test
    void it_is_openapi_3_1_and_names_no_machine() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("info").path("title").asString()).isEqualTo("Kezek");
    }

    @Test
    void every_operation_has_its_sentence_and_no_sentence_is_left_over() {
        var operations = new TreeSet<String>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    operations.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    assertThat(operation.getValue().path("summary").asString())
                            .as(operations.last())
                            .isNotBlank();
                }));
        var told = new TreeSet<>(words.words().operations().keySet());
        told.remove("GET /api/demo");
        assertThat(operations).isEqualTo(told);
    }

    @Test
    void every_example_belongs_to_a_type() {
        assertThat(words.words().examples().keySet())
                .allSatisfy(type -> assertThat(schema(type).path("example").isMissingNode())
                        .as(type)
                        .isFalse());
    }

    @Test
    void values_are_described_as_they_are_written() {
        JsonNode ticket = schema("IssuedTicket").path("properties");
        assertThat(ticket.path("number").path("type").asString()).isEqualTo("string");
        assertThat(constants(schema("Finishing").path("properties").path("outcome")))
                .containsExactly("served", "missing-documents", "refused", "advice", "system-down");
        assertThat(constants(schema("TicketMachine.Wish").path("properties").path("channel")))
                .contains("kiosk", "desk")
                .doesNotContain("booking");
        assertThat(schema("TicketMachine.Wish").path("required").toString()).isEqualTo("[\"service\"]");
    }

    @Test
    void the_record_is_described_as_events_in_a_list_and_as_lines() {
        JsonNode content = api.at("/paths/~1api~1offices~1{office}~1days~1{day}~1events/get/responses/200/content");
        assertThat(content.at("/application~1json/schema/type").asString()).isEqualTo("array");
        assertThat(content.at("/application~1json/schema/items/type").asString())
                .isEqualTo("object");
        assertThat(content.at("/application~1x-ndjson/schema/type").asString()).isEqualTo("string");
        assertThat(api.findValues("content").stream().map(JsonNode::propertyNames))
                .allSatisfy(names -> assertThat(names).doesNotContain("*/*"));
        assertThat(schema("VisitView").at("/properties/history/items/type").asString())
                .isEqualTo("object");
    }

    @Test
    void an_operation_says_how_it_may_refuse_and_who_must_sign_in() {
        JsonNode issue = api.path("paths").path("/api/offices/{office}/tickets").path("post");
        assertThat(issue.path("responses").propertyNames())
                .contains("200", "201", "400", "401", "403", "404", "409", "413", "415", "422", "429", "503");
        assertThat(issue.path("security").size()).isEqualTo(2);
        assertThat(issue.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("office", "Idempotency-Key");
        assertThat(api.path("paths").findValues("parameters").stream()
                        .flatMap(JsonNode::valueStream)
                        .filter(parameter -> parameter.path("name").asString().equals("Idempotency-Key")))
                .hasSize(5)
                .allSatisfy(key -> assertThat(key.path("required").asBoolean()).isTrue());
        JsonNode export = api.path("paths")
                .path("/api/offices/{office}/days/{day}/export")
                .path("get");
        assertThat(export.path("responses").propertyNames())
                .contains("200", "400", "401", "403", "404", "409", "500", "503")
                .doesNotContain("415");
        JsonNode holder = api.path("paths").path("/api/tickets/{id}/cancel").path("post");
        assertThat(holder.has("security")).isFalse();
        JsonNode bookings = api.path("paths").path("/api/offices/{office}/days/{day}/bookings");
        assertThat(bookings.path("post").path("responses").propertyNames())
                .contains("200", "201", "400", "403", "404", "409", "415", "422", "429", "503")
                .doesNotContain("401");
        assertThat(bookings.path("get").path("responses").propertyNames())
                .contains("200", "401", "403")
                .doesNotContain("409", "429");
    }

    private JsonNode schema(String name) {
        return api.path("components").path("schemas").path(name);
    }

    private static List<String> constants(JsonNode schema) {
        var constants = new ArrayList<String>();
        schema.path("enum").forEach(constant -> constants.add(constant.asString()));
        return constants;
    }
}
