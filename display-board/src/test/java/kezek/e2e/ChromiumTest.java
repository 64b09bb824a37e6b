package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The browser tests can run at all: Chromium draws the three alphabets of a Kazakh office. */
@InChromium
class ChromiumTest {
    @Test
    void chromium_starts_and_shows_a_page(Chromium chromium) {
        try (var page = chromium.browser().newPage()) {
            page.setContent("<h1>Әділ кезек</h1>");
            assertThat(page.locator("h1")).hasText("Әділ кезек");
        }
    }
}
