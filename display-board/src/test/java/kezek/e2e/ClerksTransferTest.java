package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

@InChromium
class ClerksTransferTest extends OnePage {
    private static final String THREE_SERVICES = Canned.OFFICE.replace(
            "\"services\":[{\"code\":\"aid\"",
            "\"services\":[{\"code\":\"plot\",\"names\":{\"kk\":\"Жер\",\"ru\":\"Земля\",\"en\":\"Land\"}},"
                    + "{\"code\":\"paper\",\"names\":{\"kk\":\"Қағаз\",\"ru\":\"Справка\",\"en\":\"Paper\"}},"
                    + "{\"code\":\"aid\"");
    private static final String TAKEN =
            Canned.HALL.replace("\"services\":[\"aid\"]", "\"services\":[\"aid\",\"paper\"]");

    @Test
    void a_service_that_no_window_takes_is_named_so_before_a_visitor_is_sent_there() {
        office = new CannedOffice(page, THREE_SERVICES, TAKEN);
        office.get("/api/offices/o/counters/3", Canned.view(Canned.SERVING));
        office.open("/clerk/o/3");
        assertThat(page.locator(".number")).hasText("K-001");
        page.keyboard().press("Alt+t");

        assertThat(page.locator(".choice").getByText("Land")).containsText("No window takes it at the moment");
        assertThat(page.locator(".choice").getByText("Paper")).not().containsText("No window takes it");
    }
}
