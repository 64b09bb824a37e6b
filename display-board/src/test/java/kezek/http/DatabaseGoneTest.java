package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningOffice
class DatabaseGoneTest {
    private static final String LAND = "{\"service\":\"land-rights\"}";

    private final Http http;
    private final Desk desk;
    private final JdbcClient database;

    DatabaseGoneTest(Http http, Desk desk, JdbcClient database) {
        this.http = http;
        this.desk = desk;
        this.database = database;
    }

    @Test
    void without_its_database_the_office_says_not_saved_and_works_on_when_it_returns() {
        desk.openDay();
        desk.openCounter();
        Reply first = desk.issue("first", LAND);
        String name =
                database.sql("SELECT current_database()").query(String.class).single();

        TestDatabase.stop(name);
        try {
            notSaved(desk.issue("second", LAND));
            notSaved(desk.press("call-next"));
            notSaved(
                    http.get("/api/me").as("board", "wrong, but who could tell").reply());
        } finally {
            TestDatabase.start(name);
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> desk.issue("second", LAND).status() / 100 == 2);
        assertThat(desk.issue("first", LAND).body()).isEqualTo(first.body());
        assertThat(desk.press("call-next").json().path("ticket").path("number").asString())
                .isEqualTo("T001");
        assertThat(desk.ticket().json().path("number").asString()).isEqualTo("T003");
    }

    private static void notSaved(Reply reply) {
        assertThat(reply.code()).as(reply.toString()).isEqualTo("not-saved");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }
}
