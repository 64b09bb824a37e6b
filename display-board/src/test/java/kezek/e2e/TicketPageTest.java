package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The holder of a ticket sees his own place, his own call and his own history, on a small phone. */
@InChromium
class TicketPageTest extends OnePage {
    private static final String ID = "o-20261123-K001-x";
    private static final String TICKET = "/api/tickets/" + ID;

    @Test
    void while_waiting_the_page_tells_how_many_are_ahead() {
        open(ticket("waiting", "null", 4, ""));

        assertThat(page.locator(".face-number")).hasText("K-001");
        assertThat(page.locator(".ahead")).containsText("4");
        assertThat(page.locator(".history")).containsText("ticket issued");
        assertThat(office.lines).containsExactly("office=o&ticket=" + ID);
        assertThat(barriers()).isEmpty();
    }

    @Test
    void the_call_fills_the_page_and_says_where_to_go() {
        open(ticket("waiting", "null", 0, ""));
        office.get(TICKET, ticket("called", "3", 0, """
                ,{"seq":8,"type":"TicketCalled","at":"2026-11-23T06:00:00Z","counter":3,"attempt":1,
                "why":{"code":"first-in-line","text":"This ticket was first in line."}}"""));
        office.say("""
                {"type":"event","seq":8,"event":{"type":"TicketCalled","at":"2026-11-23T06:00:00Z","ticket":"K001",
                 "counter":3,"attempt":1},"hall":{}}""");

        assertThat(page.locator(".face-title")).hasText("You are being called");
        assertThat(page.locator(".go")).containsText("Please go to window 3");
        assertThat(page.locator(".history")).containsText("This ticket was first in line.");
        assertThat(page).hasTitle("K-001: You are being called");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void whoever_waited_over_lunch_reads_both_lengths_of_his_wait() {
        open(ticket("served", "null", 0, "")
                .replace(
                        "\"waitSeconds\":null,\"workingWaitSeconds\":null",
                        "\"waitSeconds\":6060,\"workingWaitSeconds\":660"));
        assertThat(page.locator(".waited"))
                .hasText("You waited 101 min to be called, 11 min of them while the office was working");

        open(ticket("served", "null", 0, "")
                .replace(
                        "\"waitSeconds\":null,\"workingWaitSeconds\":null",
                        "\"waitSeconds\":660,\"workingWaitSeconds\":660"));
        assertThat(page.locator(".waited")).hasText("You waited 11 min to be called");
    }

    @Test
    void giving_the_ticket_up_is_asked_twice() {
        open(ticket("waiting", "null", 1, ""));
        office.post(TICKET + "/cancel", 200, "{\"number\":\"K001\",\"state\":\"cancelled\",\"seq\":8}");
        page.locator(".acts .danger").click();
        page.getByText("No, I will wait").click();
        assertThat(office.commands).isEmpty();
        office.get(TICKET, ticket("cancelled", "null", 0, ""));
        page.locator(".acts .danger").click();
        page.getByText("Yes, give it up").click();

        assertThat(page.locator(".face-title")).hasText("Cancelled");
        assertThat(office.commands).hasSize(1);
    }

    @Test
    void a_visitor_steps_back_and_is_told_until_when() {
        open(ticket("waiting", "null", 1, ""));
        office.post(TICKET + "/defer", 200, "{\"number\":\"K001\",\"seq\":8}");
        office.post(TICKET + "/return", 200, "{\"number\":\"K001\",\"seq\":9}");
        page.getByText("Call me later").click();
        office.get(
                TICKET,
                ticket("parked", "null", 0, "").replace("\"until\":null", "\"until\":\"2026-11-23T06:20:00Z\""));
        page.locator(".later").getByText("20 min").click();

        assertThat(page.locator(".until")).containsText("11:20");
        assertThat(barriers()).isEmpty();
        office.get(TICKET, ticket("waiting", "null", 1, ""));
        page.getByText("I am back").click();
        assertThat(page.locator(".ahead")).isVisible();
        assertThat(office.commands)
                .containsExactly("POST " + TICKET + "/defer {\"minutes\":20}", "POST " + TICKET + "/return {}");
    }

    @Test
    void a_ticket_that_came_before_its_booked_time_waits_for_it_without_a_button() {
        var early = ticket("parked", "null", 0, "")
                .replace("\"until\":null", "\"until\":\"2026-11-23T06:20:00Z\",\"due\":\"2026-11-23T06:20:00Z\"");
        open(early);

        assertThat(page.locator(".face-title")).hasText("You are checked in");
        assertThat(page.locator(".until")).containsText("11:20");
        assertThat(page.locator(".face-hint")).containsText("waits for its time");
        assertThat(page.getByText("I am back")).hasCount(0);
        assertThat(barriers()).isEmpty();

        office.get(TICKET, early.replace("T06:20:00Z", "T05:55:00Z"));
        page.reload();
        assertThat(page.getByText("I am back")).isVisible();
    }

    @Test
    void who_came_early_or_stepped_out_can_give_his_ticket_up_as_well() {
        var away = ticket("parked", "null", 0, "").replace("\"until\":null", "\"until\":\"2026-11-23T06:20:00Z\"");
        open(away);
        assertThat(page.locator(".acts button")).hasText(new String[] {"I am back", "Give up this ticket"});
        open(away.replace("\"until\"", "\"due\":\"2026-11-23T06:20:00Z\",\"until\""));
        assertThat(page.locator(".acts button")).hasText(new String[] {"Give up this ticket"});
        assertThat(barriers()).isEmpty();

        office.post(TICKET + "/cancel", 200, "{\"number\":\"K001\",\"state\":\"cancelled\",\"seq\":8}");
        office.get(TICKET, ticket("cancelled", "null", 0, ""));
        page.locator(".acts .danger").click();
        page.getByText("Yes, give it up").click();

        assertThat(page.locator(".face-title")).hasText("Cancelled");
        assertThat(office.commands).containsExactly("POST " + TICKET + "/cancel {}");
    }

    @Test
    void a_low_score_offers_the_reasons_and_is_given_once() {
        open(ticket("served", "null", 0, ""));
        office.post(TICKET + "/rating", 200, "{\"number\":\"K001\",\"seq\":8}");
        page.locator(".scores").getByText("2").click();
        page.getByText("Long wait").check();
        assertThat(barriers()).isEmpty();
        office.get(TICKET, ticket("served", "null", 0, "").replace("\"rated\":false", "\"rated\":true"));
        page.getByText("Send").click();

        assertThat(page.locator(".rating")).containsText("Thank you for your feedback!");
        assertThat(page.locator(".scores")).hasCount(0);
        assertThat(office.commands)
                .containsExactly("POST " + TICKET + "/rating {\"score\":2,\"reasons\":[\"long-wait\"]}");
    }

    @Test
    void the_holder_asks_why_another_was_before_him_and_hears_one_sentence() {
        open(ticket("waiting", "null", 1, ""));
        office.get(TICKET + "/before/K002", """
                {"number":"K002","code":"by-order","text":"By the published order of this office the turn of ticket K-002 came earlier"}""");

        page.getByLabel("Number of the other ticket").fill("к-2");
        page.keyboard().press("Enter");

        assertThat(page.locator(".answer"))
                .hasText("By the published order of this office the turn of ticket K-002 came earlier");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void a_ticket_that_was_called_lately_is_asked_about_with_one_press() {
        office = new CannedOffice(
                page,
                Canned.OFFICE,
                Canned.HALL.replace(
                        "\"calls\":[]",
                        "\"calls\":[{\"number\":\"K009\",\"counter\":3},{\"number\":\"K001\",\"counter\":2}]"));
        office.get(TICKET, ticket("waiting", "null", 1, ""));
        office.get(
                TICKET + "/before/K009",
                "{\"number\":\"K009\",\"code\":\"came-earlier\",\"text\":\"Ticket K-009 was taken before ticket K-001\"}");
        office.open("/ticket/" + ID);

        assertThat(page.locator(".recent button")).hasText("K-009");
        page.locator(".recent button").press("Enter");

        assertThat(page.locator(".answer")).hasText("Ticket K-009 was taken before ticket K-001");
        assertThat(page.locator(".recent button")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void a_number_that_nobody_has_is_said_to_be_unknown_and_the_order_of_the_office_is_one_press_away() {
        open(ticket("waiting", "null", 1, ""));

        page.getByLabel("Number of the other ticket").fill("K999");
        page.getByText("Ask", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(".answer")).not().isEmpty();
        assertThat(page.getByText("Calling order (PDF)")).hasAttribute("href", "/api/offices/o/order.pdf?lang=en");
    }

    @Test
    void a_secret_that_opens_nothing_is_said_to_be_unknown() {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
        office.open("/ticket/guessed");

        assertThat(page.locator(".notice")).hasText("No such ticket");
    }

    @Test
    void nothing_is_cut_off_on_the_smallest_phone() {
        page.setViewportSize(360, 640);
        open(ticket("waiting", "null", 4, ""));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private void open(String ticket) {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
        office.get(TICKET, ticket);
        office.open("/ticket/" + ID);
        assertThat(page.locator(".face")).isVisible();
        page.waitForCondition(() -> !office.lines.isEmpty());
    }

    private static String ticket(String state, String counter, int ahead, String later) {
        return """
                {"id":"%s","number":"K001","office":"o","officeNames":{"kk":"Кеңсе","ru":"Офис","en":"Office"},
                 "day":"2026-11-23","service":"aid","serviceNames":{"kk":"Көмек","ru":"Помощь","en":"Aid"},"state":"%s",
                 "counter":%s,"ahead":%d,"wait":null,"issuedAt":"2026-11-23T05:50:00Z","until":null,
                 "waitSeconds":null,"workingWaitSeconds":null,
                 "rated":false,"plan":[],"seq":7,
                 "history":[{"seq":7,"type":"TicketIssued","at":"2026-11-23T05:50:00Z","ahead":4}%s]}""".formatted(ID, state, counter, ahead, later);
    }
}
