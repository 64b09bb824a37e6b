package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor gets one ticket, in three touches at most, and is told the truth when there is none. */
@InChromium
class KioskPageTest extends OnePage {
    private static final String TICKETS = "/api/offices/o/tickets";
    private static final String TWO_SUBJECTS = Canned.OFFICE
            .replace(
                    "\"groups\":[]",
                    "\"groups\":[{\"letter\":\"K\",\"names\":{\"kk\":\"Қорғау\",\"ru\":\"Защита\",\"en\":\"Protection\"}},"
                            + "{\"letter\":\"T\",\"names\":{\"kk\":\"Жер\",\"ru\":\"Земля\",\"en\":\"Land\"}}]")
            .replace(
                    "\"services\":[{\"code\":\"aid\"",
                    "\"services\":[" + plot("plot") + plot("list") + "{\"code\":\"aid\"")
            .replace(
                    "\"categories\":[]",
                    "\"categories\":[{\"code\":\"elderly\",\"names\":{\"kk\":\"Қарттар\",\"ru\":\"Пожилые\",\"en\":\"Elderly\"},\"favoured\":true}]");
    private static final String FULL = "/api/offices/o/full";
    private static final String TOMORROW = "\"date\":\"2026-11-24\",\"time\":\"09:00\"}";
    private static final String ISSUED = """
            {"id":"o-20261123-K002-x","number":"K002","service":"aid","issuedAt":"2026-11-23T06:00:00Z","ahead":1,
             "wait":null,"seq":8,"link":"/ticket/o-20261123-K002-x","receipt":"o/2026-11-23/8"}""";

    @Test
    void a_subject_with_one_service_takes_two_touches() {
        open(TWO_SUBJECTS);
        office.post(TICKETS, 201, ISSUED);
        touch("Қорғау");
        touch("Талон алу");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(page.locator(".done-phone img"))
                .hasAttribute("src", "/api/tickets/o-20261123-K002-x/qr.svg?receipt=o%2F2026-11-23%2F8");
        assertThat(office.commands).containsExactly("POST " + TICKETS + " {\"service\":\"aid\",\"language\":\"kk\"}");
        assertThat(page.locator(".paper")).containsText("o/2026-11-23/8");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void a_right_to_be_served_out_of_turn_is_claimed_with_the_third_touch() {
        open(TWO_SUBJECTS);
        office.post(TICKETS, 201, ISSUED);
        touch("Жер");
        touch("plot");
        assertThat(barriers()).isEmpty();
        touch("Қарттар");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(office.commands)
                .containsExactly(
                        "POST " + TICKETS + " {\"service\":\"plot\",\"language\":\"kk\",\"claim\":\"elderly\"}");
    }

    @Test
    void where_everybody_is_called_in_order_nobody_is_asked_for_a_right_that_he_has_not() {
        open(TWO_SUBJECTS.replace("\"favoured\":true", "\"favoured\":false"));
        touch("Русский");
        touch("Земля");
        touch("plot");

        assertThat(page.locator(".claims h2")).hasText("Относитесь ли вы к одной из этих категорий?");
        assertThat(page.locator(".claims p")).containsText("не меняет очерёдность");
        assertThat(barriers()).isEmpty();
    }

    /** Large letters, a long refusal, and every button that this step can have. */
    @ParameterizedTest
    @CsvSource({"1080, 1920", "1920, 1080"})
    void no_key_of_the_code_is_covered_by_anything(int width, int height) {
        page.setViewportSize(width, height);
        open(TWO_SUBJECTS
                .replace("\"admission\":\"walk-in\"", "\"admission\":\"mixed\"")
                .replace("\"favoured\":true", "\"favoured\":false"));
        office.post(
                "/api/offices/o/check-in",
                404,
                "{\"code\":\"unknown-booking\",\"detail\":\"Мұндай брондау табылмады. Кодты және брондау қай күнге екенін тексеріңіз\"}");
        page.locator(".look").first().click();
        touch("Алдын ала жазылғанмын");
        page.keyboard().type("148213");
        touch("Талон алу");
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator("main.middle:not([inert])")).isVisible();

        assertThat(page.locator(".entitled")).hasText("Санатымды айту");
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('.middle button')].filter((button) => {
                  const { left, right, top, bottom } = button.getBoundingClientRect();
                  return ![top + 8, bottom - 8].every((y) => button.contains(document.elementFromPoint((left + right) / 2, y)));
                }).map((button) => button.textContent.trim())""")).isEqualTo(List.of());
    }

    @Test
    void without_an_answer_the_same_wish_is_sent_again_with_the_same_key() {
        open(TWO_SUBJECTS);
        office.post(TICKETS, 0, "");
        touch("Қорғау");
        touch("Талон алу");
        assertThat(page.locator(".notice")).containsText("Байланыс жоқ");
        office.post(TICKETS, 201, ISSUED);
        touch("Қайталап көру");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(office.keys).hasSizeGreaterThan(2).containsOnly(office.keys.getFirst());
    }

    @Test
    void a_refusal_is_told_in_words_and_the_next_wish_has_a_key_of_its_own() {
        open(TWO_SUBJECTS);
        office.post(TICKETS, 422, "{\"code\":\"numbers-exhausted\",\"detail\":\"Талондар таусылды\"}");
        touch("Қорғау");
        touch("Талон алу");
        assertThat(page.locator(".notice")).isVisible();
        office.post(TICKETS, 201, ISSUED);
        touch("Талон алу");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(office.keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void what_nobody_can_serve_any_more_is_told_before_the_choice() {
        office = new CannedOffice(page, TWO_SUBJECTS, Canned.HALL);
        office.get(FULL, "{\"seq\":7,\"services\":[\"aid\",\"plot\"],\"opens\":{" + TOMORROW + "}");
        office.open("/kiosk/o");

        assertThat(page.locator(".tile:disabled")).containsText("Талон қалмады");
        assertThat(page.locator(".notice")).containsText("Келесі қабылдау: сейсенбі, 24 қараша, 09:00");
        assertThat(barriers()).isEmpty();
        touch("Жер");
        assertThat(page.locator(".service:disabled")).containsText("plot");
        assertThat(page.locator(".service:enabled")).containsText("list");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void who_is_refused_for_lack_of_time_hears_when_to_come_again() {
        open(TWO_SUBJECTS);
        office.post(TICKETS, 409, "{\"code\":\"capacity-reached\"," + TOMORROW);
        touch("Қорғау");
        touch("Талон алу");

        assertThat(page.locator(".notice")).containsText("Бүгін жабылғанға дейін сізді қабылдап үлгермейміз");
        assertThat(page.locator(".notice")).containsText("сейсенбі, 24 қараша, 09:00");
    }

    @Test
    void a_second_press_of_a_trembling_hand_does_nothing() {
        open(TWO_SUBJECTS);
        office.post(TICKETS, 201, ISSUED);
        touch("Қорғау");
        page.locator(".take").dblclick();

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(office.commands).hasSize(1);
    }

    @Test
    void an_abandoned_kiosk_warns_and_returns_to_its_beginning_in_kazakh() {
        page.clock().install();
        open(TWO_SUBJECTS);
        page.clock().runFor(1_000);
        touch("English");
        page.locator(".tile").first().click();
        assertThat(page.locator("h1")).hasText("Take your ticket");
        page.clock().runFor(45_000);
        assertThat(page.locator(".still")).isVisible();
        page.clock().runFor(16_000);

        assertThat(page.locator("h1")).hasText("Қызмет бағытын таңдаңыз");
    }

    @Test
    void a_closed_office_gives_no_ticket_and_says_when_it_will() {
        office =
                new CannedOffice(page, TWO_SUBJECTS, Canned.HALL.replace("\"state\":\"open\"", "\"state\":\"closed\""));
        office.open("/kiosk/o");

        assertThat(page.locator(".shut")).containsText("Приём окончен");
        assertThat(page.locator(".shut")).containsText("сейсенбі, 24 қараша, 09:00");
        assertThat(page.locator(".tile")).hasCount(0);
    }

    @Test
    void the_next_opening_is_a_date_of_the_calendar_however_late_it_is() {
        var afterTheHoliday = opening("2026-11-25", "10:00");
        office = new CannedOffice(
                page, afterTheHoliday, Canned.HALL.replace("\"state\":\"open\"", "\"state\":\"closed\""));
        office.open("/kiosk/o");
        assertThat(page.locator(".shut")).containsText("сәрсенбі, 25 қараша, 10:00");

        office = new CannedOffice(
                page, afterTheHoliday.replace("\"lastTicket\":\"17:30\"", "\"lastTicket\":\"10:59\""), Canned.HALL);
        office.open("/kiosk/o");
        assertThat(page.locator(".shut")).containsText("сәрсенбі, 25 қараша, 10:00");
    }

    @Test
    void once_the_hours_are_over_of_a_day_that_nobody_has_opened_the_kiosk_asks_when_the_doors_open() {
        office = new CannedOffice(
                page,
                opening("2026-11-23", "09:00").replace("\"state\":\"open\"", "\"state\":\"not-open\""),
                Canned.HALL.replace("\"state\":\"open\"", "\"state\":\"not-open\""));
        office.open("/kiosk/o");
        assertThat(page.locator(".shut")).containsText("Қабылдау әлі басталған жоқ");
        assertThat(page.locator(".shut")).not().containsText("09:00");
        office.get(
                "/api/offices/o",
                opening("2026-11-24", "09:00").replace("\"state\":\"open\"", "\"state\":\"not-open\""));

        office.say("{\"type\":\"beat\",\"seq\":7,\"at\":\"2026-11-23T13:30:00Z\"}");

        assertThat(page.locator(".shut")).containsText("сейсенбі, 24 қараша, 09:00");
    }

    @Test
    void after_the_last_ticket_time_the_kiosk_stops() {
        office = new CannedOffice(
                page, TWO_SUBJECTS.replace("\"lastTicket\":\"17:30\"", "\"lastTicket\":\"10:59\""), Canned.HALL);
        office.open("/kiosk/o");

        assertThat(page.locator(".shut")).containsText("Бүгін талон беру аяқталды");
    }

    @Test
    void it_says_why_tickets_are_not_given_out_for_now() {
        office = new CannedOffice(
                page,
                TWO_SUBJECTS,
                Canned.HALL.replace("\"issuing\":true", "\"issuing\":false,\"stopped\":[\"system-down\"]"));
        office.open("/kiosk/o");

        assertThat(page.locator(".shut p").first()).hasText("Жүйе Система");
    }

    @Test
    void whoever_waits_for_a_busy_window_is_in_the_queue_for_all_that_it_takes() {
        office = new CannedOffice(
                page,
                TWO_SUBJECTS.replace(
                        "\"counters\":[{", "\"counters\":[{\"number\":4,\"services\":[\"aid\",\"plot\"]},{"),
                Canned.HALL
                        .replace("{\"aid\":1}", "{\"aid\":1,\"plot\":2}")
                        .replace(
                                "\"counters\":[",
                                "\"counters\":[{\"number\":4,\"state\":\"serving\",\"services\":[],\"ticket\":\"K009\",\"until\":null},"));
        office.open("/kiosk/o");

        assertThat(page.locator(".tile").first()).containsText("3");
    }

    private void open(String json) {
        office = new CannedOffice(page, json, Canned.HALL);
        office.open("/kiosk/o");
        assertThat(page.locator(".tile")).hasCount(2);
    }

    private static String opening(String date, String time) {
        return TWO_SUBJECTS.replace(
                "\"date\":\"2026-11-24\",\"time\":\"09:00\"", "\"date\":\"" + date + "\",\"time\":\"" + time + "\"");
    }

    private void touch(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static String plot(String code) {
        return """
                {"code":"%s","group":"T","letter":"T","names":{"kk":"%s","ru":"%s","en":"%s"},
                 "fullNames":{"kk":"%s","ru":"%s","en":"%s"},"waitNorm":30,"serviceNorm":30},""".replace("%s", code);
    }
}
