package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.concurrent.TimeUnit;
import kezek.http.Desk;
import kezek.http.Http;
import kezek.http.RunningOffice;
import kezek.http.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Booked times as a clerk meets them, with the keys of the console alone. */
@InChromium
@RunningOffice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClerksBookingsTest {
    /** The console hears the time of the office so often at the latest. */
    private static final double A_BEAT_MS = 20_000;

    private final Http http;
    private final Desk desk;
    private final TestClock clock;
    private OfficeAtWork office;
    /** Signed in once the day is open. */
    @SuppressWarnings("NullAway.Init")
    private Page clerk;

    ClerksBookingsTest(Http http, Desk desk, TestClock clock) {
        this.http = http;
        this.desk = desk;
        this.clock = clock;
    }

    @BeforeAll
    void start(Chromium browser) {
        office = new OfficeAtWork(http, browser);
    }

    /** The day that somebody booked here is not opened by the next test. */
    @AfterAll
    void leaveTheNextDay() {
        clock.newDay();
    }

    /** Between two presses the console rests longer than a second. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_clerk_books_checks_in_and_cancels_without_a_mouse() {
        desk.openBookableDay();
        office.recorded("DayOpened");
        clerk = office.signedIn("clerk1", "/clerk/sokolovka/1");
        office.keys(clerk, "F8");
        office.recorded("CounterOpened");

        book("10:00");
        foundInTheList();
        checkedInByCode(book("10:30"));
        book("11:00");
        cancelled();
        bookedForAnotherDay();
    }

    /** Somebody calls and wants housing aid as soon as possible: today, the first free time, in Russian. */
    private String book(String time) {
        office.press(clerk, "Alt+s", "3", "1", "1", "2");
        assertThat(clerk.locator("dialog .code")).isVisible();
        assertThat(clerk.locator("dialog")).containsText(time);
        String code = clerk.locator("dialog .code").innerText();
        clerk.keyboard().press("Enter");
        office.recorded("SlotBooked");
        assertThat(clerk.locator(".said")).containsText("Booked: event no.");
        assertThat(clerk.locator(".queue .to-come")).containsText(time);
        return code;
    }

    /** He has come without his code: too early at first, then early enough to wait for his time outside the queue. */
    private void foundInTheList() {
        openList();
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("dialog .choice")).hasCount(1);
        assertThat(clerk.locator("dialog p").first()).containsText("09:45");
        clerk.keyboard().press("Escape");
        assertThat(clerk.locator("dialog")).hasCount(0);
        clock.passes(20 * 60);
        assertThat(clerk.locator("header time")).hasText("09:50", new HasTextOptions().setTimeout(A_BEAT_MS));
        openList();
        office.answer(clerk, "Enter", "1", "1", "2");
        office.recorded("TicketIssued", "BookingCheckedIn");
        assertThat(clerk.locator(".queue .outside:not(.to-come)")).containsText("K-001");
        assertThat(clerk.locator(".queue .outside:not(.to-come)")).containsText("His time is 10:00");

        clock.passes(11 * 60);
        office.recorded("TicketReturned");
        assertThat(clerk.locator(".queue li.next")).containsText("booked for 10:00");
    }

    private void openList() {
        office.press(clerk, "Alt+i");
        assertThat(clerk.locator("dialog .choice")).not().hasCount(0);
    }

    private void checkedInByCode(String code) {
        clock.passes(20 * 60);
        openList();
        clerk.keyboard().type(code.replace("-", ""));
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("dialog .choice").first()).containsText("No");
        clerk.keyboard().press("1");
        assertThat(clerk.locator("dialog")).containsText("K-002");
        clerk.keyboard().press("2");
        office.recorded("TicketIssued", "BookingCheckedIn");
    }

    private void cancelled() {
        openList();
        assertThat(clerk.locator("dialog .choice")).hasCount(4);
        assertThat(clerk.locator("dialog .choice").first()).containsText("here with ticket K-001");
        clerk.keyboard().type("11:00");
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("dialog .choice")).hasCount(1);
        clerk.keyboard().press("1");
        assertThat(clerk.locator("dialog h2")).containsText("Cancel the booking");
        clerk.keyboard().press("1");
        office.recorded("BookingCancelled");
        assertThat(clerk.locator(".queue")).not().containsText("11:00");
    }

    /** The next day is its own record; the list of that day has him. */
    private void bookedForAnotherDay() {
        office.press(clerk, "Alt+s", "3", "2", "1", "1");
        assertThat(clerk.locator("dialog .code")).isVisible();
        clerk.keyboard().press("Enter");
        openList();
        office.answer(clerk, "ArrowUp", "Enter");
        assertThat(clerk.locator("dialog h2")).hasText("Another day");
        clerk.keyboard().press("1");
        assertThat(clerk.locator("dialog .choice").first()).containsText("09:30");
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("dialog .choice")).hasCount(1);
        clerk.keyboard().press("1");
        assertThat(clerk.locator("dialog")).containsText("Cancel the booking");
        clerk.keyboard().press("1");
        assertThat(clerk.locator(".said")).hasText("Cancelled: event no. 2 of that day");
        office.recorded();
    }
}
