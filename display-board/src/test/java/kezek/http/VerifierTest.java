package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;

/** Anyone may fetch what he needs to check a day, without an account. */
@RunningOffice
class VerifierTest {
    private final Http http;

    VerifierTest(Http http) {
        this.http = http;
    }

    @Test
    void the_page_is_served_under_a_policy_that_lets_it_run_and_speak_with_nobody() {
        Reply page = http.get("/verify/verify.html").reply();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("kezekVerify");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'unsafe-inline'")
                .doesNotContain("connect-src");
    }

    @Test
    void the_java_file_and_the_format_are_served() {
        assertThat(http.get("/verify/KezekVerify.java").reply().body()).contains("public final class KezekVerify");
        assertThat(http.get("/verify/ledger-format.md").reply().body()).contains("# The day ledger");
    }

    @Test
    void every_other_page_runs_nothing_that_stands_in_it() {
        Reply page = http.get("/login").reply();

        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
    }
}
