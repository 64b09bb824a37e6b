package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import kezek.office.FirstDay;
import kezek.officeday.store.PublishedJson;
import tools.jackson.databind.json.JsonMapper;

/** Opens the settings of an office as somebody who may see them. */
abstract class AdminPages extends OnePage {
    static final JsonMapper JSON = PublishedJson.mapper();
    static final String SETTINGS = JSON.writeValueAsString(FirstDay.of("sokolovka"));
    static final String PATH = "/api/offices/o/configuration";
    static final String CHANGES =
            "\"changes\":[{\"field\":\"hours.close\",\"before\":\"18:30\",\"after\":\"19:00\"}]";

        administer("administrator", "");
        office.put(
                PATH + "?dry-run=true", 200, "{\"recorded\":false,\"configuration\":" + SETTINGS + "," + CHANGES + "}");
        office.put(PATH, 200, "{\"recorded\":true,\"configuration\":" + saved() + "," + CHANGES + "}");
        assertThat(page.locator(".savebar")).hasCount(0);

        closesAt("19:00");
        page.locator(".savebar .main").click();

        assertThat(page.locator("dialog .differences tbody tr")).containsText("hours.close");
        assertThat(page.locator("dialog .differences tbody tr")).containsText("19:00");
        page.keyboard().press("Escape");
        assertThat(office.commands).hasSize(1);
        page.locator(".savebar .main").click();
        page.locator("dialog .main").click();
        assertThat(page.locator(".notice")).containsText("Saved as version 2");
        assertThat(office.commands).hasSize(3);
        assertThat(office.commands.getLast()).contains("\"close\":\"19:00\"", "\"version\":1");
    }

        closesAt("08:00");
        page.locator(".savebar .main").click();

        assertThat(page.locator(".fault")).containsText("must close after it opens");
        assertThat(page.getByLabel("Closes")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".faults a")).hasText("hours.close");
    }

    static String saved() {
        return SETTINGS.replace("\"version\":1", "\"version\":2");
    }
}
