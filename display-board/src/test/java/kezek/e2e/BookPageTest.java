package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Anybody books a time on a phone: one booking, however often he presses, and the truth when somebody was faster. */
@InChromium
class BookPageTest extends OnePage {
    private static final String DAYS = "/api/offices/o/days/";
    private static final String TODAY = DAYS + "2026-11-23/slots?service=aid";
    private static final String TOMORROW = DAYS + "2026-11-24/slots?service=aid";
    private static final String BOOKINGS = DAYS + "2026-11-24/bookings";
    private static final String ID = "o-20261124-b2-x";
    private static final String WISH =
            "POST " + BOOKINGS + " {\"service\":\"aid\",\"slot\":\"2026-11-24T05:00:00Z\",\"language\":\"en\"}";

    @Test
    void a_service_a_date_and_a_time_become_a_booking_with_a_page_of_its_own() {
        open();
        assertThat(barriers()).isEmpty();
        press("Aid");
        assertThat(page.locator(".date")).hasText("Tuesday24 November1 free");
        press("24 November");
        assertThat(page.locator(".time:disabled")).containsText("09:30");
        assertThat(barriers()).isEmpty();
        press("10:00");
        assertThat(page.locator(".chosen")).containsText("Tuesday, 24 November, 10:00");
        assertThat(barriers()).isEmpty();
        office.post(BOOKINGS, 201, "{\"id\":\"" + ID + "\",\"link\":\"/booking/" + ID + "\"}");
        press("Book this time");

        assertThat(page).hasURL(Pattern.compile(".*/booking/" + ID));
        assertThat(office.commands).containsExactly(WISH);
    }

    @Test
    void whoever_is_called_in_another_language_says_so() {
        chosen();
        office.post(BOOKINGS, 201, "{\"link\":\"/booking/" + ID + "\"}");
        page.getByText("Қазақша").check();
        press("Book this time");

        assertThat(page).hasURL(Pattern.compile(".*/booking/.*"));
        assertThat(office.commands).containsExactly(WISH.replace("\"en\"", "\"kk\""));
    }

    @Test
    void when_somebody_was_faster_the_page_says_so_and_shows_what_is_free_now() {
        chosen();
        office.post(BOOKINGS, 409, "{\"code\":\"slot-full\"}");
        office.get(TOMORROW, times(slot("09:30", "04:30", 1), slot("10:00", "05:00", 0)));
        press("Book this time");

        assertThat(page.locator(".notice")).containsText("Somebody was faster");
        assertThat(page.locator(".time:disabled")).containsText("10:00");
        assertThat(barriers()).isEmpty();
        office.post(BOOKINGS, 201, "{\"link\":\"/booking/" + ID + "\"}");
        press("09:30");
        press("Book this time");
        assertThat(page).hasURL(Pattern.compile(".*/booking/.*"));
        assertThat(office.keys).hasSize(2);
    }

    @Test
    void a_time_that_is_not_offered_any_more_is_refused_in_words() {
        chosen();
        office.post(BOOKINGS, 422, "{\"code\":\"slot-not-offered\"}");
        office.get(TOMORROW, times());
        press("Book this time");

        assertThat(page.locator(".notice").first()).containsText("This time cannot be booked");
        assertThat(page.locator(".time")).hasCount(0);
    }

    @Test
    void whoever_asks_too_often_is_told_how_long_to_wait_and_keeps_his_choice() {
        chosen();
        office.post(BOOKINGS, 429, "{\"code\":\"too-many-requests\",\"seconds\":7}");
        press("Book this time");

        assertThat(page.locator(".notice")).hasText("Too many requests. Please wait 7 s");
        assertThat(page.locator(".chosen")).containsText("10:00");
    }

    @Test
    void without_an_answer_the_same_time_is_asked_for_again_with_the_same_key_and_nothing_else_can_be() {
        chosen();
        office.post(BOOKINGS, 503, "{\"code\":\"not-saved\"}");
        press("Book this time");
        assertThat(page.locator(".notice")).containsText("Saving was not confirmed");
        for (var change : page.locator(".chosen button").all())
            assertThat(change).isDisabled();
        office.post(BOOKINGS, 201, "{\"link\":\"/booking/" + ID + "\"}");
        press("Try again");

        assertThat(page).hasURL(Pattern.compile(".*/booking/.*"));
        assertThat(office.keys).hasSize(2).containsOnly(office.keys.getFirst());
        assertThat(office.commands).containsOnly(WISH);
    }

    @Test
    void an_office_without_appointments_sends_people_to_its_kiosk() {
        office = new CannedOffice(page, Canned.WITHOUT_APPOINTMENTS, Canned.HALL);
        office.open("/book/o");

        assertThat(page.locator(".notice")).hasText("This office takes no appointments. Come and take a ticket");
    }

    @Test
    void an_office_that_is_not_there_is_not_found() {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
        office.open("/book/nowhere");

        assertThat(page.locator(".notice")).hasText("No such office");
    }

    @Test
    void the_whole_way_can_be_gone_with_tab_and_enter_and_nothing_is_cut_off_on_the_smallest_phone() {
        page.setViewportSize(360, 640);
        open();
        tabTo("Aid");
        assertThat(page.locator("#step")).isFocused();
        tabTo("24 November");
        assertThat(page.locator("#of-day")).isFocused();
        tabTo("10:00");
        assertThat(page.locator("#step")).isFocused();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void without_scripts_the_page_is_a_sentence() {
        try (var context = page.context().browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var plain = context.newPage();
            new CannedOffice(plain, Canned.BOOKABLE, Canned.HALL).open("/book/o");

            assertThat(plain.locator("noscript p[lang=en]")).containsText("You can also book at the office itself");
        }
    }

    @Test
    void a_day_on_which_visitors_book_nothing_any_more_is_not_shown() {
        open();
        office.get(
                TODAY,
                times(slot("17:00", "12:00", 1))
                        .replace("2026-11-24", "2026-11-23")
                        .replace("\"byVisitors\":true", "\"byVisitors\":false"));
        press("Aid");

        assertThat(page.locator(".date")).hasText("Tuesday24 November1 free");
    }

    /** With a time chosen, before the last press. */
    private void chosen() {
        open();
        press("Aid");
        press("24 November");
        press("10:00");
    }

    private void open() {
        office = new CannedOffice(page, Canned.BOOKABLE, Canned.HALL);
        office.get(TODAY, times().replace("2026-11-24", "2026-11-23"));
        office.get(TOMORROW, times(slot("09:30", "04:30", 0), slot("10:00", "05:00", 1)));
        office.open("/book/o");
        assertThat(page.locator(".choice")).hasCount(1);
    }

    private void press(String name) {
        page.locator("main button")
                .filter(new FilterOptions().setHasText(name))
                .first()
                .click();
    }

    /** Without a mouse. */
    private void tabTo(String name) {
        var button = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
        assertThat(button).isVisible();
        for (int i = 0; i < 12 && !(boolean) button.evaluate("it => it === document.activeElement"); i++)
            page.keyboard().press("Tab");
        assertThat(button).isFocused();
        page.keyboard().press("Enter");
    }

    private static String times(String... slots) {
        return """
                {"office":"o","day":"2026-11-24","service":"aid","receives":true,"admission":"mixed","byVisitors":true,"note":null,
                 "slots":[%s]}""".formatted(String.join(",", slots));
    }

    private static String slot(String time, String utc, int free) {
        return """
                {"slot":"2026-11-24T%s:00Z","time":"%s","minutes":30,"free":%d}""".formatted(utc, time, free);
    }
}
