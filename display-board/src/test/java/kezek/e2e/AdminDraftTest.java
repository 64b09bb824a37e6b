package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What somebody has typed stays his until he saves it or gives it up, and a refusal leads to its field. */
@InChromium
class AdminDraftTest extends AdminPages {
    private static final String REFUSED = """
            {"status":422,"code":"settings-contradict","field":"services[2].waitNorm","reason":"It must be above zero",
             "faults":[{"field":"services[2].waitNorm","code":"not-positive","text":"It must be above zero"}]}""";

    private Locator line() {
        return page.locator("details.line").nth(2);
    }

    private void refused() {
        administer("administrator", "#hours");
        office.put(PATH + "?dry-run=true", 422, REFUSED);
        closesAt("19:00");
        page.locator(".savebar .main").click();
        assertThat(page.locator(".faults a")).isFocused();
    }

    @Test
    void a_refusal_names_the_line_and_leads_to_its_field_in_another_section() {
        refused();
        assertThat(page.locator(".faults a")).containsText("Services · ");
        assertThat(page.locator(".faults a")).containsText("Longest wait");
        page.keyboard().press("Enter");

        assertThat(page.locator("[name='services[2].waitNorm']")).isFocused();
    }

    @Test
    void a_line_that_was_put_right_stays_open_and_nothing_is_said_to_be_wrong() {
        refused();
        page.keyboard().press("Enter");
        page.locator("[name='services[2].waitNorm']").fill("25");
        page.keyboard().press("Tab");

        assertThat(page.locator("[name='services[2].serviceNorm']")).isFocused();
        assertThat(line()).hasAttribute("open", "");
        assertThat(page.locator(".middle > .notice")).hasCount(0);
    }

    @Test
    void a_new_line_stands_open_with_the_focus_in_it() {
        administer("administrator", "#services");
        page.getByText("+ Add a service").click();

        assertThat(page.locator("details.line").last()).hasAttribute("open", "");
        assertThat(page.locator("[name='services[19].waitNorm']")).isFocused();
    }

    @Test
    void a_service_that_is_given_goes_from_everywhere_or_stays() {
        administer("administrator", "#services");
        line().locator("summary").click();
        line().locator("button").click();
        assertThat(page.locator("dialog")).containsText("Window");
        page.keyboard().press("Escape");
        assertThat(page.locator("details.line")).hasCount(19);
        line().locator("button").click();
        page.locator("dialog .danger").click();
        assertThat(page.locator("[name^='services['][name$='.waitNorm']")).hasCount(18);

        office.put(PATH + "?dry-run=true", 200, "{\"changes\":[]}");
        page.locator(".savebar .main").click();
        page.waitForCondition(() -> !office.commands.isEmpty());
        String gone = JSON.readTree(SETTINGS).at("/services/2/code").asString();
        assertThat(office.commands.getLast()).doesNotContain("\"" + gone + "\"");
    }

    @Test
    void a_service_that_no_window_gives_is_told_before_it_is_saved() {
        administer("administrator", "#counters");
        office.put(PATH + "?dry-run=true", 200, "{" + CHANGES + "}");
        for (int n = 0; n < 4; n++) {
            Locator reception = page.locator("fieldset.several").nth(n).getByLabel("akim");
            if (reception.isChecked()) reception.uncheck();
        }
        page.locator(".savebar .main").click();

        assertThat(page.locator("dialog .notice")).containsText("Services that no window gives");
    }

    @Test
    void nothing_that_was_typed_is_given_up_without_a_question() {
        administer("administrator", "#hours");
        closesAt("19:00");
        page.locator(".savebar .button").first().click();
        page.keyboard().press("Escape");
        assertThat(page.getByLabel("Closes")).hasValue("19:00");
        page.locator(".savebar .button").first().click();
        page.locator("dialog .danger").click();

        assertThat(page.getByLabel("Closes")).hasValue("18:30");
    }

    @Test
    void on_an_ordinary_day_nothing_can_be_typed_that_would_be_lost() {
        administer("administrator", "#calendar");
        page.locator("[data-date='2026-11-30']").click();
        assertThat(page.locator("dialog [name=open]")).isDisabled();
        assertThat(page.locator("dialog [name=ru]")).isDisabled();
        page.locator("dialog [value=shut]").check();

        assertThat(page.locator("dialog [name=open]")).isDisabled();
        assertThat(page.locator("dialog [name=ru]")).isEnabled();
    }

    @Test
    void a_fault_names_a_window_by_its_number_a_list_by_its_heading_and_a_date_by_its_day() {
        administer("administrator", "#reasons");
        office.put(PATH + "?dry-run=true", 422, """
                {"status":422,"code":"settings-contradict","field":"counters[1].services","reason":"x","faults":[
                {"field":"counters[1].services","code":"empty","text":"One is needed"},
                {"field":"desk.stopReasons","code":"empty","text":"One is needed"},
                {"field":"calendar.exceptions[0].hours.close","code":"close-before-open","text":"Too early"}]}""");
        page.locator("[name='pauseReasons[0].names.en']").evaluate("it => { it.closest('details').open = true; }");
        page.locator("[name='pauseReasons[0].names.en']").fill("Dinner");
        page.keyboard().press("Tab");
        page.locator(".savebar .main").click();

        assertThat(page.locator(".faults a")).hasText(new String[] {
            "Windows · Window 2 · Services",
            "Lists of reasons · Reasons to stop issuing",
            "Calendar · 1 January 2026 · Closes"
        });
        page.locator(".faults a").nth(1).click();
        assertThat(page.locator("[data-list='desk.stopReasons']")).isFocused();
        page.locator(".faults a").nth(2).click();
        assertThat(page.locator("[data-date='2026-01-01']")).isFocused();
    }

    @Test
    void what_is_not_there_any_more_is_told_by_its_name() {
        administer("administrator", "#hours");
        office.put(PATH + "?dry-run=true", 200, """
                {"changes":[{"field":"counters[3]","before":"x","after":null},
                {"field":"order.guards[null].minutes","before":"30","after":"45"}]}""");
        closesAt("19:00");
        page.locator(".savebar .main").click();

        assertThat(page.locator("dialog tbody th")).hasText(new String[] {
            "Windows · Window 3", "Calling order · Limit of waiting, min · Visitors without a category"
        });
    }
}
