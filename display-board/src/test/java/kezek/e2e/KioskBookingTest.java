package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Whoever has booked types his code at the kiosk, also when nobody else gets a ticket. */
@InChromium
class KioskBookingTest extends OnePage {
    private static final String CHECK_IN = "/api/offices/o/check-in";
    private static final String BY_APPOINTMENT =
            Canned.BOOKABLE.replace("\"admission\":\"mixed\"", "\"admission\":\"appointment-only\"");
    private static final String ENTITLED = Canned.BOOKABLE.replace(
            "\"categories\":[]",
            "\"categories\":[{\"code\":\"disability-1-2\",\"names\":{\"kk\":\"Мүгедектігі бар адам\","
                    + "\"ru\":\"Лицо с инвалидностью\",\"en\":\"Person with a disability\"},\"favoured\":true}]");

    private static final String WITHDRAWN = Canned.BOOKABLE
            .replaceFirst("\"appointments\":\\{[^}]*},", "")
            .replace("\"admission\":\"mixed\"", "\"admission\":\"walk-in\"");

    @Test
    void a_code_becomes_a_ticket_that_says_from_when_on_it_is_called() {
        open(Canned.BOOKABLE);
        office.post(CHECK_IN, 201, issued("2026-11-23T06:10:00Z"));
        touch("У меня есть запись");
        assertThat(barriers()).isEmpty();
        type("1248213");
        assertThat(page.locator(".typed output")).hasText("12-48213");
        touch("Талон алу");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(page.locator(".done-ahead")).containsText("11:10");
        assertThat(page.locator(".paper-ahead")).containsText("Ваше время: 11:10");
        assertThat(page.locator(".done-service")).hasText("Көмек");
        assertThat(office.commands).containsExactly("POST " + CHECK_IN + " {\"code\":\"12-48213\"}");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void whoever_has_booked_claims_his_right_with_the_same_touch_as_everybody_else() {
        open(ENTITLED);
        office.post(CHECK_IN, 201, issued("2026-11-23T06:10:00Z"));
        touch("У меня есть запись");
        assertThat(page.locator(".entitled")).isDisabled();
        type("1248213");
        assertThat(barriers()).isEmpty();
        touch("Кезектен тыс қызмет алуға құқығым бар");
        assertThat(page.locator(".choice-name")).hasText("12-48213");
        assertThat(page.locator(".claims")).containsText("Құжатыңызды маман терезеде тексереді");
        assertThat(barriers()).isEmpty();
        touch("Мүгедектігі бар адам");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(office.commands)
                .containsExactly("POST " + CHECK_IN + " {\"code\":\"12-48213\",\"claim\":\"disability-1-2\"}");
    }

    @Test
    void who_thinks_better_of_his_claim_gets_his_ticket_without_and_a_wrong_code_is_corrected() {
        open(ENTITLED);
        office.post(CHECK_IN, 404, "{\"code\":\"unknown-booking\"}");
        touch("English");
        touch("I have an appointment");
        type("148213");
        touch("I am entitled to be served out of turn");
        touch("Get a ticket");
        assertThat(page.locator(".notice")).hasText("No such booking. Check the code, and which day it is for");
        assertThat(barriers()).isEmpty();
        assertThat(page.locator("main.middle:not([inert])")).isVisible();
        touch("Back");
        assertThat(page.locator(".notice")).hasCount(0);
        assertThat(page.locator(".typed output")).hasText("1-48213");
        office.post(CHECK_IN, 201, issued("2026-11-23T05:50:00Z"));
        assertThat(page.locator("main.middle:not([inert])")).isVisible();
        touch("Delete");
        type("4");
        touch("Get a ticket");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(office.commands)
                .containsExactly(
                        "POST " + CHECK_IN + " {\"code\":\"1-48213\"}", "POST " + CHECK_IN + " {\"code\":\"1-48214\"}");
    }

    @Test
    void the_claim_is_made_with_a_keyboard_and_fits_on_the_screen_also_on_a_day_by_appointment() {
        open(ENTITLED.replace("\"admission\":\"mixed\"", "\"admission\":\"appointment-only\""));
        touch("У меня есть запись");
        assertThat(page.locator("main.middle:not([inert])")).isVisible();
        page.keyboard().type("148213");
        assertThat(page.locator(".typed output")).hasText("1-48213");
        assertThat(scrolls()).isFalse();
        page.locator(".entitled").press("Enter");
        assertThat(page.locator(".claims")).isVisible();
        assertThat(page.locator("main.middle:not([inert])")).isVisible();
        assertThat(scrolls()).isFalse();
        office.post(CHECK_IN, 201, issued("2026-11-23T05:50:00Z"));
        page.locator(".take").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(office.commands.getLast()).contains("\"claim\":\"disability-1-2\"");
    }

    @Test
    void an_office_without_categories_asks_for_none() {
        open(Canned.BOOKABLE);
        touch("У меня есть запись");

        assertThat(page.locator(".pad")).isVisible();
        assertThat(page.locator(".entitled")).hasCount(0);
    }

    @Test
    void at_his_time_a_visitor_reads_how_many_are_before_him() {
        open(Canned.BOOKABLE);
        office.post(CHECK_IN, 201, issued("2026-11-23T05:50:00Z"));
        touch("У меня есть запись");
        type("148213");
        touch("Талон алу");

        assertThat(page.locator(".done-ahead")).hasText("Алдыңызда: 1 адам");
    }

    @Test
    void a_refusal_is_told_in_the_visitors_language_until_he_corrects_the_code() {
        open(Canned.BOOKABLE);
        office.post(CHECK_IN, 409, "{\"code\":\"check-in-too-early\",\"time\":\"10:45\"}");
        touch("English");
        touch("I have an appointment");
        type("148213");
        touch("Get a ticket");
        assertThat(page.locator(".notice")).hasText("You are early. Check-in opens at 10:45");
        assertThat(barriers()).isEmpty();
        touch("Delete");
        assertThat(page.locator(".notice")).hasCount(0);
        assertThat(page.locator(".typed output")).hasText("14821");
        assertThat(page.locator(".take")).isDisabled();
        office.post(CHECK_IN, 404, "{\"code\":\"unknown-booking\"}");
        type("9");
        touch("Get a ticket");

        assertThat(page.locator(".notice")).hasText("No such booking. Check the code, and which day it is for");
        assertThat(office.keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void without_an_answer_the_same_code_is_sent_again_with_the_same_key() {
        open(Canned.BOOKABLE);
        office.post(CHECK_IN, 503, "{\"code\":\"not-saved\"}");
        touch("У меня есть запись");
        type("148213");
        touch("Талон алу");
        assertThat(page.locator(".notice")).isVisible();
        office.post(CHECK_IN, 200, issued("2026-11-23T05:50:00Z"));
        touch("Талон алу");

        assertThat(page.locator(".done-number")).hasText("K-002");
        assertThat(office.keys).hasSize(2).containsOnly(office.keys.getFirst());
    }

    @Test
    void the_code_can_be_typed_with_tab_and_enter_or_on_a_keypad_and_never_grows_too_long() {
        open(Canned.BOOKABLE);
        page.keyboard().press("1");
        touch("У меня есть запись");
        assertThat(page.locator("main.middle:not([inert])")).isVisible();
        page.locator(".pad .button").first().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".typed output")).hasText("12");
        page.keyboard().type("3456789012345");
        assertThat(page.locator(".typed output")).hasText("123456-78901");
        page.keyboard().press("Backspace");

        assertThat(page.locator(".typed output")).hasText("12345-67890");
    }

    @Test
    void a_day_by_appointment_offers_nothing_else_and_tells_where_to_book() {
        open(BY_APPOINTMENT);

        assertThat(page.locator(".tile")).hasCount(0);
        assertThat(page.locator(".shut")).containsText("Сегодня приём только по записи");
        assertThat(page.locator(".shut")).containsText("kezek.test/book/o");
        assertThat(page.locator(".shut img")).hasAttribute("src", "/api/offices/o/book/qr.svg");
        assertThat(barriers()).isEmpty();
        touch("English");
        assertThat(page.locator(".shut h2")).hasText("Today is by appointment only");
        office.post(CHECK_IN, 201, issued("2026-11-23T05:50:00Z"));
        touch("I have an appointment");
        type("148213");
        touch("Get a ticket");

        assertThat(page.locator(".done-number")).hasText("K-002");
    }

    @Test
    void after_the_last_ticket_who_has_booked_still_gets_his() {
        open(Canned.BOOKABLE.replace("\"lastTicket\":\"17:30\"", "\"lastTicket\":\"10:59\""));
        assertThat(page.locator(".shut")).containsText("Бүгін талон беру аяқталды");
        touch("У меня есть запись");

        assertThat(page.locator(".pad")).isVisible();
    }

    @Test
    void a_kiosk_that_runs_for_days_learns_how_the_new_day_is_received() {
        open(Canned.BOOKABLE);
        office.get("/api/offices/o", BY_APPOINTMENT.replace("\"date\":\"2026-11-23\"", "\"date\":\"2026-11-24\""));
        office.say("{\"type\":\"hall\",\"seq\":1,\"hall\":"
                + Canned.HALL.replace("\"day\":\"2026-11-23\"", "\"day\":\"2026-11-24\"") + "}");

        assertThat(page.locator(".shut")).containsText("Сегодня приём только по записи");
    }

    @Test
    void an_abandoned_code_is_gone_after_a_minute() {
        page.clock().install();
        open(Canned.BOOKABLE);
        page.clock().runFor(1_000);
        touch("У меня есть запись");
        page.clock().runFor(1_000);
        type("148213");
        page.clock().runFor(61_000);

        assertThat(page.locator(".tile")).hasCount(1);
        touch("У меня есть запись");
        page.clock().runFor(1_000);
        assertThat(page.locator(".typed output")).hasText("– – –");
    }

    @Test
    void who_booked_before_appointments_were_withdrawn_types_his_code_as_ever() {
        open(WITHDRAWN.replace("\"booked\":false", "\"booked\":true"));
        office.post(CHECK_IN, 201, issued("2026-11-23T05:50:00Z"));
        touch("У меня есть запись");
        type("148213");
        touch("Талон алу");

        assertThat(page.locator(".done-number")).hasText("K-002");
    }

    @Test
    void an_office_without_appointments_has_no_such_way_in() {
        office = new CannedOffice(page, WITHDRAWN, Canned.HALL);
        office.open("/kiosk/o");

        assertThat(page.locator(".tile")).hasCount(1);
        assertThat(page.locator(".booked")).hasCount(0);
    }

    private void open(String json) {
        office = new CannedOffice(page, json, Canned.HALL);
        office.open("/kiosk/o");
        assertThat(page.locator(".booked")).isVisible();
    }

    /** Whether something of the step lies outside of what is seen of it. */
    private boolean scrolls() {
        return (Boolean) page.evaluate("() => { const it = document.querySelector('.middle');"
                + " return it.scrollHeight > it.clientHeight || it.scrollWidth > it.clientWidth; }");
    }

    private void touch(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private void type(String digits) {
        digits.chars()
                .mapToObj(Character::toString)
                .forEach(digit -> page.locator(".pad .button")
                        .filter(new Locator.FilterOptions().setHasText(digit))
                        .click());
    }

    private static String issued(String due) {
        return """
                {"id":"o-20261123-K002-x","number":"K002","service":"aid","issuedAt":"2026-11-23T06:00:00Z","ahead":1,
                 "wait":null,"due":"%s","seq":8,"link":"/ticket/o-20261123-K002-x","receipt":"o/8/x"}""".formatted(due);
    }
}
