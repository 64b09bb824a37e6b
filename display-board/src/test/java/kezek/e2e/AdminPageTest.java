package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of an office: changed with every difference told first, seen as they were, and a new office from a file. */
@InChromium
class AdminPageTest extends AdminPages {
    @Test
    void a_change_is_shown_before_it_is_saved() {
        administer("administrator", "");
        office.put(
                PATH + "?dry-run=true", 200, "{\"recorded\":false,\"configuration\":" + SETTINGS + "," + CHANGES + "}");
        office.put(PATH, 200, "{\"recorded\":true,\"configuration\":" + saved() + "," + CHANGES + "}");
        assertThat(page.locator(".savebar")).hasCount(0);

        closesAt("19:00");
        page.locator(".savebar .main").click();

        assertThat(page.locator("dialog .differences tbody tr")).containsText("Hours · Closes");
        assertThat(page.locator("dialog .differences tbody tr")).containsText("19:00");
        page.keyboard().press("Escape");
        assertThat(office.commands).noneMatch(command -> command.startsWith("PUT " + PATH + " "));
        page.locator(".savebar .main").click();
        page.locator("dialog .main").click();
        assertThat(page.locator(".notice")).containsText("Saved as version 2");
        assertThat(office.commands.getLast()).contains("\"close\":\"19:00\"", "\"version\":1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            calendar.admission           | walk-in | Walk-in
            hours.lunch.mode             | shifts  | In shifts
            waits                        | clock   | The wait by the clock
            issuing.byCapacity           | true    | Yes
            calendar.workingDays         | monday, friday | Mo, Fr
            counters[1].services         | housing-assistance, gone | Housing assistance, gone
            order.credits[infant]        | category: infant; minutes: 10 | Who: Visitors with a child under three; 10
            calendar.exceptions[2026-12-16] | shut; note: а / б / Holiday | Shut; Why, with its legal ground: Holiday
            services[land-rights].names.en | Land; rights: new | Land; rights: new
            calendar.exceptions[2026-12-17] | date: 2026-12-17; hours: open: 09:00; close: 12:00; lunch: mode: none; admission: mixed | 17 December 2026; Opens: 09:00; Closes: 12:00; Lunch: None; Admission: Mixed
            """)
    void what_a_setting_was_or_became_is_told_in_the_words_of_the_pages(String field, String value, String words) {
        administer("administrator", "");
        office.put(
                PATH + "?dry-run=true",
                200,
                "{\"recorded\":false,\"configuration\":%s,\"changes\":[{\"field\":\"%s\",\"after\":\"%s\"}]}"
                        .formatted(SETTINGS, field, value));

        closesAt("19:00");
        page.locator(".savebar .main").click();

        assertThat(page.locator("dialog .differences td")).hasText(new String[] {"none", words});
    }

    @Test
    void whoever_has_booked_and_would_stand_outside_is_named_before_it_is_saved() {
        administer("supervisor", "");
        office.put(
                PATH + "?dry-run=true", 200, "{\"recorded\":false,\"configuration\":" + SETTINGS + "," + CHANGES + "}");
        office.post("/api/offices/o/configuration/displaced", 200, """
                [{"day":"2026-11-24","number":7,"service":"aid","slot":"2026-11-24T12:30:00Z"}]""");

        closesAt("17:00");
        page.locator(".savebar .main").click();

        assertThat(page.locator("dialog .notice"))
                .hasText("Visitors with a booking whom nobody would receive any more: 1");
        assertThat(page.locator("dialog .displaced li")).containsText("17:30");
        assertThat(page.locator("dialog .displaced li")).containsText("№ 7 · Aid");
        assertThat(barriers()).isEmpty();
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
        assertThat(page.locator(".faults a")).hasText("Hours · Closes");
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
        page.locator("[data-date='2026-12-31']").scrollIntoViewIfNeeded();
        office.put(PATH + "?dry-run=true", 409, "{\"code\":\"stale-version\",\"detail\":\"Changed meanwhile\"}");
        page.locator(".savebar .main").click();
        assertThat(page.locator(".middle > .notice")).isInViewport();
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
    void an_administrator_of_one_office_is_not_offered_to_found_another() {
        administer("administrator", "\"o\"", "#rules");
        assertThat(page.locator("#f-callRule-calls")).isEnabled();
        assertThat(page.locator("nav a[href='#founding']")).hasCount(0);
    }

    @Test
    void the_settings_of_a_day_are_looked_at_and_not_touched() {
        administer("administrator", "#history");
        office.get(PATH + "?day=2026-03-24", SETTINGS.replace("18:30", "16:45"));
        assertThat(page.locator(".versions")).containsText("Hours · Closes");

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

        choose(template);
        assertThat(page.locator(".summary")).containsText("akkol");
        page.locator(".settings .card .main").click();

        assertThat(page.locator(".notice")).containsText("is founded");
        assertThat(page.locator(".founded")).isFocused();
        assertThat(office.commands).containsExactly("POST /api/offices " + template);
    }

    @Test
    void what_is_wrong_in_a_template_is_named_in_words() {
        administer("administrator", "#founding");
        office.post("/api/offices", 422, """
                {"status":422,"code":"settings-contradict","field":"hours.close","reason":"Closes before it opens",
                 "faults":[{"field":"hours.close","code":"close-before-open","text":"Closes before it opens"},
                   {"field":"counters[0].services","code":"empty","text":"At least one line"},
                   {"field":"appointments.slots[0].services[0]","code":"unknown-service","text":"No such service"}]}""");
        choose("{\"id\":\"akkol\",\"counters\":[[\"Z\"]],\"appointments\":{\"slots\":[{\"services\":[\"cure\"]}]}}");

        page.locator(".settings .card .main").click();

        assertThat(page.locator(".notice"))
                .containsText("Hours · Closes: Closes before it opens · Windows · № 1 · Services: At least one line · "
                        + "Appointments · № 1 · Services · cure: No such service");
    }

    private void choose(String template) {
        page.getByLabel("Template file")
                .setInputFiles(
                        new FilePayload("akkol.json", "application/json", template.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 420})
    void on_a_phone_no_section_is_cut_off_in_any_language(int width) {
        page.setViewportSize(width, 740);
        administer("administrator", "");

        for (var language : page.locator(".languages button").all()) {
            language.click();
            for (var section : page.locator(".settings nav a").all()) {
                section.click();
                assertThat(section).hasAttribute("aria-current", "page");
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s, %s", section.getAttribute("href"), language.textContent())
                        .isEqualTo(width);
            }
        }
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
}
