package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.stream.Stream;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no honest client sends gets a 4xx with a stable code, changes nothing and shows nothing of the program. */
@RunningOffice
class BadInputTest {
    private final Http http;
    private final Desk desk;

    BadInputTest(Http http, Desk desk) {
        this.http = http;
        this.desk = desk;
    }

    @Test
    void one_ticket_is_not_for_more_services_than_the_office_has() {
        String then = String.join(",", Collections.nCopies(100, "\"land-rights\""));
        Reply refused = http.post(Desk.OFFICE + "/tickets", "{\"service\":\"land-rights\",\"then\":[" + then + "]}")
                .as("kiosk")
                .with("Idempotency-Key", "too-much")
                .reply();

        refused(refused, 400, "invalid-value");
        assertThat(refused.json().path("field").asString()).isEqualTo("then");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"service":"land-rights","colour":1}        | 400 | unknown-field   | colour
            {"service":"land-rights","service":"x"}     | 400 | malformed-json  |
            {"servise":"land-rights"}                   | 400 | invalid-value   | service
            {"language":"kk"}                           | 400 | invalid-value   | service
            {"service":null}                            | 400 | invalid-value   | service
            {"service":5}                               | 400 | invalid-value   | service
            {"service":true}                            | 400 | invalid-value   | service
            {"service":["land-rights"]}                 | 400 | invalid-value   | service
            {"service":{"value":"land-rights"}}         | 400 | invalid-value   | service
            {"service":"land-rights","channel":"pigeon"}| 400 | invalid-value   | channel
            {"service":"land-rights","channel":0}       | 400 | invalid-value   | channel
            {"service":"land-rights","channel":"booking"} | 400 | invalid-value | channel
            {"service":"land-rights","language":0}      | 422 | unknown-language|
            {"service":"land-rights"                    | 400 | malformed-json  |
            {"service":"land-rights"} {}                | 400 | invalid-value   | body
            {'service':'land-rights'}                   | 400 | malformed-json  |
            []                                          | 400 | invalid-value   | body
            null                                        | 400 | malformed-json  |
            "land-rights"                               | 400 | invalid-value   | body
            """)
    void a_wish_is_read_to_the_letter(String body, int status, String code, String field) {
        desk.openDay();
        Reply reply = desk.issue("k", body);

        refused(reply, status, code);
        if (field != null) assertThat(reply.json().path("field").asString()).isEqualTo(field);
        assertThat(desk.ticket().json().path("seq").asInt())
                .as("nothing was recorded")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            open                 | {"services":"land-rights"}              | invalid-value  | services
            open                 | {"services":[1]}                        | invalid-value  | services[0]
            open                 | {"services":[null]}                     | invalid-value  | services[0]
            open                 | {"service":"land-rights"}               | unknown-field  | service
            pause                | {}                                      | invalid-value  | reason
            pause                | {"reason":"lunch","until":"noon"}       | invalid-value  | until
            pause                | {"reason":"lunch","until":1}            | invalid-value  | until
            pause                | {"reason":"lunch","until":"+99999-01-01T00:00:00Z"} | invalid-value | until
            finish               | {"outcome":"bored"}                     | invalid-value  | outcome
            finish               | {"outcome":""}                          | invalid-value  | outcome
            visits               | {"service":"land-rights","outcome":"advice","minutes":5.5} | invalid-value | minutes
            visits               | {"service":"land-rights","outcome":"advice","minutes":2147483648} | invalid-value | minutes
            visits               | {"service":"land-rights","outcome":"advice","minutes":-9223372036854775809} | invalid-value | minutes
            move                 | {"to":2147483648}                       | invalid-value  | to
            move                 | {"to":2.0}                              | invalid-value  | to
            finish-and-call-next | {}                                      | invalid-value  | outcome
            call-next            | {"number":"T001"}                       | unknown-field  | number
            resume               | {"a":1}                                 | unknown-field  | a
            close                | {"a":1}                                 | unknown-field  | a
            recall               | {"a":1}                                 | unknown-field  | a
            start                | {"a":1}                                 | unknown-field  | a
            no-show              | {"a":1}                                 | unknown-field  | a
            """)
    void so_is_every_key_of_a_counter(String key, String body, String code, String field) {
        Reply reply = desk.press(key, body);

        refused(reply, 400, code);
        assertThat(reply.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void a_body_must_be_json() {
        refused(send("text/plain", "service=land-rights"), 415, "unsupported-media-type");
        refused(send("application/x-www-form-urlencoded", "service=land-rights"), 415, "unsupported-media-type");
        refused(send("nonsense", "{}"), 415, "unsupported-media-type");
        refused(send("application/json", ""), 400, "malformed-json");
        refused(send("application/json", "[".repeat(5000)), 400, "invalid-value");
    }

    @Test
    void an_answer_is_json() {
        Reply reply = http.get("/api/offices").with("Accept", "text/csv").reply();
        refused(reply, 406, "not-acceptable");
        refused(http.get("/api/offices").with("Accept", "nonsense").reply(), 406, "not-acceptable");
    }

    @Test
    void what_cannot_be_answered_in_the_wished_form_is_not_done_either() {
        desk.openDay();
        Reply refused = http.post(Desk.OFFICE + "/tickets", "{\"service\":\"land-rights\"}")
                .as("kiosk")
                .with("Idempotency-Key", "k")
                .with("Accept", "text/csv")
                .reply();
        refused(refused, 406, "not-acceptable");
        assertThat(desk.ticket().json().path("number").asString()).isEqualTo("T001");
    }

    @Test
    void nobody_needs_more_than_64_kilobytes() {
        String wish = "{\"service\":\"" + "x".repeat(70_000) + "\"}";
        refused(send("application/json", wish), 413, "too-large");
        byte[] bytes = wish.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Reply chunked = http.send(
                        Desk.OFFICE + "/tickets",
                        "application/json",
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)))
                .as("kiosk")
                .with("Idempotency-Key", "k")
                .reply();
        refused(chunked, 413, "too-large");
    }

    @Test
    void what_is_not_there_is_not_found_and_what_is_there_has_its_methods() {
        refused(http.get("/nothing").reply(), 404, "not-found");
        refused(http.get("/api/nothing").as("clerk").reply(), 404, "not-found");
        refused(http.get("/ui/nothing.js").reply(), 404, "not-found");
        refused(http.get("/error").reply(), 404, "not-found");
        refused(http.method("PUT", "/api/offices").reply(), 405, "method-not-allowed");
        refused(http.get(Desk.OFFICE + "/counters/2/call-next").as("clerk1").reply(), 405, "method-not-allowed");
        refused(http.method("DELETE", Desk.OFFICE + "/tickets").as("kiosk").reply(), 405, "method-not-allowed");
    }

    @Test
    void whoever_speaks_many_languages_hears_the_first_that_we_speak() {
        String many = "tlh,".repeat(200) + "ru,kk";
        Reply told = http.get("/nothing").with("Accept-Language", many).reply();

        refused(told, 404, "not-found");
        assertThat(told.json().path("detail").asString()).containsPattern("\\p{IsCyrillic}");
    }

    @Test
    void a_key_in_other_letters_is_refused_by_its_name() throws Exception {
        String wish = "{\"service\":\"land-rights\",\"slot\":\"2026-04-13T05:00:00Z\"}";
        String reply = Raw.say(http.port(), """
                POST %s/days/today/bookings HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Idempotency-Key: ключ\r
                \r
                %s""".formatted(Desk.OFFICE, wish.length(), wish));

        assertThat(reply).startsWith("HTTP/1.1 400").contains("invalid-value", "Idempotency-Key");
    }

    static Stream<String> impossibleAddresses() {
        return Stream.of("/%00", "/api/offices/%2e%2e/", "/api//offices", "/api/offices/a;b=c", "/api/offices/%");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("impossibleAddresses")
    void an_impossible_address_gets_a_problem_too(String address) throws Exception {
        String reply = Raw.get(http.port(), address);
        assertThat(reply)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json")
                .contains("\"code\":\"");
        assertThat(reply).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    }

    static Stream<String> refusedByTheServer() {
        return Stream.of(
                "GET /api/tickets/%00 HTTP/1.1\r\nAccept-Language: ru",
                "GET /api/offices/a%2Fb/hall HTTP/1.1\r\nAccept-Language: ru",
                "GET /api/offices?lang=ru HTTP/1.1\r\nX: " + "x".repeat(9_000));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("refusedByTheServer")
    void what_the_server_itself_refuses_is_told_in_the_askers_language(String request) throws Exception {
        String reply = Raw.say(http.port(), request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(reply)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Language: ru", "\"title\":\"Bad Request\"", "\"code\":\"invalid-value\"")
                .containsPattern("\"detail\":\"[^\"{]*\\p{IsCyrillic}")
                .doesNotContain("ә", "і");
    }

    private Reply send(String type, String body) {
        return http.send(Desk.OFFICE + "/tickets", type, BodyPublishers.ofString(body))
                .as("kiosk")
                .with("Idempotency-Key", "k")
                .reply();
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("detail").asString())
                .as(reply.toString())
                .isNotBlank()
                .doesNotContain("{");
        assertThat(reply.body()).doesNotContain("Exception", "kezek.", "java.");
    }
}
