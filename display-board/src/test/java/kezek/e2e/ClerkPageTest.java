package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk works without a mouse, and the console never claims what the server has not recorded. */
@InChromium
class ClerkPageTest extends OnePage {
    private static final String COUNTER = "/api/offices/o/counters/3";

    @BeforeEach
    void open() {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
    }

    @Test
    void f2_calls_the_next_visitor_and_the_page_shows_the_number_of_the_event() {
        at(Canned.FREE);
        office.post(
                COUNTER + "/call-next",
                200,
                "{\"seq\":8,\"why\":{\"code\":\"only-one\",\"eligible\":1,\"passedOver\":[]},\"counter\":"
                        + Canned.CALLING + "}");
        page.keyboard().press("F2");
        assertThat(page.locator(".said")).containsText("Recorded: event no. 8");
        assertThat(page.locator(".number")).hasText("K-001");
        assertThat(main()).containsText("F8");
        assertThat(office.commands).containsExactly("POST " + COUNTER + "/call-next {}");
    }

    @Test
    void a_second_press_at_once_sends_nothing() {
        at(Canned.FREE);
        office.post(COUNTER + "/call-next", 204, "");
        page.keyboard().press("F2");
        page.keyboard().press("F2");
        assertThat(page.locator(".said")).containsText("The queue is empty");
        page.keyboard().press("F2");
        assertThat(office.commands).hasSize(1);
    }

    @Test
    void finishing_asks_what_the_visit_came_to_and_key_2_answers() {
        at(Canned.SERVING);
        office.post(COUNTER + "/finish", 200, "{\"seq\":9,\"counter\":" + Canned.FREE + "}");
        page.keyboard().press("F8");
        assertThat(page.locator("dialog h2")).containsText("K-001");
        page.keyboard().press("2");
        assertThat(page.locator(".said")).containsText("event no. 9");
        assertThat(office.commands).containsExactly("POST " + COUNTER + "/finish {\"outcome\":\"missing-documents\"}");
    }

    @Test
    void escape_leaves_the_question_and_records_nothing() {
        at(Canned.SERVING);
        page.keyboard().press("F2");
        assertThat(page.locator("dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(office.commands).isEmpty();
    }

    @Test
    void a_no_show_that_comes_too_early_says_what_is_missing() {
        at(Canned.CALLING);
        office.post(
                COUNTER + "/no-show",
                409,
                "{\"code\":\"no-show-too-early\",\"detail\":\"Too early\",\"calls\":2,\"seconds\":95}");
        page.keyboard().press("F9");
        assertThat(page.locator(".said")).containsText("95", new ContainsTextOptions().setUseInnerText(true));
        assertThat(page.locator(".said")).containsText("2");
        assertThat(page.locator(".number")).hasText("K-001");
    }

    @Test
    void a_key_at_the_wrong_moment_tells_the_next_step_and_sends_nothing() {
        at(Canned.SERVING);
        page.keyboard().press("F9");
        assertThat(page.locator(".said")).containsText("F9 does nothing now");
        assertThat(office.commands).isEmpty();
    }

    @Test
    void a_break_is_taken_with_the_reason_of_the_digit() {
        at(Canned.FREE);
        office.post(COUNTER + "/pause", 200, "{\"seq\":8,\"counter\":" + Canned.PAUSED + "}");
        page.keyboard().press("Alt+b");
        page.keyboard().press("2");
        page.keyboard().press("Enter");
        assertThat(page.locator(".nobody h2")).hasText("Meeting");
        assertThat(office.commands).containsExactly("POST " + COUNTER + "/pause {\"reason\":\"meeting\"}");
    }

    @Test
    void a_visitor_is_parked_with_a_reason_and_the_usual_time() {
        at(Canned.SERVING);
        office.post(COUNTER + "/park", 200, "{\"seq\":8,\"counter\":" + Canned.FREE + "}");
        page.keyboard().press("Alt+p");
        page.keyboard().press("1");
        assertThat(page.locator("dialog")).containsText("When will the visitor be back?");
        page.keyboard().press("1");
        assertThat(page.locator(".said")).containsText("event no. 8");
        assertThat(office.commands).containsExactly("POST " + COUNTER + "/park {\"reason\":\"missing-document\"}");
    }

    @Test
    void serving_without_a_ticket_takes_two_presses_and_a_reason_only_when_the_server_wants_one() {
        at(Canned.FREE);
        office.post(COUNTER + "/walk-direct", 422, "{\"code\":\"reason-needed\",\"detail\":\"Others wait\"}");
        page.keyboard().press("Alt+w");
        page.keyboard().press("1");
        assertThat(page.locator("dialog")).containsText("Emergency");
        office.post(COUNTER + "/walk-direct", 200, "{\"seq\":10,\"counter\":" + Canned.SERVING + "}");
        page.keyboard().press("1");
        assertThat(page.locator(".said")).containsText("event no. 10");
        assertThat(office.commands)
                .containsExactly(
                        "POST " + COUNTER + "/walk-direct {\"service\":\"aid\"}",
                        "POST " + COUNTER + "/walk-direct {\"service\":\"aid\",\"reason\":\"emergency\"}");
        assertThat(office.keys).hasSize(2).containsOnly(office.keys.getFirst());
    }

    @Test
    void a_ticket_is_found_by_typing_and_called_with_a_reason() {
        office.get(
                COUNTER,
                Canned.view(Canned.FREE)
                        .replace("\"waiting\":[]", "\"waiting\":[" + waiting("K007") + "," + waiting("K008") + "]")
                        .replace(
                                "\"next\":[]",
                                "\"next\":[{\"number\":\"K007\",\"why\":{\"code\":\"first-in-line\",\"text\":\"Longest\"}}]"));
        office.open("/clerk/o/3");
        assertThat(page.locator(".queue li.next")).containsText("Longest");
        office.post(COUNTER + "/call", 200, "{\"seq\":8,\"counter\":" + Canned.CALLING + "}");
        page.keyboard().press("Control+k");
        page.keyboard().type("к-8");
        assertThat(page.locator("dialog .choice:visible")).hasCount(1);
        page.keyboard().press("Enter");
        page.keyboard().press("1");
        page.keyboard().press("1");
        assertThat(page.locator(".said")).containsText("event no. 8");
        assertThat(office.commands)
                .containsExactly("POST " + COUNTER + "/call {\"number\":\"K008\",\"reason\":\"emergency\"}");
    }

    @Test
    void a_clerk_answers_why_another_was_called_before_and_sees_the_category() {
        office.get(
                COUNTER, Canned.view(Canned.FREE).replace("\"waiting\":[]", "\"waiting\":[" + waiting("K008") + "]"));
        office.get("/api/offices/o/days/today/tickets/K008/before/K009", """
                {"number":"K009","code":"by-order","text":"By the published order the turn of ticket K-009 came earlier",
                 "category":"elderly","why":{"code":"category-credit","text":"","eligible":2,"passedOver":["K008"],"credit":15}}""");
        office.open("/clerk/o/3");
        assertThat(page.locator(".commands")).isVisible();

        page.keyboard().press("Control+k");
        page.keyboard().type("K-008");
        page.keyboard().press("Enter");
        page.locator("dialog .choice", new Page.LocatorOptions().setHasText("Why was another"))
                .press("Enter");
        page.keyboard().type("k9");
        page.keyboard().press("Enter");

        assertThat(page.locator("dialog .answer")).containsText("the turn of ticket K-009 came earlier");
        assertThat(page.locator("dialog .answer")).containsText("had come earlier: K-008");
        assertThat(page.locator("dialog .answer")).containsText("Category of the other visitor: elderly");
        assertThat(new AxeBuilder(page).include("dialog").analyze().getViolations())
                .isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(office.commands).isEmpty();
    }

    @Test
    void whoever_is_late_stands_out_among_those_who_are_to_come() {
        shows(Canned.view(Canned.FREE).replace("\"expected\":[]", """
                "expected":[{"number":4,"service":"aid","slot":"2026-11-23T05:48:00Z"},
                  {"number":2,"service":"aid","slot":"2026-11-23T06:30:00Z"}]"""));
        assertThat(page.locator(".queue .to-come li").first()).containsText("12 min late");
        assertThat(page.locator(".queue .to-come li").last()).not().containsText("late");
    }

    @Test
    void a_typed_code_checks_in_whether_it_is_in_the_list_or_not() {
        at(Canned.FREE);
        office.get("/api/offices/o/days/2026-11-23/bookings", """
                [{"number":4,"service":"aid","slot":"2026-11-23T06:15:00Z","from":"2026-11-23T06:00:00Z","state":"booked",
                  "graceUntil":"2026-11-23T06:30:00Z","received":true,"ticket":null},
                 {"number":5,"service":"aid","slot":"2026-11-23T16:15:00Z","from":"2026-11-23T16:00:00Z","state":"booked",
                  "graceUntil":"2026-11-23T16:30:00Z","received":false,"ticket":null},
                 {"number":6,"service":"aid","slot":"2026-11-23T17:15:00Z","from":"2026-11-23T17:00:00Z","state":"missed",
                  "graceUntil":"2026-11-23T17:30:00Z","received":true,"ticket":null}]""");
        office.post("/api/offices/o/check-in", 404, "{\"code\":\"unknown-booking\",\"detail\":\"No such booking\"}");
        page.keyboard().press("Alt+i");
        assertThat(page.locator("dialog .choice").first()).containsText("№ 4 · expected");
        assertThat(page.locator("dialog .choice").nth(1)).containsText("№ 5 · Not received at this time any more");
        assertThat(page.locator("dialog .choice").nth(2)).containsText("№ 6 · Not used");
        page.keyboard().type("12-48213");
        page.keyboard().press("Enter");
        assertThat(page.locator(".said[data-kind=bad]")).isVisible();
        assertThat(office.commands).containsExactly("POST /api/offices/o/check-in {\"code\":\"12-48213\"}");
        assertThat(office.keys).hasSize(1);
    }

    @Test
    void only_days_with_free_times_are_offered_and_the_code_is_shown_large() {
        at(Canned.FREE);
        slots("2026-11-23", "");
        slots(
                "2026-11-24",
                "{\"slot\":\"2026-11-24T04:30:00Z\",\"time\":\"09:30\",\"minutes\":30,\"free\":0},"
                        + "{\"slot\":\"2026-11-24T05:00:00Z\",\"time\":\"10:00\",\"minutes\":30,\"free\":1}");
        office.post("/api/offices/o/days/2026-11-24/bookings", 201, """
                {"id":"x","number":12,"code":"12-48213","day":"2026-11-24","service":"aid",
                 "slot":"2026-11-24T05:00:00Z","link":"/booking/x","seq":3}""");
        page.keyboard().press("Alt+s");
        page.keyboard().press("1");
        assertThat(page.locator("dialog .choice")).containsText(new String[] {"Tuesday, 24 Novemberfree times: 1"});
        page.keyboard().press("1");
        assertThat(page.locator("dialog .choice")).containsText(new String[] {"10:00places left: 1"});
        page.keyboard().press("1");
        page.keyboard().press("1");
        assertThat(page.locator("dialog .code")).hasText("12-48213");
        assertThat(new AxeBuilder(page).include("dialog").analyze().getViolations())
                .isEmpty();
        page.keyboard().press("Enter");
        assertThat(office.commands)
                .containsExactly("POST /api/offices/o/days/2026-11-24/bookings"
                        + " {\"service\":\"aid\",\"slot\":\"2026-11-24T05:00:00Z\",\"language\":\"kk\"}");
    }

    private void slots(String day, String times) {
        office.get(
                "/api/offices/o/days/" + day + "/slots?service=aid",
                "{\"day\":\"" + day + "\",\"slots\":[" + times + "]}");
    }

    @Test
    void every_step_of_the_menu_has_words_and_the_questions_have_no_barriers() {
        at(Canned.FREE);
        page.keyboard().press("Alt+m");
        assertThat(page.locator("dialog")).isVisible();
        assertThat(page.locator("dialog").textContent()).doesNotContain("console.", "clerk.");
        assertThat(new AxeBuilder(page).include("dialog").analyze().getViolations())
                .isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        page.keyboard().press("?");
        assertThat(page.locator("dialog")).containsText("Ctrl+K");
        assertThat(page.locator("dialog").textContent()).doesNotContain("console.", "clerk.");
    }

    @Test
    void without_a_line_every_command_is_off_and_none_is_kept() {
        at(Canned.FREE);
        office.fallSilent();
        page.keyboard().press("F2");
        assertThat(page.locator(".said")).containsText("No connection");
        assertThat(main()).hasAttribute("aria-disabled", "true");
        var sent = office.commands.size();
        page.keyboard().press("F2");
        assertThat(office.commands).hasSize(sent);
    }

    /** Opens the console of counter 3 in a state. */
    private void at(String counter) {
        shows(Canned.view(counter));
    }

    private void shows(String view) {
        office.get(COUNTER, view);
        office.open("/clerk/o/3");
        assertThat(page.locator(".commands")).isVisible();
    }

    private static String waiting(String number) {
        return """
                {"number":"%s","service":"aid","issuedAt":"2026-11-23T05:50:00Z","since":"2026-11-23T05:50:00Z",
                 "booked":null,"claim":null,"language":"kk"}""".formatted(number);
    }

    private Locator main() {
        return page.locator(".button.main");
    }
}
