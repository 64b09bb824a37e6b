package kezek.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One page in a browser against a {@link CannedOffice}; the browser is shared with other classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnePage {
    private Chromium chromium;
    Page page;
    /** Made by each test, as its office needs to be. */
    @SuppressWarnings("NullAway.Init")
    CannedOffice office;

    @BeforeAll
    void start(Chromium browser) {
        chromium = browser;
    }

    @BeforeEach
    void newPage() {
        page = chromium.browser().newPage();
    }

    @AfterEach
    void leave() {
        page.close();
    }

    /** What the page lacks of WCAG 2.2 AA, as far as a machine can see. */
    List<String> barriers() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> violation.getId() + " " + violation.getNodes())
                        .toList();
    }
}
