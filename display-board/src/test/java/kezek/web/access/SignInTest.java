package kezek.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kezek.http.Http;
import kezek.http.Http.Ask;
import kezek.http.Http.Reply;
import kezek.http.People;
import kezek.http.RunningOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunningOffice
class SignInTest {
    private static final String PAGE = "text/html,application/xhtml+xml";

    private final Http http;

    SignInTest(Http http) {
        this.http = http;
    }

    @Test
    void a_browser_is_sent_to_sign_in_and_then_to_the_page_it_wanted() {
        Reply turnedAway =
                http.get("/supervisor/sokolovka").with("Accept", PAGE).reply();
        assertThat(turnedAway.status()).isEqualTo(302);
        assertThat(turnedAway.header("Location")).endsWith("/login");
        String wanted = cookie(turnedAway, "REDIRECT_URI");

        Reply welcome = form("supervisor", People.PASSWORD)
                .with("Accept", PAGE)
                .with("Cookie", wanted)
                .reply();

        assertThat(welcome.status()).isEqualTo(302);
        assertThat(welcome.header("Location")).contains("/supervisor/sokolovka");
        assertThat(http.get("/supervisor/sokolovka")
                        .with("Cookie", cookie(welcome, "kezek-session"))
                        .reply()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        Reply welcome = form("clerk", People.PASSWORD).reply();

        assertThat(cookies(welcome))
                .filteredOn(cookie -> cookie.startsWith("kezek-session="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict");
        assertThat(welcome.json().path("role").asString()).isEqualTo("clerk");
    }

    @Test
    void with_a_session_a_change_needs_the_proof_of_our_own_page() {
        Reply welcome = form("clerk", People.PASSWORD).reply();
        String session = cookie(welcome, "kezek-session");
        String path = "/api/offices/sokolovka/counters/1/open";

        Reply forged = http.post(path).with("Cookie", session).reply();
        assertThat(forged.code()).isEqualTo("not-allowed");

        String proof = cookie(http.get("/api/me").with("Cookie", session).reply(), "XSRF-TOKEN");
        Reply ours = http.post(path)
                .with("Cookie", session + "; " + proof)
                .with("X-XSRF-TOKEN", proof.substring("XSRF-TOKEN=".length()))
                .reply();
        assertThat(ours.status()).isNotEqualTo(403);
    }

    @Test
    void a_password_in_each_request_needs_no_proof_unless_another_site_sends_it() {
        String path = "/api/offices/sokolovka/counters/1/open";
        assertThat(http.post(path).as("clerk").reply().status()).isNotEqualTo(403);
        assertThat(http.post(path)
                        .as("clerk")
                        .with("Sec-Fetch-Site", "cross-site")
                        .reply()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session() {
        String session = cookie(form("auditor", People.PASSWORD).reply(), "kezek-session");
        String proof = cookie(http.get("/api/me").with("Cookie", session).reply(), "XSRF-TOKEN");

        Reply goodbye = http.post("/logout")
                .with("Cookie", session + "; " + proof)
                .with("X-XSRF-TOKEN", proof.substring("XSRF-TOKEN=".length()))
                .reply();

        assertThat(goodbye.status()).isEqualTo(204);
        assertThat(http.get("/api/me").with("Cookie", session).reply().status()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        Reply wrong = http.get("/api/me").as("clerk7", "wrong").reply();
        Reply unknown = http.get("/api/me").as("stranger", "wrong").reply();

        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.code()).isEqualTo("sign-in-required");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(form("clerk7", "wrong").with("Accept", PAGE).reply().header("Location"))
                .endsWith("/login?error");
    }

    @Test
    void a_browser_gets_no_password_window_of_its_own() {
        Reply reply = http.get("/api/me").with("Sec-Fetch-Mode", "cors").reply();
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void who_guesses_must_wait_and_others_must_not() {
        String guessed = "somebody";
        for (int i = 0; i < 3; i++) {
            assertThat(http.get("/api/me").as(guessed, "guess" + i).reply().status())
                    .isEqualTo(401);
        }

        Reply throttled = http.get("/api/me").as(guessed, "guess again").reply();
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.code()).isEqualTo("too-many-requests");
        assertThat(throttled.header("Retry-After")).isNotEmpty();
        assertThat(form(guessed, "guess again").with("Accept", PAGE).reply().header("Location"))
                .contains("/login?wait=");
        assertThat(http.get("/api/me").as("clerk8", People.PASSWORD).reply().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/offices", "/nothing", "/ui/kit.css"})
    void every_answer_tells_the_browser_what_it_must_not_do(String path) {
        Reply reply = http.get(path).reply();

        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(cookies(reply)).noneMatch(cookie -> cookie.startsWith("kezek-session="));
    }

    private Ask form(String name, String password) {
        String form = "username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return http.send("/login", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private static List<String> cookies(Reply reply) {
        return reply.response().headers().allValues("Set-Cookie");
    }

    /** The cookie as the browser sends it back. */
    private static String cookie(Reply reply, String name) {
        return cookies(reply).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, (cookie + ";").indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + cookies(reply)));
    }
}
