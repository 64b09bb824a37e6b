package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kezek.faults.KezekProcess;
import kezek.http.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job, end to end, through the real pages of the real application: take a ticket, call it, see it, replay it. */
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {
    /** In milliseconds: how long after the key press the board may take. */
    private static final int AT_ONCE = 1_000;

    /** In milliseconds: so long the console takes a second press for a slip of the finger. */
    private static final double KEY_REST = 1_300;

    @TempDir
    private static Path folder;

    private KezekProcess application;
    private Chromium chromium;
    private String address;

    @BeforeAll
    void start(Chromium browser) throws IOException {
        application = new KezekProcess(
                folder.resolve("data"),
                "--kezek.clock=2026-03-24T05:00:00Z",
                "--kezek.postgres.program=" + TestDatabase.PROGRAM);
        address = "http://localhost:" + application.port();
        chromium = browser;
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void a_visitor_takes_a_ticket_is_called_within_a_second_served_and_the_auditor_sees_what_the_hall_saw() {
        Page supervisor = signedIn("supervisor", "/supervisor/sokolovka");
        supervisor.locator(".day .button.main").click();
        supervisor.locator("dialog .danger, dialog .main").first().click();
        assertThat(supervisor.locator(".day .said")).containsText("event no. 1");

        Page board = page("/hall/sokolovka");
        Page kiosk = page("/kiosk/sokolovka");
        kiosk.locator(".tile")
                .filter(new Locator.FilterOptions().setHasText("Жер және құрылыс"))
                .click();
        kiosk.locator("button")
                .filter(new Locator.FilterOptions().setHasText("Мекенжай анықтамасы"))
                .click();
        kiosk.locator(".take").click();
        assertThat(kiosk.locator(".done-number")).hasText("T-001");

        Page clerk = signedIn("clerk1", "/clerk/sokolovka/2");
        press(clerk, "F8");
        assertThat(clerk.locator(".said")).containsText("event no. 3");
        press(clerk, "F2");
        assertThat(board.locator(".hero-number"))
                .hasText("T-001", new LocatorAssertions.HasTextOptions().setTimeout(AT_ONCE));
        assertThat(board.locator(".hero-counter")).hasText("2");

        press(clerk, "F8");
        assertThat(clerk.locator(".said")).containsText("event no. 5");
        press(clerk, "F8");
        assertThat(clerk.locator("dialog")).isVisible();
        clerk.keyboard().press("1");
        assertThat(clerk.locator(".said")).containsText("event no. 6");
        assertThat(board.locator(".hero-number")).hasCount(0);

        supervisor.locator(".day .button.danger").click();
        supervisor.locator("dialog .danger").click();
        assertThat(supervisor.locator(".day .said")).containsText("event no. 7");

        Page replay = signedIn("auditor", "/replay/sokolovka/2026-03-24?seq=4&ticket=T001");
        assertThat(replay.locator(".where")).containsText("event 4 of 7");
        assertThat(replay.locator(".seal")).isVisible();
        assertThat(replay.locator(".hall-head")).containsText("event 4");
        assertThat(replay.locator("body")).containsText("T-001");
        replay.keyboard().press("End");
        assertThat(replay.locator(".where")).containsText("event 7 of 7");
        assertThat(replay).hasURL(Pattern.compile(".*seq=7.*"));
    }

    @Test
    void whoever_must_sign_in_first_comes_to_the_section_that_he_asked_for() {
        Page page = page("/admin/sokolovka#rules");
        page.waitForURL(url -> url.contains("/login"));
        signIn(page, "admin");

        assertThat(page).hasURL(address + "/admin/sokolovka#rules");
        assertThat(page.locator("nav a[href='#rules']")).hasAttribute("aria-current", "page");
    }

    /** Presses a key when the console offers it. */
    private static void press(Page clerk, String key) {
        clerk.waitForTimeout(KEY_REST);
        assertThat(clerk.locator("main button")
                        .filter(new Locator.FilterOptions().setHasText(key))
                        .first())
                .isVisible();
        clerk.keyboard().press(key);
    }

    private Page page(String path) {
        Page page = chromium.browser().newContext().newPage();
        page.navigate(address + path);
        return page;
    }

    /** In English, as the staff's browser prefers. */
    private Page signedIn(String account, String path) {
        BrowserContext context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("en-GB"));
        Page page = context.newPage();
        page.navigate(address + "/login");
        signIn(page, account);
        page.navigate(address + path);
        return page;
    }

    private static void signIn(Page page, String account) {
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(KezekProcess.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }
}
