package kezek.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import kezek.http.Http;
import kezek.http.Http.Reply;
import kezek.http.People;
import kezek.http.RunningOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningOffice
class AccountsTest {
    private static final String BOUND = People.at("sokolovka", "administrator");

    private final Http http;
    private final JdbcClient database;

    AccountsTest(Http http, JdbcClient database) {
        this.http = http;
        this.database = database;
    }

    @Test
    void a_new_account_gets_a_password_that_is_told_once_and_stored_as_a_hash() {
        Reply opened = open("{\"name\":\"new-clerk\",\"role\":\"clerk\",\"office\":\"sokolovka\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String password = opened.json().path("password").asString();

        assertThat(http.get("/api/me")
                        .as("new-clerk", password)
                        .reply()
                        .json()
                        .path("office")
                        .asString())
                .isEqualTo("sokolovka");
        assertThat(http.get("/api/accounts").as("administrator").reply().body())
                .contains("new-clerk")
                .doesNotContain(password, "bcrypt");
        assertThat(database.sql("SELECT password FROM account WHERE name = 'new-clerk'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }

    @Test
    void a_locked_account_is_out_at_once_from_its_session_too() {
        String password = open("{\"name\":\"leaver\",\"role\":\"supervisor\"}")
                .json()
                .path("password")
                .asString();
        assertThat(http.get("/api/me").as("leaver", password).reply().status()).isEqualTo(200);
        Reply signedIn = http.send(
                        "/login",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("username=leaver&password=" + password))
                .reply();
        String session = signedIn.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("kezek-session="))
                .findFirst()
                .orElseThrow();
        assertThat(http.get("/api/me").with("Cookie", session).reply().status()).isEqualTo(200);

        Reply locked =
                http.post("/api/accounts/leaver/disable").as("administrator").reply();

        assertThat(locked.json().path("enabled").asBoolean()).isFalse();
        assertThat(http.get("/api/me").as("leaver", password).reply().status()).isEqualTo(401);
        assertThat(http.get("/api/me").with("Cookie", session).reply().status()).isEqualTo(401);
    }

    @Test
    void a_new_password_replaces_the_old_one_and_lets_a_locked_account_in() {
        String old = open("{\"name\":\"forgetful\",\"role\":\"board\"}")
                .json()
                .path("password")
                .asString();
        http.post("/api/accounts/forgetful/disable").as("administrator").reply();

        String renewed = http.post("/api/accounts/forgetful/password")
                .as("administrator")
                .reply()
                .json()
                .path("password")
                .asString();

        assertThat(http.get("/api/me").as("forgetful", renewed).reply().status())
                .isEqualTo(200);
        assertThat(http.get("/api/me").as("forgetful", old).reply().status()).isEqualTo(401);
    }

    @Test
    void who_is_audited_does_not_lock_the_auditor_out() {
        assertThat(code("/api/accounts/auditor/disable")).isEqualTo("auditor-out-of-reach");
        assertThat(code("/api/accounts/auditor/password")).isEqualTo("auditor-out-of-reach");
    }

    @Test
    void nobody_locks_the_last_administrator() {
        database.sql("""
                        UPDATE account SET enabled = false
                        WHERE role = 'administrator' AND office IS NULL AND name <> 'administrator'""").update();
        try {
            assertThat(code("/api/accounts/administrator/disable")).isEqualTo("last-administrator");
        } finally {
            database.sql("UPDATE account SET enabled = true WHERE role = 'administrator'")
                    .update();
        }
    }

    @Test
    void an_administrator_of_one_office_is_locked_even_when_no_other_is_left_there() {
        open("{\"name\":\"head\",\"role\":\"administrator\",\"office\":\"sokolovka\"}");

        Reply locked =
                http.post("/api/accounts/head/disable").as("administrator").reply();

        assertThat(locked.json().path("enabled").asBoolean(true)).isFalse();
    }

    @Test
    void an_administrator_of_one_office_sees_the_accounts_of_that_office_only() {
        var offices = http.get("/api/accounts")
                .as(BOUND)
                .reply()
                .json()
                .valueStream()
                .map(account -> account.path("office").asString("none"))
                .distinct();

        assertThat(offices).containsExactly("sokolovka");
    }

    @Test
    void an_administrator_of_one_office_opens_renews_and_locks_accounts_there() {
        Reply opened = http.post("/api/accounts", "{\"name\":\"villager\",\"role\":\"clerk\",\"office\":\"sokolovka\"}")
                .as(BOUND)
                .reply();

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(http.post("/api/accounts/villager/password")
                        .as(BOUND)
                        .reply()
                        .status())
                .isEqualTo(200);
        assertThat(http.post("/api/accounts/villager/disable").as(BOUND).reply().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /api/accounts                           | {"name":"intruder","role":"administrator"}
            /api/accounts                           | {"name":"intruder","role":"clerk","office":"district"}
            /api/accounts                           | {"name":"intruder","role":"clerk","office":"atlantis"}
            /api/accounts/administrator/password    | {}
            /api/accounts/administrator/disable     | {}
            /api/accounts/clerk.district/password   | {}
            /api/accounts/clerk.district/disable    | {}
            /api/accounts/auditor.district/disable  | {}
            """)
    void an_administrator_of_one_office_changes_nothing_elsewhere(String path, String json) {
        String before = table();

        Reply refused = http.post(path, json).as(BOUND).reply();

        assertThat(refused.code()).as(refused.toString()).isEqualTo("other-office");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(table()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"name":"clerk","role":"clerk"}                      | 409 | account-exists
            {"name":"Айгүл","role":"clerk"}                      | 400 | invalid-value
            {"name":"a b","role":"clerk"}                        | 400 | invalid-value
            {"name":"x:y","role":"clerk"}                        | 400 | invalid-value
            {"name":"850101300123","role":"clerk"}               | 400 | invalid-value
            {"name":"clerk.850101300123a","role":"clerk"}        | 400 | invalid-value
            {"role":"clerk"}                                     | 400 | invalid-value
            {"name":"x"}                                         | 400 | invalid-value
            {"name":"x","role":"root"}                           | 400 | invalid-value
            {"name":"x","role":"clerk","office":"atlantis"}      | 404 | unknown-office
            {"name":"x","role":"clerk","password":"mine"}        | 400 | unknown-field
            """)
    void what_cannot_be_an_account_is_refused(String json, int status, String code) {
        Reply refused = open(json);
        assertThat(refused.code()).as(refused.toString()).isEqualTo(code);
        assertThat(refused.status()).isEqualTo(status);
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        assertThat(code("/api/accounts/nobody/disable")).isEqualTo("unknown-account");
        assertThat(code("/api/accounts/nobody/password")).isEqualTo("unknown-account");
    }

    private String table() {
        return database.sql("SELECT string_agg(account::text, chr(10) ORDER BY name) FROM account")
                .query(String.class)
                .single();
    }

    private Reply open(String json) {
        return http.post("/api/accounts", json).as("administrator").reply();
    }

    private String code(String path) {
        return http.post(path).as("administrator").reply().code();
    }
}
