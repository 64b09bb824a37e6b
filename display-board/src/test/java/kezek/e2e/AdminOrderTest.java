package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The calling order: written, tried on days before it takes force, and printed for the wall. */
@InChromium
class AdminOrderTest extends AdminPages {
    private static final String CONSEQUENCES = """
            {"days":1,"measure":"working",
             "inForce":[{"category":null,"visitors":84,"meanSeconds":1200,"p95Seconds":2400,"longestSeconds":3000,"mostOvertaken":0},
               {"category":"elderly","visitors":12,"meanSeconds":1260,"p95Seconds":2460,"longestSeconds":2460,"mostOvertaken":0}],
             "proposed":[{"category":null,"visitors":84,"meanSeconds":1350,"p95Seconds":2640,"longestSeconds":3000,"mostOvertaken":3},
               {"category":"elderly","visitors":12,"meanSeconds":300,"p95Seconds":540,"longestSeconds":700,"mostOvertaken":1}]}""";

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
        assertThat(page.locator(".preview")).containsText("Waits are counted in working time");
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
        office.post(
                "/api/offices/o/preview",
                200,
                CONSEQUENCES.replace("\"days\":1", "\"days\":21").replace("working", "clock"));

        page.getByText("Show the consequences").click();

        assertThat(page.locator("#preview-day")).containsText("Simulated busy days");
        assertThat(page.locator(".preview")).containsText("Days: 21, visitors: 96");
        assertThat(page.locator(".preview")).containsText("Waits are counted by the clock");
    }

    @Test
    void the_sheet_for_the_wall_is_one_click_away_in_every_language() {
        administer("auditor", "#order");

        assertThat(page.getByText("Kazakh and Russian")).hasAttribute("href", "/api/offices/o/order.pdf");
        assertThat(page.locator(".ways a[lang=kk]")).hasAttribute("href", "/api/offices/o/order.pdf?lang=kk");
    }
}
