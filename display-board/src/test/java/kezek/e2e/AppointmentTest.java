package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import kezek.http.Http;
import kezek.http.Http.Reply;
import kezek.http.People;
import kezek.http.RunningOffice;
import kezek.http.TestClock;
import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An appointment through the real pages of the real application: booked on a phone, typed at the kiosk, called at its time. */
@InChromium
@RunningOffice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppointmentTest {
    private static final String OFFICE = "/api/offices/sokolovka";

    private final Http http;
    private final TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    AppointmentTest(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
    }

    @BeforeAll
    void start(Chromium browser) {
        chromium = browser;
    }

    @Test
    void a_time_is_booked_on_a_phone_its_code_becomes_a_ticket_and_the_ticket_is_called_at_that_time() {
        newWorkingDay();
        assertThat(post("supervisor", "/days/today/open").status()).isEqualTo(201);
        assertThat(post("clerk1", "/counters/1/open").status()).isEqualTo(200);

        Page phone = page("/book/sokolovka?lang=en");
        press(phone, "Housing assistance");
        phone.locator(".date").first().click();
        press(phone, "10:00");
        press(phone, "Book this time");
        String code = phone.locator(".code strong").textContent();
        assertThat(phone.locator(".until")).containsText("10:00");

        clock.set("09:50");
        Page kiosk = kiosk();
        kiosk.locator(".booked").click();
        kiosk.keyboard().type(code.replace("-", ""));
        assertThat(kiosk.locator(".typed output")).hasText(code);
        kiosk.locator(".take").click();
        assertThat(kiosk.locator(".done-number")).hasText("K-001");
        assertThat(kiosk.locator(".done-ahead")).containsText("10:00");
        phone.reload();
        assertThat(phone.locator(".number")).hasText("K-001");

        assertThat(post("clerk1", "/counters/1/call-next").status())
                .as("before his time nobody is there to be called")
                .isEqualTo(204);
        clock.set("10:00");
        Reply called = await().atMost(Duration.ofSeconds(60))
                .until(() -> post("clerk1", "/counters/1/call-next"), reply -> reply.status() == 200);
        assertThat(called.json().path("ticket").path("number").asString()).isEqualTo("K001");
    }

    /** On which social services can be booked. */
    private void newWorkingDay() {
        String slots;
        do {
            clock.newDay();
            LocalDate day = LocalDate.ofInstant(clock.now(new OfficeId("sokolovka")), ZoneId.of("Asia/Almaty"));
            slots = OFFICE + "/days/" + day + "/slots?service=housing-assistance";
        } while (http.get(slots).reply().json().path("slots").isEmpty());
    }

    private Reply post(String account, String path) {
        return http.post(OFFICE + path, "{}").as(account).reply();
    }

    private static void press(Page page, String name) {
        page.locator("main button")
                .filter(new FilterOptions().setHasText(name))
                .first()
                .click();
    }

    private Page kiosk() {
        Page kiosk = page("/login");
        kiosk.locator("input[name=username]").fill("kiosk");
        kiosk.locator("input[name=password]").fill(People.PASSWORD);
        kiosk.keyboard().press("Enter");
        kiosk.waitForURL(url -> !url.contains("/login"));
        kiosk.navigate(address("/kiosk/sokolovka"));
        return kiosk;
    }

    private Page page(String path) {
        Page page = chromium.browser()
                .newContext(new NewContextOptions().setLocale("en-GB"))
                .newPage();
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + http.port() + path;
    }
}
