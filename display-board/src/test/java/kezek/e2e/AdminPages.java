package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.GetByLabelOptions;
import kezek.office.FirstDay;
import kezek.officeday.store.PublishedJson;
import tools.jackson.databind.json.JsonMapper;

/** Opens the settings of an office as somebody who may see them. */
abstract class AdminPages extends OnePage {
    static final JsonMapper JSON = PublishedJson.mapper();
    static final String SETTINGS = JSON.writeValueAsString(FirstDay.of("sokolovka"));
    static final String PATH = "/api/offices/o/configuration";
    static final String CHANGES = "\"changes\":[{\"field\":\"hours.close\",\"before\":\"18:30\",\"after\":\"19:00\"}]";

    final void administer(String role, String section) {
        administer(role, "null", section);
    }

    /** @param home the only office where he may act, in JSON */
    final void administer(String role, String home, String section) {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
        office.get("/api/me", "{\"name\":\"" + role + "\",\"role\":\"" + role + "\",\"office\":" + home + "}");
        office.get(PATH, SETTINGS);
        office.post("/api/offices/o/configuration/displaced", 200, "[]");
        office.get(
                PATH + "/history",
                "[{\"version\":2,\"type\":\"OfficeChanged\",\"at\":\"2026-11-20T04:00:00.000Z\","
                        + "\"by\":\"administrator:admin\"," + CHANGES + "},"
                        + "{\"version\":1,\"type\":\"OfficeFounded\",\"at\":\"2026-11-19T04:00:00.000Z\",\"by\":\"system:kezek\",\"changes\":[]}]");
        office.open("/admin/o");
        if (!section.isEmpty()) page.evaluate("hash => { location.hash = hash; }", section);
        assertThat(page.locator("#section-title")).isVisible();
    }

    final void closesAt(String time) {
        page.getByLabel("Closes").fill(time);
        page.keyboard().press("Tab");
    }

    static String saved() {
        return SETTINGS.replace("\"version\":1", "\"version\":2");
    }

    static GetByLabelOptions exactly() {
        return new GetByLabelOptions().setExact(true);
    }
}
