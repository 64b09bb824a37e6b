package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.KIOSK;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import kezek.officeday.IssueTicket.Issued;
import kezek.officeday.Refusal.IssuingHasEnded;
import kezek.officeday.Refusal.NumbersAreExhausted;
import kezek.officeday.Refusal.RequestIdIsTaken;
import kezek.officeday.Refusal.UnknownCategory;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;

class IssueTicketTest {

    @Test
    void numbers_count_from_001_in_each_group() {
        Story story = Story.open();

        assertThat(story.takes(PLOT)).hasToString("T001");
        assertThat(story.takes(ADDRESS)).hasToString("T002");
        assertThat(story.takes(AID)).hasToString("K001");
    }

    @Test
    void the_event_keeps_everything_that_was_wished_and_said() {
        Story story = Story.open();

        story.hears(Story.wish(PLOT, "ELDERLY", "kiosk-7"));

        assertThat(story.last())
                .isEqualTo(new TicketIssued(
                        DAY,
                        story.now(),
                        KIOSK,
                        TicketNumber.parse("T001"),
                        new ServiceCode(PLOT),
                        Channel.KIOSK,
                        Language.KK,
                        new Code("elderly"),
                        0,
                        new RequestId("kiosk-7")));
    }

    @Test
    void asking_again_with_the_same_request_gives_the_same_ticket_and_records_nothing() {
        Story story = Story.open();
        Issued first = (Issued) story.hears(Story.wish(PLOT, null, "r"));
        story.takes(PLOT);

        Issued again = (Issued) story.hears(Story.wish(PLOT, null, "r"));

        assertThat(first.again()).isFalse();
        assertThat(first.seq()).isEqualTo(2);
        assertThat(again).isEqualTo(new Issued(first.ticket(), first.service(), first.issuedAt(), 0, 2, true));
        assertThat(story.record()).hasSize(3);
    }

    @Test
    void a_retry_after_closing_still_gets_its_ticket() {
        Story story = Story.open();
        story.hears(Story.wish(PLOT, null, "r"));
        story.closes();

        assertThat(((Issued) story.hears(Story.wish(PLOT, null, "r"))).ticket()).hasToString("T001");
    }

    @Test
    void one_request_id_is_not_good_for_two_wishes() {
        Story story = Story.open();
        story.hears(Story.wish(PLOT, null, "r"));

        assertThat(story.hears(Story.wish(AID, null, "r"))).isEqualTo(new RequestIdIsTaken());
    }

    @Test
    void a_cancelled_number_is_not_given_again() {
        Story story = Story.open();
        story.cancels(story.takes(PLOT));

        assertThat(story.takes(PLOT)).hasToString("T002");
    }

    @Test
    void a_service_that_the_office_does_not_offer_is_refused() {
        assertThat(Story.open().hears(Story.wish("passport", null, "r"))).isEqualTo(new UnknownService());
    }

    @Test
    void a_category_that_the_office_does_not_know_is_refused() {
        assertThat(Story.open().hears(Story.wish(PLOT, "cosmonaut", "r"))).isEqualTo(new UnknownCategory());
    }

    @Test
    void the_last_ticket_is_given_before_17_30_local_time() {
        Story story = Story.open();

        assertThat(story.at("2026-03-24T12:29:59.999Z").hears(Story.wish(PLOT, null, "r1")))
                .isInstanceOf(Issued.class);
        assertThat(story.at("2026-03-24T12:30:00Z").hears(Story.wish(PLOT, null, "r2")))
                .isEqualTo(new IssuingHasEnded());
    }

    @Test
    void a_group_has_999_numbers_and_no_more() {
        Story story = Story.open();
        IntStream.rangeClosed(1, TicketNumber.LAST - 1)
                .forEach(n -> story.today()
                        .evolve(new TicketIssued(
                                DAY,
                                story.now(),
                                KIOSK,
                                new TicketNumber('T', n),
                                new ServiceCode(PLOT),
                                Channel.KIOSK,
                                Language.KK,
                                null,
                                0,
                                new RequestId("r" + n))));
        Day full = story.today();

        assertThat(Story.wish(PLOT, null, "one").decide(full, story.now()).outcome())
                .isInstanceOfSatisfying(
                        Issued.class, issued -> assertThat(issued.ticket()).hasToString("T999"));
        Story.wish(PLOT, null, "one").decide(full, story.now()).events().forEach(full::evolve);
        assertThat(Story.wish(ADDRESS, null, "two").decide(full, story.now()).outcome())
                .isEqualTo(new NumbersAreExhausted());
        assertThat(Story.wish(AID, null, "three").decide(full, story.now()).outcome())
                .isInstanceOf(Issued.class);
    }

    @Test
    void people_ahead_are_those_who_compete_for_the_same_counters() {
        Story story = Story.open().counterOpens(1).counterOpens(2);
        story.takes(PLOT);
        story.takes(ADDRESS);
        story.takes(AID);

        assertThat(ahead(story, PLOT)).isEqualTo(2);
        assertThat(ahead(story, AID)).isEqualTo(1);
    }

    @Test
    void a_counter_that_takes_both_makes_rivals_of_all() {
        Story story = Story.open().counterOpens(3);
        story.takes(PLOT);
        story.takes(AID);

        assertThat(ahead(story, AID)).isEqualTo(2);
    }

    @Test
    void before_any_counter_opens_the_planned_counters_count() {
        Story story = Story.open();
        story.takes(PLOT);

        assertThat(ahead(story, AID)).isEqualTo(1);
    }

    @Test
    void who_was_sent_to_a_counter_that_takes_the_service_stands_before_a_newcomer() {
        Story story = Story.open().counterOpens(2).counterOpens(3);
        story.takes(AID);
        story.called(3);
        story.starts(3);
        story.hears(new TransferTicket(
                DAY, clerk(3), new CounterNumber(3), null, new CounterNumber(2), new Code("wrong-counter"), false));

        assertThat(ahead(story, AID)).isEqualTo(1);
        assertThat(ahead(story, PLOT))
                .as("the newcomer only: window 2, to which the other was sent, takes no plots")
                .isEqualTo(1);
    }

    @Test
    void a_credit_shortens_the_queue_ahead() {
        Story story = Story.open(TestOffice.WITH_CREDIT).counterOpens(1);
        story.takes(PLOT);
        story.takes(PLOT, "elderly");
        story.takes(PLOT);

        story.after(Duration.ofSeconds(1));
        Issued elderly = (Issued) story.hears(Story.wish(PLOT, "elderly", "r-elderly"));

        assertThat(elderly.ahead()).isEqualTo(1);
        assertThat(ahead(story, PLOT)).isEqualTo(4);
    }

    private static int ahead(Story story, String service) {
        story.after(Duration.ofSeconds(1));
        String request = "ahead-" + story.record().size();
        return ((Issued) story.hears(Story.wish(service, null, request))).ahead();
    }
}
