package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console on the screen that most offices have: 1366 by 768. */
@InChromium
class LowScreenTest extends OnePage {
    private static final String ENTITLED = Canned.OFFICE.replace(
            "\"categories\":[]",
            "\"categories\":[{\"code\":\"disability-1-2\",\"names\":{\"kk\":\"Бірінші және екінші топтағы мүгедектігі бар адамдар\","
                    + "\"ru\":\"Лица с инвалидностью первой и второй групп\",\"en\":\"People with a disability of group I or II\"},"
                    + "\"favoured\":true}]");

    @ParameterizedTest
    @ValueSource(strings = {"Қаз", "Рус", "Eng"})
    void no_button_is_cut_off_however_much_is_told_of_the_ticket(String language) {
        page.setViewportSize(1366, 768);
        office = new CannedOffice(page, ENTITLED, Canned.HALL);
        office.get(
                "/api/offices/o/counters/3",
                Canned.view(Canned.SERVING)
                        .replace("\"claim\":null", "\"claim\":\"disability-1-2\"")
                        .replace("\"plan\":[]", "\"plan\":[\"aid\",\"aid\",\"aid\"]")
                        .replace("\"booked\":null", "\"booked\":\"2026-11-23T05:55:00Z\""));
        office.open("/clerk/o/3");
        page.locator(".languages button")
                .filter(new FilterOptions().setHasText(language))
                .click();
        assertThat(page.locator(".others .button").last()).isVisible();

        assertThat(page.evaluate("""
                () => {
                  const { bottom } = document.querySelector('.stage').getBoundingClientRect();
                  return [...document.querySelectorAll('.commands .button')]
                    .filter((button) => button.getBoundingClientRect().bottom > bottom).map((button) => button.textContent);
                }""")).isEqualTo(List.of());
    }
}
