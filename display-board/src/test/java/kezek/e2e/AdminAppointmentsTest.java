package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The times that can be booked, and on which dates visitors come by appointment. */
@InChromium
class AdminAppointmentsTest extends AdminPages {
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

    @Test
    void how_long_somebody_waits_and_is_taken_on_time_is_said_or_left_to_the_usual() {
        administer("supervisor", "#appointments");
        office.put(
                PATH + "?dry-run=true", 200, "{\"recorded\":false,\"configuration\":" + SETTINGS + ",\"changes\":[]}");
        var minutes = page.getByLabel("On time when waiting no longer than");
        assertThat(minutes).hasValue("");

        minutes.fill("7");
        page.keyboard().press("Tab");
        page.locator(".savebar .main").click();
        assertThat(page.locator(".savebar .main")).hasAttribute("aria-disabled", "false");
        assertThat(office.commands.getLast()).contains("\"onTimeMinutes\":7");

        minutes.fill("");
        page.getByLabel("Days ahead").fill("9");
        page.keyboard().press("Tab");
        page.locator(".savebar .main").click();
        assertThat(page.locator(".savebar .main")).hasAttribute("aria-disabled", "false");
        assertThat(office.commands.getLast()).contains("\"daysAhead\":9").doesNotContain("onTimeMinutes");
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
}
