package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kezek.office.FirstDay;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The settings of an office: changed with every difference told first, seen as they were, and a new office from a file. */
@InChromium
class AdminPageTest extends OnePage {
    private static final JsonMapper JSON = PublishedJson.mapper();
    private static final String SETTINGS = JSON.writeValueAsString(FirstDay.of("sokolovka"));
    private static final String PATH = "/api/offices/o/configuration";
    private static final String CHANGES =
            "\"changes\":[{\"field\":\"hours.close\",\"before\":\"18:30\",\"after\":\"19:00\"}]";

    private static final String CONSEQUENCES = """
            {"days":1,
             "inForce":[{"category":null,"visitors":84,"meanSeconds":1200,"p95Seconds":2400,"longestSeconds":3000,"mostOvertaken":0},
               {"category":"elderly","visitors":12,"meanSeconds":1260,"p95Seconds":2460,"longestSeconds":2460,"mostOvertaken":0}],
             "proposed":[{"category":null,"visitors":84,"meanSeconds":1350,"p95Seconds":2640,"longestSeconds":3000,"mostOvertaken":3},
               {"category":"elderly","visitors":12,"meanSeconds":300,"p95Seconds":540,"longestSeconds":700,"mostOvertaken":1}]}""";

    @Test
    void a_change_is_shown_before_it_is_saved() {
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

    @Test
    void a_contradiction_is_told_at_its_field() {
        administer("administrator", "");
        office.put(PATH + "?dry-run=true", 422, """
                {"status":422,"code":"settings-contradict","field":"hours.close","reason":"The office must close after it opens",
                 "faults":[{"field":"hours.close","code":"close-before-open","text":"The office must close after it opens"}]}""");

        closesAt("08:00");
        page.locator(".savebar .main").click();

        assertThat(page.locator(".fault")).containsText("must close after it opens");
        assertThat(page.getByLabel("Closes")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".faults a")).hasText("hours.close");
    }

    @Test
    void times_are_added_and_what_contradicts_stands_at_its_field() {
        administer("supervisor", "#appointments");
        office.put(PATH + "?dry-run=true", 422, """
                {"status":422,"code":"settings-contradict","faults":[
                  {"field":"appointments.slots[2]","code":"slots-overlap","text":"It overlaps an earlier line"},
                  {"field":"appointments.slots[2].from","code":"outside-hours","text":"Outside the hours"},
                  {"field":"appointments.slots[2].services[0]","code":"at-no-counter","text":"No window gives this service"}]}""");
        assertThat(page.locator(".line")).hasCount(2);
        assertThat(page.locator(".line summary").first()).containsText("Tu, Th 15:00–17:00");

        page.getByText("+ Add times").click();
        var line = page.locator(".line").last();
        line.getByLabel("From").fill("8:00");
        line.getByLabel("Akim's reception").check();
        page.locator(".savebar .main").click();

        assertThat(line.locator(".fault")).hasText(new String[] {
            "▲ It overlaps an earlier line", "▲ Outside the hours", "▲ No window gives this service"
        });
        assertThat(line.getByLabel("From")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".faults a[href='#appointments']")).hasCount(3);
        assertThat(office.commands.getLast())
                .contains(
                        "{\"services\":[\"akim-reception\"],\"from\":\"08:00\",\"to\":\"18:30\",\"minutes\":30,\"capacity\":1}");
    }

    @Test
    void times_without_a_day_of_the_week_are_those_of_every_working_day() {
        administer("supervisor", "#appointments");
        office.put(
                PATH + "?dry-run=true", 200, "{\"recorded\":false,\"configuration\":" + SETTINGS + ",\"changes\":[]}");
        page.locator(".line summary").first().click();
        for (String day : List.of("Tu", "Th"))
            page.locator(".line").first().getByLabel(day, exactly()).uncheck();
        assertThat(page.locator(".line summary").first()).containsText("Every day 15:00–17:00");

        page.locator(".savebar .main").click();

        assertThat(page.locator(".savebar .main")).hasAttribute("aria-disabled", "false");
        assertThat(office.commands.getLast())
                .contains("\"slots\":[{\"services\":[\"akim-reception\"],\"from\":\"15:00\"");
    }

    private static GetByLabelOptions exactly() {
        return new GetByLabelOptions().setExact(true);
    }

    @Test
    void where_the_calendar_lets_nobody_book_the_page_says_so_and_an_admission_in_vain_is_told_at_its_field() {
        administer("administrator", "#calendar");
        page.getByLabel("Admission").selectOption("walk-in");
        page.locator("nav a[href='#appointments']").click();
        assertThat(page.locator(".notice[data-kind=warning]")).containsText("nothing can be booked");

        office.put(PATH + "?dry-run=true", 422, """
                {"status":422,"code":"settings-contradict","faults":[
                  {"field":"calendar.admission","code":"nothing-to-book","text":"There is no time to book"}]}""");
        page.getByText("Do without appointments").click();
        page.locator("nav a[href='#calendar']").click();
        page.getByLabel("Admission").selectOption("appointment-only");
        page.locator(".savebar .main").click();

        assertThat(page.locator("#section .fault")).containsText("There is no time to book");
    }

    @Test
    void the_calendar_is_walked_with_the_arrows_and_a_date_gets_hours_of_its_own() {
        administer("supervisor", "#calendar");
        assertThat(page.locator("[data-date='2026-12-16']")).hasAttribute("data-kind", "shut");
        assertThat(page.locator("[data-date='2026-11-28']")).hasAttribute("data-kind", "weekend");

        page.locator("[data-date='2026-11-23']").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-date='2026-11-30']")).isFocused();
        page.keyboard().press("Enter");
        page.getByLabel("Hours of its own").check();
        page.locator("dialog [name=lastTicket]").fill("12:00");
        page.locator("dialog [name=close]").fill("13:00");
        page.locator("dialog .main").click();

        assertThat(page.locator("[data-date='2026-11-30']")).hasAttribute("data-kind", "short");
        assertThat(page.locator(".savebar")).isVisible();
    }

    @Test
    void a_supervisor_lets_the_kiosk_stop_when_the_time_is_taken() {
        administer("supervisor", "");
        office.put(
                PATH + "?dry-run=true", 200, "{\"recorded\":false,\"configuration\":" + SETTINGS + ",\"changes\":[]}");
        assertThat(page.locator("#f-issuing-normPercent")).hasCount(0);
        page.getByLabel("The kiosk stops when the time is taken").check();
        assertThat(page.locator("#f-issuing-normPercent")).hasValue("100");
        page.locator("#f-issuing-normPercent").fill("60");
        page.keyboard().press("Tab");
        page.locator(".savebar .main").click();

        page.waitForCondition(() -> !office.commands.isEmpty());
        assertThat(office.commands.getLast()).contains("\"issuing\":{\"byCapacity\":true,\"normPercent\":60}");
    }

    @Test
    void the_administrator_says_which_wait_is_held_against_the_norm() {
        administer("administrator", "#services");
        office.put(
                PATH + "?dry-run=true", 200, "{\"recorded\":false,\"configuration\":" + SETTINGS + ",\"changes\":[]}");
        assertThat(page.getByLabel("Held against the norm")).hasValue("working");
        page.getByLabel("Held against the norm").selectOption("clock");
        page.locator(".savebar .main").click();

        page.waitForCondition(() -> !office.commands.isEmpty());
        assertThat(office.commands.getLast()).contains("\"waits\":\"clock\"");
    }

    @Test
    void a_supervisor_cannot_write_what_is_the_administrators() {
        administer("supervisor", "#rules");
        assertThat(page.locator("#f-callRule-calls")).isDisabled();
        page.locator("nav a[href='#counters']").click();
        assertThat(page.locator("#f-counters-0-number")).isEnabled();
        assertThat(page.locator("nav a[href='#founding']")).hasCount(0);
    }

    @Test
    void the_bound_credits_and_guards_are_written_and_a_contradiction_stands_at_its_field() {
        administer("administrator", "#order");
        office.put(PATH + "?dry-run=true", 422, """
                {"status":422,"code":"settings-contradict","field":"order.guards[0].minutes","reason":"below the norm",
                 "faults":[{"field":"order.guards[0].minutes","code":"below-norm","text":"It may not lie below the waiting norm"}]}""");

        page.getByLabel("How many later visitors may go before, at most").fill("3");
        page.getByLabel("Limit of waiting, min: Visitors without a category").fill("10");
        page.getByLabel("Counts as earlier by, min: Persons over seventy").fill("15");
        page.keyboard().press("Tab");
        page.locator(".savebar .main").click();

        assertThat(page.locator(".fault")).containsText("It may not lie below the waiting norm");
        assertThat(page.locator("#guards-ordinary")).hasAttribute("aria-invalid", "true");
        assertThat(office.commands.getLast())
                .contains("\"credits\":[{\"category\":\"elderly\",\"minutes\":15}]")
                .contains("\"overtakes\":3", "\"guards\":[{\"minutes\":10}]");
        page.locator("#guards-ordinary").fill("");
        page.keyboard().press("Tab");
        assertThat(page.locator(".fault")).hasCount(0);
    }

    @Test
    void a_bound_that_cannot_be_is_told_at_its_field() {
        administer("administrator", "#order");
        office.put(
                PATH + "?dry-run=true",
                400,
                "{\"status\":400,\"code\":\"invalid-value\",\"field\":\"order.overtakes\"}");

        page.locator("#f-order-overtakes").fill("0");
        page.keyboard().press("Tab");
        page.locator(".savebar .main").click();

        assertThat(page.locator(".fault")).containsText("This value is not possible");
        assertThat(page.locator("#f-order-overtakes")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".faults a")).hasAttribute("href", "#order");
    }

    @Test
    void a_supervisor_tries_an_order_on_a_recorded_day_and_sees_what_it_would_mean() {
        administer("supervisor", "");
        office.get("/api/offices/o/days", "[{\"day\":\"2026-11-20\",\"state\":\"closed\",\"events\":900}]");
        office.post("/api/offices/o/days/2026-11-20/preview", 200, CONSEQUENCES);
        page.locator("nav a[href='#order']").click();
        assertThat(page.locator("#preview-day")).hasValue("2026-11-20");

        page.getByLabel("Counts as earlier by, min: Persons over seventy").fill("15");
        page.keyboard().press("Tab");
        page.getByText("Show the consequences").click();

        var rows = page.locator(".consequences tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("Visitors without a category");
        assertThat(rows.first()).containsText("20.0 → 22.5 +2.5");
        assertThat(rows.last()).containsText("Persons over seventy");
        assertThat(rows.last()).containsText("41.0 → 9.0 −32.0");
        assertThat(rows.last().locator(".bars rect")).hasCount(4);
        assertThat(page.locator(".preview")).containsText("Counting as earlier: 12 of 96 visitors (13 %)");
        assertThat(office.commands)
                .containsExactly("POST /api/offices/o/days/2026-11-20/preview "
                        + "{\"version\":1,\"credits\":[{\"category\":\"elderly\",\"minutes\":15}]}");
        assertThat(page.locator(".savebar")).hasCount(0);
        assertThat(barriers()).isEmpty();
        page.getByLabel("Counts as earlier by, min: Persons over seventy").fill("20");
        page.keyboard().press("Tab");
        assertThat(page.locator(".consequences")).hasCount(0);
    }

    @Test
    void without_a_recorded_day_the_days_are_simulated() {
        administer("administrator", "#order");
        office.post("/api/offices/o/preview", 200, CONSEQUENCES.replace("\"days\":1", "\"days\":21"));

        page.getByText("Show the consequences").click();

        assertThat(page.locator("#preview-day")).containsText("Simulated busy days");
        assertThat(page.locator(".preview")).containsText("Days: 21, visitors: 96");
    }

    @Test
    void the_sheet_for_the_wall_is_one_click_away_in_every_language() {
        administer("auditor", "#order");

        assertThat(page.getByText("Kazakh and Russian")).hasAttribute("href", "/api/offices/o/order.pdf");
        assertThat(page.locator(".ways a[lang=kk]")).hasAttribute("href", "/api/offices/o/order.pdf?lang=kk");
    }

    @Test
    void the_settings_of_a_day_are_looked_at_and_not_touched() {
        administer("administrator", "#history");
        office.get(PATH + "?day=2026-03-24", SETTINGS.replace("18:30", "16:45"));
        assertThat(page.locator(".versions")).containsText("hours.close");

        page.getByLabel("As it was on").fill("2026-03-24");
        page.locator(".as-of button").click();

        assertThat(page.locator(".past")).containsText("24 March 2026");
        assertThat(page.getByLabel("Closes")).hasValue("16:45");
        assertThat(page.getByLabel("Closes")).isDisabled();
    }

    @Test
    void a_new_office_comes_from_a_file() {
        administer("administrator", "#founding");
        office.post("/api/offices", 201, SETTINGS);
        String template = "{\"id\":\"akkol\",\"names\":{\"en\":\"Akkol\"},\"counters\":[[\"K\"]]}";

        page.getByLabel("Template file")
                .setInputFiles(
                        new FilePayload("akkol.json", "application/json", template.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".summary")).containsText("akkol");
        page.locator(".settings .card .main").click();

        assertThat(page.locator(".notice")).containsText("is founded");
        assertThat(office.commands).containsExactly("POST /api/offices " + template);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours",
                "calendar",
                "appointments",
                "services",
                "counters",
                "staff",
                "categories",
                "order",
                "rules",
                "reasons",
                "office",
                "history",
                "founding"
            })
    void every_section_is_open_to_everybody(String section) {
        administer("administrator", "#" + section);
        page.locator("details").all().stream()
                .limit(1)
                .forEach(line -> line.locator("summary").click());

        assertThat(barriers()).isEmpty();
    }

    private void administer(String role, String section) {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
        office.get("/api/me", "{\"name\":\"" + role + "\",\"role\":\"" + role + "\",\"office\":null}");
        office.get(PATH, SETTINGS);
        office.get(
                PATH + "/history",
                "[{\"version\":2,\"type\":\"OfficeChanged\",\"at\":\"2026-11-20T04:00:00.000Z\","
                        + "\"by\":\"administrator:admin\"," + CHANGES + "},"
                        + "{\"version\":1,\"type\":\"OfficeFounded\",\"at\":\"2026-11-19T04:00:00.000Z\",\"by\":\"system:kezek\",\"changes\":[]}]");
        office.open("/admin/o");
        if (!section.isEmpty()) page.evaluate("hash => { location.hash = hash; }", section);
        assertThat(page.locator("#section-title")).isVisible();
    }

    private void closesAt(String time) {
        page.getByLabel("Closes").fill(time);
        page.keyboard().press("Tab");
    }

    private static String saved() {
        return SETTINGS.replace("\"version\":1", "\"version\":2");
    }
}
