package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The supervisor closes a day on purpose only, and sees what became of everybody. */
@InChromium
class SupervisorPageTest extends OnePage {
    private static final String TODAY = "/api/offices/o/days/today";

    @Test
    void closing_asks_first_and_then_tells_the_truthful_ends() {
        var office = supervise(Canned.HALL);
        office.post(TODAY + "/close", 200, """
                {"office":"o","day":"2026-11-23","state":"closed","seq":8,"issued":1,"served":0,"noShow":0,"cancelled":0,
                 "notServed":1,"unfinished":[{"ticket":"K001","state":"waiting","end":"not-served"}]}""");
        page.locator(".day .button.danger").click();
        assertThat(page.locator("dialog")).containsText("Waiting: 1");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(office.commands).isEmpty();

        page.locator(".day .button.danger").click();
        page.locator("dialog input[value=left]").check();
        page.locator("dialog .danger").click();
        assertThat(page.locator(".day .said")).containsText("event no. 8");
        assertThat(office.commands)
                .containsExactly("POST " + TODAY + "/close {\"ends\":[{\"ticket\":\"K001\",\"end\":\"left\"}]}");
    }

    @Test
    void issuing_is_stopped_with_a_reason_and_resumed() {
        var office = supervise(Canned.HALL);
        office.post(TODAY + "/stop-issuing", 200, "{\"seq\":8}");
        page.getByText("Stop giving out tickets").click();
        page.keyboard().press("1");
        assertThat(page.locator(".day .said")).containsText("event no. 8");
        office.post(TODAY + "/resume-issuing", 200, "{\"seq\":9}");
        office.say(
                "{\"type\":\"event\",\"seq\":8,\"event\":{\"type\":\"IssuingStopped\"},\"hall\":{\"issuing\":false,\"stopped\":[\"system-down\"]}}");
        assertThat(page.locator(".day .notice")).hasText("Tickets are not being given out for now: The system is down");
        page.getByText("Give out tickets again").click();
        assertThat(page.locator(".day .said")).containsText("event no. 9");
        assertThat(office.commands)
                .containsExactly(
                        "POST " + TODAY + "/stop-issuing {\"reason\":\"system-down\"}",
                        "POST " + TODAY + "/resume-issuing {}");
    }

    @Test
    void a_counter_names_who_sits_at_it_and_a_closed_one_nobody() {
        var office = supervise(Canned.HALL);
        assertThat(page.locator(".counter .what")).containsText("gulnar");
        office.say("{\"type\":\"event\",\"seq\":8,\"event\":{\"type\":\"CounterClosed\"},\"hall\":"
                + Canned.HALL.replace("\"state\":\"free\"", "\"state\":\"closed\"") + "}");
        assertThat(page.locator(".counter .what")).not().containsText("gulnar");
    }

    @Test
    void a_service_that_nobody_has_ended_gets_its_true_end() {
        var office = supervise(
                Canned.HALL.replace(
                        "\"state\":\"free\",\"services\":[\"aid\"],\"ticket\":null",
                        "\"state\":\"serving\",\"services\":[],\"ticket\":\"K001\""),
                """
                [{"kind":"serving","from":"2026-11-23T05:00:00Z","to":"2026-11-23T05:00:00Z","ticket":"K001","seq":7}]""");
        office.post("/api/offices/o/counters/3/end", 200, "{\"seq\":8}");
        page.locator(".counter .end").click();
        page.keyboard().press("1");
        page.keyboard().press("1");
        page.keyboard().press("1");
        assertThat(page.locator(".day .said")).containsText("event no. 8");
        assertThat(office.commands)
                .containsExactly(
                        "POST /api/offices/o/counters/3/end {\"outcome\":\"served\",\"reason\":\"clerk-absent\"}");
    }

    @Test
    void a_log_that_cannot_be_signed_and_a_silent_witness_stand_out() {
        var office = supervise(Canned.HALL);
        office.get("/api/offices/o/ledger", """
                {"records":9,"signed":7,"root":"cm9vdA==","at":"2020-01-01T00:00:00Z","key":"k",
                 "trouble":{"index":8,"what":"a record of another place"},
                 "witnesses":[{"witness":"agency","size":5,"at":"2020-01-01T00:00:00Z","behindSeconds":700,
                   "complaint":null,"silent":true}]}""");
        page.reload();

        assertThat(page.locator(".ledger [role=alert]")).containsText("record 8");
        assertThat(page.locator(".ledger")).containsText("Signed: 7 of 9");
        assertThat(page.locator(".ledger li .chip.bad")).hasCount(2);
    }

    @Test
    void two_keys_where_one_is_due_are_both_named() {
        var office = supervise(Canned.HALL);
        office.get("/api/offices/o/ledger", """
                {"records":9,"signed":7,"root":"cm9vdA==","at":"2020-01-01T00:00:00Z","key":null,
                 "strangeKey":{"own":"kezek.o+11111111+AQmine","pinned":"kezek.o+22222222+AQtheirs"},
                 "trouble":null,"witnesses":[]}""");
        page.reload();

        assertThat(page.locator(".ledger [role=alert]"))
                .containsText("On this server: kezek.o+11111111+AQmine. In the database: kezek.o+22222222+AQtheirs");
    }

    @Test
    void a_day_that_is_not_open_offers_to_open_it() {
        supervise(Canned.HALL
                .replace("\"state\":\"open\"", "\"state\":\"not-open\"")
                .replace("\"seq\":7", "\"seq\":0"));
        assertThat(page.locator(".day .button.main")).hasText("Open the day");
    }

    @Test
    void a_day_that_was_booked_but_is_not_open_yet_has_no_course() {
        supervise(Canned.HALL);
        assertThat(page.locator(".course")).hasCount(1);

        var office = supervise(Canned.HALL.replace("\"state\":\"open\"", "\"state\":\"not-open\""));
        office.get(TODAY + "/timeline", """
                {"office":"o","day":"2026-11-23","state":"not-open","seq":7,"from":"2026-11-16T04:00:00Z",
                 "to":"2026-11-23T04:00:00Z","lanes":[],"waiting":[],"marks":[],"waits":%s,"tickets":[]}""".formatted(Canned.WAITS));
        office.get(TODAY + "/bookings", "[" + booking(1, "06:30", "06:45", "booked") + "]");
        page.reload();
        assertThat(page.locator(".booked")).isVisible();
        assertThat(page.locator(".course")).hasCount(0);
    }

    @Test
    void the_report_can_be_printed_once_the_day_is_closed() {
        supervise(Canned.HALL);
        assertThat(page.locator(".day a[href*='report.pdf']")).hasCount(0);

        supervise(Canned.HALL.replace("\"state\":\"open\"", "\"state\":\"closed\""));
        assertThat(page.locator(".day a[href='" + TODAY.replace("today", "2026-11-23") + "/report.pdf?lang=en']"))
                .hasText("Report (PDF)");
    }

    @Test
    void waiting_is_shown_by_service_against_its_norm() {
        supervise(Canned.HALL);
        assertThat(page.locator(".waiting tbody tr")).containsText("Aid");
        assertThat(page.locator(".waiting .chip.bad")).containsText("60 min");
    }

    @Test
    void a_wait_over_lunch_is_held_against_the_norm_in_working_time_and_told_by_the_clock_as_well() {
        String lunch = """
                {"norm":"working","working":[{"from":"2026-11-23T04:00:00Z","to":"2026-11-23T05:10:00Z"},
                 {"from":"2026-11-23T05:58:59Z","to":"2026-11-23T13:30:00Z"}]}""";
        supervise(Canned.HALL, "[]", lunch);
        assertThat(page.locator(".waiting .chip.good")).hasText("11 min");
        assertThat(page.locator(".waiting .waits small")).hasText("60 min by the clock");

        supervise(Canned.HALL, "[]", lunch.replace("\"norm\":\"working\"", "\"norm\":\"clock\""));
        assertThat(page.locator(".waiting .chip.bad")).containsText("60 min");
        assertThat(page.locator(".waiting .waits small")).hasText("11 min of working time");
    }

    @Test
    void a_counter_that_is_free_while_somebody_waits_stands_out_even_if_it_has_called_nobody() {
        var office = supervise(Canned.HALL);
        office.get(
                "/api/offices/o/counters/3",
                Canned.view(Canned.FREE)
                        .replace("\"since\":\"2026-11-23T05:59:00Z\"", "\"since\":\"2026-11-23T05:50:00Z\""));
        page.reload();
        assertThat(page.locator(".counter .chip.bad")).containsText("Idle while 1 wait");
    }

    @Test
    void todays_bookings_are_counted_by_who_is_to_come_came_and_did_not() {
        var office = supervise(Canned.HALL);
        office.get(
                TODAY + "/bookings",
                "[" + booking(1, "05:30", "05:45", "checked-in") + "," + booking(2, "05:30", "05:45", "booked") + ","
                        + booking(3, "05:50", "06:05", "booked") + "," + booking(4, "06:30", "06:45", "booked") + ","
                        + booking(5, "06:30", "06:45", "cancelled") + "," + booking(6, "06:30", "06:45", "missed")
                        + "]");
        page.reload();

        assertThat(page.locator(".booked dd")).hasText(new String[] {"2", "1", "2"});
        assertThat(page.locator(".booked li")).hasCount(1);
        assertThat(page.locator(".booked li")).containsText("10 min late");
    }

    @Test
    void of_those_whom_a_day_that_was_closed_early_did_not_reach_nobody_is_said_not_to_have_come() {
        var office = supervise(Canned.HALL);
        String unreached = booking(2, "06:30", "06:45", "missed");
        office.get(
                TODAY + "/bookings",
                "[" + booking(1, "05:30", "05:45", "missed") + ","
                        + unreached.replace("\"ticket\"", "\"closedEarly\":true,\"ticket\"") + "]");
        page.reload();

        assertThat(page.locator(".booked dd")).hasText(new String[] {"0", "0", "1", "1"});
        assertThat(page.locator(".booked dt").last()).hasText("day closed early");
    }

    private static String booking(int number, String slot, String grace, String state) {
        return """
                {"number":%d,"service":"aid","slot":"2026-11-23T%s:00Z","graceUntil":"2026-11-23T%s:00Z","state":"%s",
                 "ticket":null}""".formatted(number, slot, grace, state);
    }

    private CannedOffice supervise(String hall) {
        return supervise(hall, "[]");
    }

    private CannedOffice supervise(String hall, String spans) {
        return supervise(hall, spans, Canned.WAITS);
    }

    private CannedOffice supervise(String hall, String spans, String waits) {
        var office = new CannedOffice(page, Canned.OFFICE, hall);
        office.get("/api/offices/o/days", "[]");
        office.get(TODAY + "/timeline", """
                {"office":"o","day":"2026-11-23","state":"open","seq":7,"from":"2026-11-23T04:00:00Z",
                 "to":"2026-11-23T05:00:00Z","lanes":[{"counter":3,"clerk":"gulnar","spans":%s}],"waiting":[],"marks":[],"waits":%s,
                 "tickets":[{"number":"K001","service":"aid","state":"waiting","issuedAt":"2026-11-23T05:00:00Z",
                   "since":"2026-11-23T05:00:00Z"}]}""".formatted(spans, waits));
        office.get(TODAY + "/bookings", "[]");
        office.open("/supervisor/o");
        assertThat(page.locator(".day .state")).isVisible();
        return office;
    }
}
