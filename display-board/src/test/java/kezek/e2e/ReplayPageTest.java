package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An auditor steps by event, sees the hall of that event, and finds every position again by its address. */
@InChromium
class ReplayPageTest extends OnePage {
    private static final String DAY = "/api/offices/o/days/2026-11-23";
    private static final String EVENTS = """
            [{"seq":1,"type":"DayOpened","at":"2026-11-23T04:00:00Z","by":"supervisor:s"},
             {"seq":2,"type":"TicketIssued","at":"2026-11-23T04:10:00Z","by":"kiosk:k","ticket":"K001","service":"aid",
              "channel":"kiosk","language":"ru","claim":null,"ahead":0},
             {"seq":3,"type":"TicketIssued","at":"2026-11-23T04:10:00Z","by":"kiosk:k","ticket":"K002","service":"aid",
              "channel":"kiosk","language":"ru","claim":null,"ahead":1},
             {"seq":4,"type":"TicketCancelled","at":"2026-11-23T06:00:00Z","by":"visitor:holder","ticket":"K002",
              "reason":"=cmd"}]""";
    private static final String TIMELINE = """
            {"office":"o","day":"2026-11-23","state":"open","seq":4,"from":"2026-11-23T04:00:00Z",
             "to":"2026-11-23T06:00:00Z","lanes":[{"counter":3,"spans":[]}],
             "waiting":[{"at":"2026-11-23T04:10:00Z","seq":2,"n":1},{"at":"2026-11-23T04:10:00Z","seq":3,"n":2},
               {"at":"2026-11-23T06:00:00Z","seq":4,"n":1}],
             "marks":[{"seq":4,"at":"2026-11-23T06:00:00Z","kind":"cancelled"}],
             "tickets":[{"number":"K001","service":"aid","state":"waiting","issuedAt":"2026-11-23T04:10:00Z"},
               {"number":"K002","service":"aid","state":"cancelled","issuedAt":"2026-11-23T04:10:00Z"}]}""";
    private static final String HISTORY = """
            {"number":"K001","service":"aid","state":"waiting","issuedAt":"2026-11-23T04:10:00Z","waitSeconds":6060,"workingWaitSeconds":660,
             "walkSeconds":null,"serviceSeconds":null,"counter":null,
             "history":[{"seq":2,"type":"TicketIssued","at":"2026-11-23T04:10:00Z","by":"kiosk:k","ticket":"K001",
               "service":"aid","channel":"kiosk","language":"ru","claim":null,"ahead":0}]}""";

    @BeforeEach
    void open() {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
        office.get(DAY + "/timeline", TIMELINE);
        office.get(DAY + "/events?after=0", EVENTS);
        office.get(DAY + "/tickets/K001", HISTORY);
        for (int seq = 0; seq <= 4; seq++) {
            office.get(DAY + "/hall?seq=" + seq, Canned.HALL.replace("\"seq\":7", "\"seq\":" + seq));
        }
    }

    @Test
    void an_auditor_asks_why_one_ticket_was_called_before_another() {
        office.get(
                DAY + "/tickets/K001/before/K002",
                "{\"number\":\"K002\",\"code\":\"not-called\",\"text\":\"Ticket K-002 has not been called yet\",\"category\":null,\"why\":null}");
        replay("?seq=2&ticket=K001");

        page.getByText("Why was another called before it?").click();
        page.keyboard().type("K002");
        page.keyboard().press("Enter");

        assertThat(page.locator("dialog .answer")).hasText("Ticket K-002 has not been called yet");
    }

    @Test
    void two_events_of_one_second_are_two_steps_each_with_its_own_hall() {
        replay("?seq=2");
        assertThat(page.locator(".hall-head")).containsText("event 2");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".hall-head")).containsText("event 3");
        assertThat(page.locator(".clock")).hasText("09:10:00");
        assertThat(page).hasURL(Pattern.compile(".*seq=3.*"));
    }

    @Test
    void a_day_begins_with_its_opening_and_tells_who_had_booked_before_it() {
        String arrived = """
                {"seq":4,"type":"BookingCheckedIn","at":"2026-11-23T04:20:00Z","by":"kiosk:k","ticket":"K001","booking":12,
                 "due":"2026-11-23T04:30:00Z","credit":30}""";
        office.get(DAY + "/events?after=0", """
                [{"seq":1,"type":"SlotBooked","at":"2026-11-20T05:00:00Z","by":"visitor:holder","booking":12,"service":"aid",
                  "slot":"2026-11-23T04:30:00Z","language":"kk"},
                 {"seq":2,"type":"DayOpened","at":"2026-11-23T04:00:00Z","by":"supervisor:s"},
                 {"seq":3,"type":"TicketIssued","at":"2026-11-23T04:20:00Z","by":"kiosk:k","ticket":"K001","service":"aid",
                  "channel":"booking","language":"ru","claim":null,"ahead":0},%s]""".formatted(arrived));
        office.get(DAY + "/timeline", TIMELINE.replace("\"open\"", "\"closed\""));
        office.get(DAY + "/tickets/K001", HISTORY.replace("\"ahead\":0}]", "\"ahead\":0}," + arrived + "]"));
        replay("");
        assertThat(page.locator(".where")).containsText("event 2 of 4");
        assertThat(page.locator("#events li").first()).containsText("20.11 10:00");
        assertThat(page.locator("#events li").first()).containsText("№ 12 · 09:30");

        page.keyboard().press("End");
        page.locator("#events li").last().click();

        assertThat(page.locator(".history li").last()).containsText("booked for 09:30, no. 12");
        assertThat(page.locator(".history li").last()).containsText("came 10 min early");
        assertThat(page.locator(".history li").last()).containsText("credit of the appointment: 30 min");
    }

    @Test
    void home_and_play_again_begin_where_the_day_does_and_not_with_what_was_booked_before() {
        office.get(DAY + "/events?after=0", """
                [{"seq":1,"type":"SlotBooked","at":"2026-11-20T05:00:00Z","by":"visitor:holder","booking":12,"service":"aid",
                  "slot":"2026-11-23T04:30:00Z","language":"kk"},
                 {"seq":2,"type":"DayOpened","at":"2026-11-23T04:00:00Z","by":"supervisor:s"},
                 {"seq":3,"type":"IssuingStopped","at":"2026-11-23T04:00:00Z","by":"supervisor:s","reason":"system-down"},
                 {"seq":4,"type":"IssuingResumed","at":"2026-11-23T06:00:00Z","by":"supervisor:s"}]""");
        replay("?seq=4");
        page.keyboard().press("Home");
        assertThat(page.locator(".where")).containsText("event 2 of 4");
        page.keyboard().press("End");
        page.locator(".check input").uncheck();
        page.locator(".speeds button").first().click();
        page.locator(".moves .main").click();

        assertThat(page.locator(".moves [aria-label=Pause]")).isVisible();
        assertThat(page.locator(".clock")).containsText("09:00:");
    }

    @Test
    void home_end_and_the_next_mark_are_one_key_away() {
        replay("?seq=2");
        page.keyboard().press("PageDown");
        assertThat(page.locator("#events [aria-selected=true]")).containsText("K-002");
        assertThat(page.locator(".clock")).hasText("11:00:00");
        page.keyboard().press("Home");
        assertThat(page.locator(".where")).containsText("event 1 of 4");
        page.keyboard().press("End");
        assertThat(page.locator(".where")).containsText("event 4 of 4");
    }

    @Test
    void the_address_brings_back_position_and_ticket() {
        replay("?seq=3&ticket=K001");
        assertThat(page.locator(".where")).containsText("event 3 of 4");
        assertThat(page.locator(".ticket-head")).containsText("K-001");
    }

    @Test
    void a_ticket_is_found_in_either_alphabet() {
        replay("?seq=1");
        page.locator(".tabs button").last().click();
        page.locator("#find-ticket").fill("к-1");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ticket-head strong")).hasText("K-001");
        assertThat(page.locator(".figures")).containsText("1:41:00wait11:00of it working time");
    }

    @Test
    void playing_reaches_the_end_of_the_day_and_skips_the_silence() {
        replay("?seq=0");
        page.locator(".speeds button").last().click();
        page.locator(".moves .main").click();
        assertThat(page.locator(".where")).containsText("event 4 of 4");
    }

    @Test
    void a_gap_in_the_numbers_is_told() {
        office.get(DAY + "/events?after=0", EVENTS.replace("\"seq\":4", "\"seq\":5"));
        replay("?seq=1");
        assertThat(page.locator(".seal.broken")).containsText("gap");
    }

    @Test
    void an_intact_record_says_so_with_its_root_and_who_was_called_before_his_turn() {
        office.get(DAY + "/integrity", "{\"state\":\"intact\",\"size\":4,\"root\":\"cm9vdA==\"}");
        office.get(DAY + "/conformance", """
                {"calls":2,"byRule":1,"withReason":0,
                 "findings":[{"seq":3,"ticket":"K002","counter":3,"expected":"K001","code":"order"}]}""");
        replay("?seq=1");
        assertThat(page.locator(".seal.broken")).hasText("Record intact");
        page.locator(".seal").click();
        assertThat(page.locator("#proof")).containsText("cm9vdA==");
        assertThat(page.locator("#proof")).containsText("By the rule: 1 of 2");

        page.locator("#proof li button").click();

        assertThat(page.locator(".where")).containsText("event 3 of 4");
    }

    @Test
    void an_altered_record_is_named() {
        office.get(
                DAY + "/integrity", "{\"state\":\"broken\",\"index\":2,\"seq\":3,\"what\":\"it is not the record\"}");
        office.get(DAY + "/conformance", "{\"calls\":0,\"byRule\":0,\"withReason\":0,\"findings\":[]}");
        replay("?seq=1");

        assertThat(page.locator(".seal.broken")).hasText("Record altered: event 3");
    }

    @Test
    void a_day_that_goes_on_is_looked_at_again() {
        page.clock().install(new Clock.InstallOptions().setTime("2026-11-24T06:00:00Z"));
        intactUpTo(3);
        replay("?seq=1");
        assertThat(page.locator("#proof")).containsText("3");
        intactUpTo(4);

        page.clock().fastForward("01:01");

        assertThat(page.locator("#proof")).containsText("4");
    }

    @Test
    void a_closed_day_of_the_past_is_looked_at_once() {
        page.clock().install(new Clock.InstallOptions().setTime("2026-11-24T06:00:00Z"));
        List<String> looks = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/integrity")) looks.add(request.url());
        });
        office.get(DAY + "/timeline", TIMELINE.replace("\"open\"", "\"closed\""));
        intactUpTo(3);
        replay("?seq=1");
        assertThat(page.locator("#proof")).containsText("3");

        page.clock().fastForward("10:00");
        page.evaluate("() => fetch('/texts').then(() => 0)");

        assertThat(looks).hasSize(1);
    }

    private void intactUpTo(int size) {
        office.get(DAY + "/integrity", "{\"state\":\"intact\",\"size\":" + size + ",\"root\":\"cm9vdA==\"}");
    }

    @Test
    void a_cell_of_the_export_is_never_a_formula() {
        replay("?seq=1");
        var written =
                page.evaluate("async () => (await import('/replay/csv.js')).csv([{ seq: -1, reason: '=cmd,\"x\"' }])");
        assertThat(String.valueOf(written)).contains("-1,").contains("\"'=cmd,\"\"x\"\"\"");
    }

    @Test
    void the_report_of_the_day_is_one_click_away() {
        replay("?seq=1");
        assertThat(page.locator("a[href='" + DAY + "/report.pdf?lang=en']")).hasText("Report (PDF)");
    }

    private void replay(String query) {
        office.open("/replay/o/2026-11-23" + query);
        assertThat(page.locator(".seal")).isVisible();
    }
}
