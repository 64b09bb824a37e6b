package kezek.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kezek.KezekApplication;
import kezek.http.Http;
import kezek.http.Http.Reply;
import kezek.http.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

/** What strangers may do in a demonstration, and what they may not. */
@SpringBootTest(
        classes = {KezekApplication.class, Http.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kezek.demo=true",
            "kezek.demo.day=none",
            "kezek.demo.password=shown to everybody",
            "kezek.issue.per-minute=3",
            "kezek.issue.bookings-per-minute=3"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class DemonstrationTest {
    private static final String PASSWORD = "shown to everybody";

    private final Http http;
    private final Accounts accounts;
    private final Passwords passwords;

    DemonstrationTest(Http http, Accounts accounts, Passwords passwords) {
        this.http = http;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hall/district",
                "/kiosk/sokolovka",
                "/api/offices/sokolovka/hall",
                "/api/offices/district/hall",
                "/api/demo"
            })
    void a_stranger_stands_at_the_kiosk_and_looks_at_the_board(String path) {
        assertThat(http.get(path).reply().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/offices/sokolovka/days/today/open",
                "/api/offices/sokolovka/counters/1/open",
                "/api/offices/sokolovka/tickets/K001/cancel",
                "/api/accounts"
            })
    void but_does_nothing_that_is_for_staff(String path) {
        assertThat(http.post(path, "{}").reply().code()).isEqualTo("sign-in-required");
    }

    @Test
    void at_any_hour_a_newcomer_opens_the_day_takes_a_ticket_and_too_many_are_refused() {
        assertThat(http.post("/api/offices/sokolovka/days/today/open")
                        .as("supervisor", PASSWORD)
                        .reply()
                        .status())
                .isEqualTo(201);
        for (int i = 1; i <= 3; i++) assertThat(ticket(i).status()).isEqualTo(201);

        Reply refused = ticket(4);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_stranger_books_and_gives_back_a_few_times_a_minute_and_no_more() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Almaty")).plusDays(2);
        JsonNode free = free(day);
        while (free.isEmpty()) {
            day = day.plusDays(1);
            free = free(day);
        }
        String wish = "{\"service\":\"land-rights\",\"slot\":\""
                + free.path(0).path("slot").asString() + "\"}";
        String post = "/api/offices/district/days/" + day + "/bookings";

        Reply first = http.post(post, wish).with("Idempotency-Key", "first").reply();
        assertThat(first.status()).isEqualTo(201);
        assertThat(http.post(post, wish)
                        .with("Idempotency-Key", "second")
                        .reply()
                        .status())
                .isEqualTo(201);
        String id = first.json().path("id").asString();
        assertThat(http.post("/api/bookings/" + id + "/cancel").reply().status())
                .isEqualTo(200);

        Reply refused = http.post(post, wish).with("Idempotency-Key", "third").reply();
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    private JsonNode free(LocalDate day) {
        return http.get("/api/offices/district/days/" + day + "/slots?service=land-rights")
                .reply()
                .json()
                .path("slots");
    }

    @Test
    void the_guests_have_accounts_for_both_offices() {
        for (String guest : new String[] {"clerk1", "clerk9", "supervisor", "auditor", "admin"}) {
            Reply me = http.get("/api/me").as(guest, PASSWORD).reply();
            assertThat(me.status()).as(guest).isEqualTo(200);
            assertThat(me.json().path("office").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "SUPERVISOR", "KIOSK"})
    void whoever_works_at_one_office_is_no_staff_of_another_here_either(Role role) {
        String name = "district." + role.name().toLowerCase(Locale.ROOT);
        accounts.add(new Account(name, passwords.hash(PASSWORD), role, "district", true));

        for (String door : List.of("tickets", "check-in", "days/today/bookings")) {
            assertThat(http.post("/api/offices/sokolovka/" + door, "{}")
                            .as(name, PASSWORD)
                            .reply()
                            .code())
                    .as(door)
                    .isEqualTo("other-office");
        }
    }

    @Test
    void a_name_that_somebody_really_has_is_not_taken_over() {
        accounts.add(new Account("mine", passwords.hash("mine"), Role.CLERK, null, true));
        assertThat(accounts.addDemo(new Account("mine", passwords.hash("demo"), Role.CLERK, null, true)))
                .isFalse();
        assertThat(http.get("/api/me").as("mine", "mine").reply().status()).isEqualTo(200);
    }

    @Test
    void the_name_of_a_guest_is_free_when_he_is_locked_and_not_before() {
        Account mine = new Account("guest", passwords.hash("mine"), Role.AUDITOR, null, true);
        accounts.addDemo(new Account("guest", passwords.hash("demo"), Role.CLERK, null, true));

        assertThat(accounts.add(mine)).isFalse();
        accounts.lock("guest");
        assertThat(accounts.add(mine)).isTrue();
    }

    private Reply ticket(int number) {
        return http.post("/api/offices/sokolovka/tickets", "{\"service\":\"land-rights\"}")
                .with("Idempotency-Key", "wish-" + number)
                .reply();
    }
}
