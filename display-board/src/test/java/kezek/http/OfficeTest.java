package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.function.Consumer;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an office tells every screen of its days: when the doors open next, and whether somebody may come who has booked. */
@RunningOffice
class OfficeTest {
    private final Http http;
    private final TestClock clock;
    private final Appointments office;
    private LocalDate day;

    OfficeTest(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
        this.office = new Appointments(http, clock);
        this.day = LocalDate.MIN;
    }

    @BeforeEach
    void morning() {
        day = office.freshDay();
        await().until(() -> asked("").path("day").path("date").asString(), day.toString()::equals);
    }

    @Test
    void the_doors_open_next_on_a_date_of_the_calendar() {
        tomorrowIsAHolidayAndTheDayAfterBeginsAtTen();
        assertThat(opens()).isEqualTo(day + " 09:00");

        office.open();

        String afterTheHoliday = day.plusDays(2) + " 10:00";
        await().until(this::opens, afterTheHoliday::equals);
        assertThat(opening(asked("/full"))).isEqualTo(afterTheHoliday);
        office.close();
        await().until(() -> asked("").path("day").path("state").asString(), "closed"::equals);
        assertThat(opens()).isEqualTo(afterTheHoliday);
    }

    @Test
    void a_day_that_nobody_has_opened_is_over_with_its_hours() {
        tomorrowIsAHolidayAndTheDayAfterBeginsAtTen();
        clock.set("18:29");
        assertThat(opens()).isEqualTo(day + " 09:00");
        clock.set("18:30");

        assertThat(opens()).isEqualTo(day.plusDays(2) + " 10:00");
    }

    @Test
    void although_appointments_are_withdrawn_the_office_tells_that_somebody_has_booked() {
        JsonNode mine = office.booked(day, "10:00");
        change(settings -> {
            settings.remove("appointments");
            settings.withObject("calendar").put("admission", "walk-in");
        });
        office.open();

        await().until(() -> asked("").path("day").path("state").asString(), "open"::equals);
        JsonNode told = asked("");
        assertThat(told.path("appointments").isNull()).isTrue();
        assertThat(told.path("day").path("admission").asString()).isEqualTo("walk-in");
        assertThat(told.path("day").path("booked").asBoolean()).isTrue();

        office.cancel(mine);

        await().until(() -> asked("").path("day").path("booked"), it -> it.isBoolean() && !it.asBoolean());
    }

    @Test
    void it_tells_which_categories_the_order_treats_otherwise() {
        change(settings -> {
            settings.set(
                    "categories",
                    JsonMapper.shared()
                            .readTree("[%s,%s,%s]"
                                    .formatted(category("elderly"), category("infant"), category("pregnant"))));
            settings.set("order", JsonMapper.shared().readTree("""
                    {"version": 1, "credits": [{"category": "elderly", "minutes": 10}, {"category": "infant", "minutes": 0}],
                     "guards": [{"category": "pregnant", "minutes": 30}]}"""));
        });

        assertThat(asked("")
                        .path("categories")
                        .valueStream()
                        .filter(category -> category.path("favoured").asBoolean())
                        .map(category -> category.path("code").asString()))
                .containsExactlyInAnyOrder("elderly", "pregnant");
    }

    private static String category(String code) {
        return "{\"code\": \"%s\", \"names\": {\"kk\": \"а\", \"ru\": \"а\", \"en\": \"a\"}}".formatted(code);
    }

    private void tomorrowIsAHolidayAndTheDayAfterBeginsAtTen() {
        change(settings -> settings.withObject("calendar")
                .set("exceptions", JsonMapper.shared().readTree("""
                [{"date": "%s", "note": {"kk": "Мереке", "ru": "Праздник", "en": "Holiday"}},
                 {"date": "%s", "note": {"kk": "Қысқа күн", "ru": "Короткий день", "en": "Short day"},
                  "hours": {"open": "10:00", "lastTicket": "12:00", "close": "13:00", "lunch": {"mode": "none"}}}]
                """.formatted(day.plusDays(1), day.plusDays(2)))));
    }

    private void change(Consumer<ObjectNode> what) {
        Administration administration = new Administration(http);
        ObjectNode settings = administration.settings(office.office);
        what.accept(settings);
        Reply saved = administration.put(office.office, "", settings, "administrator");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    private String opens() {
        return opening(asked(""));
    }

    private static String opening(JsonNode told) {
        return told.path("opens").path("date").asString("") + " "
                + told.path("opens").path("time").asString("");
    }

    private JsonNode asked(String path) {
        return http.get("/api/offices/" + office.office + path)
                .as("kiosk")
                .reply()
                .json();
    }
}
