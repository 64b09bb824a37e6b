package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kezek.http.Http;
import kezek.http.RunningOffice;
import kezek.http.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A clerk's whole day with the keys of the console alone: what the domain calls a clerk's day, step by step. */
@InChromium
@RunningOffice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClerksDayTest {
    private final Http http;
    private final TestClock clock;
    private OfficeAtWork office;
    /** Whose day it is; signed in once the day is open. */
    @SuppressWarnings("NullAway.Init")
    private Page clerk;

    ClerksDayTest(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
    }

    @BeforeAll
    void start(Chromium browser) {
        office = new OfficeAtWork(http, browser);
    }

    /** Between two presses the console rests longer than a second. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_clerk_works_a_whole_day_without_a_mouse() {
        clock.newDay();
        office.post("supervisor", "/days/today/open", "{}");
        office.post("clerk2", "/counters/2/open", "{}");
        issue("targeted-social-assistance", "");
        issue("housing-assistance", "");
        issue("social-assistance-certificate", ",\"claim\":\"infant\"");
        recorded("DayOpened", "CounterOpened", "TicketIssued", "TicketIssued", "TicketIssued");
        clerk = office.signedIn("clerk1", "/clerk/sokolovka/1");

        morning();
        backAtTheHead();
        categoryAndAdvice();
        homeVisit();
        notThereAndThereAfterAll();
        forgottenEnd();
        evening();
    }

    private void morning() {
        keys("F8");
        recorded("CounterOpened");
        assertThat(clerk.locator(".queue li.soon .why")).hasCount(3);
        keys("F2");
        recorded("TicketCalled");
        keys("F8");
        recorded("ServiceStarted");
        keys("Alt+a", "2");
        recorded("ServiceAdded");
        keys("Alt+p", "1", "1");
        recorded("TicketParked");
        assertThat(clerk.locator(".outside")).containsText("K-001");
    }

    /** The second visitor is sent to the land desk and comes back; the first has fetched his paper. */
    private void backAtTheHead() {
        keys("F2");
        recorded("TicketCalled");
        keys("F8");
        recorded("ServiceStarted");
        keys("Alt+t", "1", "1", "1", "2");
        recorded("TicketTransferred");
        for (String press : List.of("call-next", "start")) office.post("clerk2", "/counters/2/" + press, "{}");
        office.post("clerk2", "/counters/2/finish", "{\"outcome\":\"served\"}");
        recorded("TicketCalled", "ServiceStarted", "ServiceFinished", "TicketTransferred");

        keys("Alt+r", "1");
        recorded("TicketReturned");
        keys("F2");
        recorded("TicketCalled");
        assertThat(clerk.locator(".number")).hasText("K-001");
        keys("F8");
        recorded("ServiceStarted");
        keys("F8", "1");
        recorded("ServiceFinished", "ServiceStarted");
        keys("F2", "1");
        recorded("ServiceFinished", "TicketCalled");
        assertThat(clerk.locator(".number")).hasText("K-002");
        keys("F8");
        recorded("ServiceStarted");
        keys("F8", "1");
        recorded("ServiceFinished");
    }

    private void categoryAndAdvice() {
        keys("F2");
        recorded("TicketCalled");
        assertThat(clerk.locator(".tags")).containsText("not checked");
        keys("Alt+c", "1");
        recorded("PriorityConfirmed");
        keys("F8");
        recorded("ServiceStarted");
        keys("F8", "2");
        recorded("ServiceFinished");
        assertThat(clerk.locator(".undo")).containsText("C-001");
        keys("Control+z");
        recorded("FinishWithdrawn");
        keys("F8", "1");
        recorded("ServiceFinished");
        keys("Alt+v", "1", "2");
        recorded("VisitRecordedWithoutTicket");
    }

    private void homeVisit() {
        keys("Alt+b", "3", "5");
        recorded("CounterPaused");
        assertThat(clerk.locator(".nobody .lead")).containsText("Back at");
        keys("Alt+h", "1", "1", "6");
        recorded("HomeVisitRecorded");
        keys("Alt+b");
        recorded("CounterResumed");
    }

    private void notThereAndThereAfterAll() {
        issue("housing-assistance", "");
        assertThat(clerk.locator(".queue ol")).containsText("K-003");
        recorded("TicketIssued");
        keys("F2");
        recorded("TicketCalled");
        for (int again = 0; again < 2; again++) {
            clock.passes(160);
            keys("F4");
            recorded("TicketRecalled");
        }
        keys("F9");
        recorded("NoShowMarked");
        assertThat(clerk.locator(".outside")).containsText("K-003");
        keys("Alt+r", "1", "3");
        recorded("TicketRestored");
        keys("F2");
        recorded("TicketCalled");
        keys("F8");
        recorded("ServiceStarted");
    }

    private void forgottenEnd() {
        clock.passes(100 * 60);
        assertThat(clerk.locator(".notice[data-kind=warning]")).containsText("Still serving?");
        keys("F8", "1", "6");
        recorded("ServiceFinished", "ServiceCorrected");
        keys("Alt+w", "1");
        recorded("TicketIssued", "TicketCalled", "ServiceStarted");
        keys("F8", "1");
        recorded("ServiceFinished");
    }

    /** The last entry of the menu closes the window; the supervisor says what became of the one who has gone home. */
    private void evening() {
        keys("Alt+m", "ArrowUp", "Enter", "Tab", "Enter");
        recorded("CounterClosed");
        issue("housing-assistance", "");
        recorded("TicketIssued");

        Page supervisor = office.signedIn("supervisor", "/supervisor/sokolovka");
        assertThat(supervisor.locator(".line")).containsText("K-005");
        supervisor.locator(".day .button.danger").click();
        supervisor.locator("dialog input[value=left]").check();
        supervisor.locator("dialog .danger").click();
        assertThat(supervisor.locator(".day .ends")).containsText("Left");
        recorded("DayClosed");
        assertThat(office.events()
                        .getLast()
                        .path("unfinished")
                        .path(0)
                        .path("end")
                        .asString())
                .isEqualTo("left");
    }

    private void keys(String first, String... answers) {
        office.keys(clerk, first, answers);
    }

    private void recorded(String... types) {
        office.recorded(types);
    }

    private void issue(String service, String more) {
        clock.passes(60);
        office.post("kiosk", "/tickets", "{\"service\":\"" + service + "\"" + more + "}");
    }
}
