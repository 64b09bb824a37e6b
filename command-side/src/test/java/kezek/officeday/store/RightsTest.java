package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import kezek.officeday.store.Diary.OpenPage;
import kezek.officeday.store.DiaryApplication.Node;
import kezek.officeday.store.DiaryEvent.PageOpened;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.NestedExceptionUtils;

/** The application cannot change the record for want of a right, and its owner cannot by mistake. */
class RightsTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String RESTRICT_VIOLATION = "23001";

    private static String url;
    private static Node node;

    @BeforeAll
    static void start() {
        url = TestPostgres.freshDatabase();
        node = Node.on(url);
        node.commands().sendAndWait(new OpenPage("a"));
    }

    @AfterAll
    static void stop() {
        assertThat(node.stream("a")).containsExactly(new PageOpened("a"));
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET record = '{}'",
                "UPDATE event SET record = '{}' WHERE false",
                "DELETE FROM event",
                "TRUNCATE event",
                "ALTER TABLE event DISABLE TRIGGER ALL",
                "DROP TABLE event",
                "DELETE FROM office_log",
                "UPDATE office_day SET first = 0",
                "UPDATE ticket_secret SET secret = secret",
                "UPDATE log_key SET vkey = vkey",
                "DELETE FROM log_key"
            })
    void the_application_has_no_right_to(String statement) {
        assertRefused(
                INSUFFICIENT_PRIVILEGE, () -> node.database().sql(statement).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET record = '{}'",
                "DELETE FROM event WHERE false",
                "TRUNCATE event",
                "SET session_replication_role = replica; DELETE FROM event",
                "UPDATE log_key SET vkey = vkey",
                "TRUNCATE log_key"
            })
    void a_trigger_refuses_even_the_owner_to(String statement) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url);
                Statement sql = owner.createStatement()) {
            assertRefused(RESTRICT_VIOLATION, () -> sql.execute(statement));
        }
    }

    @Test
    void the_refusal_says_what_to_do_instead() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url);
                Statement sql = owner.createStatement()) {
            assertThatThrownBy(() -> sql.execute("DELETE FROM event"))
                    .hasMessageContaining("the record only grows: DELETE on table event is refused")
                    .hasMessageContaining("Record a new event that corrects the earlier one.");
        }
    }

    @Test
    void a_server_may_have_one_login_for_the_owner_and_a_poor_one_for_the_application() throws SQLException {
        String database = TestPostgres.freshDatabase();
        try (Connection owner = DriverManager.getConnection(database);
                Statement sql = owner.createStatement()) {
            sql.execute("CREATE ROLE poor_app LOGIN PASSWORD 'poor'");
        }
        Map<String, String> settings = Map.of(
                "spring.datasource.username", "poor_app",
                "spring.datasource.password", "poor",
                "spring.flyway.user", "postgres",
                "spring.datasource.url", database.substring(0, database.indexOf('?')));

        try (Node server = Node.on(database, settings)) {
            server.commands().sendAndWait(new OpenPage("a"));

            assertThat(server.database()
                            .sql("SELECT session_user || ' as ' || current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("poor_app as kezek_app");
            assertRefused(
                    INSUFFICIENT_PRIVILEGE,
                    () -> server.database().sql("RESET ROLE; DELETE FROM event").update());
        }
    }

    private static void assertRefused(String state, ThrowingCallable statement) {
        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(statement)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(state));
    }
}
