package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** The holder of a booking is told when to come and what to type there, and gives it back if he wants to. */
@InChromium
class BookingPageTest extends OnePage {
    private static final String ID = "o-20261124-b2-x";
    private static final String BOOKING = "/api/bookings/" + ID;

    @Test
    void it_tells_the_time_the_code_and_what_early_and_late_mean() {
        open(booking("booked", "null"));

        assertThat(page.locator(".until")).hasText("Tuesday, 24 November10:00");
        assertThat(page.locator(".face-service")).hasText("Aid");
        assertThat(page.locator(".code strong")).hasText("2-48213");
        assertThat(page.locator(".code img")).hasAttribute("src", BOOKING + "/qr.svg");
        assertThat(page.locator(".rules")).containsText("from 09:45 on");
        assertThat(page.locator(".rules")).containsText("after 10:15");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void giving_it_back_is_asked_twice() {
        open(booking("booked", "null"));
        office.post(BOOKING + "/cancel", 200, "{\"number\":2,\"state\":\"cancelled\",\"seq\":8}");
        page.getByText("Cancel this booking").click();
        page.getByText("No, keep it").click();
        assertThat(office.commands).isEmpty();
        office.get(BOOKING, booking("cancelled", "null"));
        page.getByText("Cancel this booking").click();
        page.getByText("Yes, cancel it").click();

        assertThat(page.locator("h1")).hasText("The booking is cancelled");
        assertThat(page.locator(".acts a")).hasAttribute("href", "/book/o");
        assertThat(page.locator(".code")).hasCount(0);
        assertThat(office.commands).containsExactly("POST " + BOOKING + "/cancel {}");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void what_cannot_be_given_back_any_more_is_said() {
        open(booking("booked", "null"));
        office.post(BOOKING + "/cancel", 409, "{\"code\":\"booking-checked-in\",\"ticket\":\"K001\"}");
        office.get(BOOKING, booking("checked-in", "\"K001\""));
        page.getByText("Cancel this booking").click();
        page.getByText("Yes, cancel it").click();

        assertThat(page.locator(".notice")).hasText("This booking has become ticket K001 already");
    }

    @Test
    void once_he_is_here_it_names_his_ticket_and_leads_nowhere() {
        open(booking("checked-in", "\"K001\""));

        assertThat(page.locator(".number")).hasText("K-001");
        assertThat(page.locator(".face-hint")).hasText("The page of the ticket is in its QR code");
        assertThat(page.locator("main a, main button")).hasCount(0);
        assertThat(barriers()).isEmpty();
    }

    @Test
    void the_day_after_it_is_worth_nothing() {
        open(booking("booked", "null").replace("\"now\":\"2026-11-23", "\"now\":\"2026-11-25"));

        assertThat(page.locator("h1")).hasText("The day of this booking is over");
        assertThat(page.locator(".code")).hasCount(0);
    }

    @Test
    void whoever_did_not_come_is_told_so_and_shown_the_way_to_another_time() {
        open(booking("missed", "null"));

        assertThat(page.locator("h1")).hasText("This booking was not used");
        assertThat(page.locator(".code, button.danger")).hasCount(0);
        assertThat(page.locator(".acts a")).hasAttribute("href", "/book/o");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void whoever_found_the_day_closed_before_his_time_was_over_is_not_told_that_he_missed_it() {
        open(booking("missed", "null").replace("\"received\":true", "\"received\":true,\"closedEarly\":true"));

        assertThat(page.locator("h1")).hasText("The office closed before your time was over");
        assertThat(page.locator(".acts a")).hasAttribute("href", "/book/o");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void whoever_would_stand_before_closed_doors_is_told_and_can_choose_another_time() {
        open(booking("booked", "null").replace("\"received\":true", "\"received\":false"));

        assertThat(page.locator(".notice")).containsText("You will not be received at this time any more");
        assertThat(page.locator(".rules")).hasCount(0);
        assertThat(page.locator(".acts a")).hasAttribute("href", "/book/o");
        assertThat(page.locator("button.danger")).hasText("Cancel this booking");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void a_secret_that_opens_nothing_is_said_to_be_unknown() {
        office = new CannedOffice(page, Canned.BOOKABLE, Canned.HALL);
        office.open("/booking/guessed");

        assertThat(page.locator(".notice")).hasText("No such booking");
    }

    @Test
    void nothing_is_cut_off_on_the_smallest_phone_and_paper_has_no_buttons() {
        page.setViewportSize(360, 640);
        open(booking("booked", "null"));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".acts")).isHidden();
        assertThat(page.locator(".code strong")).isVisible();
    }

    private void open(String booking) {
        office = new CannedOffice(page, Canned.BOOKABLE, Canned.HALL);
        office.get(BOOKING, booking);
        office.open("/booking/" + ID);
        assertThat(page.locator(".face")).isVisible();
    }

    private static String booking(String state, String ticket) {
        return """
                {"id":"%s","number":2,"code":"2-48213","office":"o","officeNames":{"kk":"Кеңсе","ru":"Офис","en":"Office"},
                 "zone":"Asia/Almaty","day":"2026-11-24","service":"aid",
                 "serviceNames":{"kk":"Көмек","ru":"Помощь","en":"Aid"},"slot":"2026-11-24T05:00:00Z","time":"10:00",
                 "state":"%s","from":"2026-11-24T04:45:00Z","graceUntil":"2026-11-24T05:15:00Z","received":true,"ticket":%s,
                 "now":"2026-11-23T06:00:00Z"}""".formatted(ID, state, ticket);
    }
}
