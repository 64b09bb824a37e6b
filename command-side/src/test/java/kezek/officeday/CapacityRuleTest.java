package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kezek.officeday.IssueTicket.Issued;
import kezek.officeday.Refusal.CapacityIsReached;
import kezek.officeday.Refusal.IssuingHasEnded;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.api.Test;

/** Whom the end of issuing by capacity binds, and what an office says about it. */
class CapacityRuleTest {
    private final Story story = Story.open(TestOffice.byCapacity(100));

    @Test
    void a_category_takes_nobodys_promised_time() {
        Story credit = Story.open(PublishedText.edited(
                TestOffice.byCapacity(100),
                json -> json.set("order", PublishedText.json(TestOffice.WITH_CREDIT.order()))));
        credit.counterOpens(1).shows("17:29").takes(PLOT);

        credit.shows("17:31");
        assertThat(credit.hears(Story.wish(PLOT, "elderly", "r"))).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_clerk_knows_better_at_his_desk_and_on_the_phone() {
        story.counterOpens(1).shows("18:29");

        assertThat(story.hears(wish(Story.KIOSK, Channel.DESK))).isEqualTo(new CapacityIsReached());
        assertThat(story.hears(wish(clerk(1), Channel.PHONE))).isInstanceOf(Issued.class);
        assertThat(story.hears(wish(clerk(1), Channel.DESK))).isInstanceOf(Issued.class);
        assertThat(story.hears(new ServeDirectly(
                        DAY,
                        clerk(1),
                        new CounterNumber(1),
                        new ServiceCode(PLOT),
                        Language.KK,
                        null,
                        new Code("emergency"),
                        new RequestId("direct"))))
                .isInstanceOf(ServeDirectly.Begun.class);
    }

    @Test
    void asking_again_with_the_same_request_gives_the_ticket_that_was_given() {
        story.counterOpens(1).shows("18:00").hears(Story.wish(PLOT, null, "r"));

        assertThat(story.hears(Story.wish(PLOT, null, "r")))
                .isInstanceOfSatisfying(
                        Issued.class, issued -> assertThat(issued.again()).isTrue());
        assertThat(story.hears(Story.wish(PLOT, null, "s"))).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_service_that_no_counter_takes_is_not_said_to_be_full() {
        Story nowhere = Story.open(PublishedText.edited(
                TestOffice.byCapacity(100), json -> json.withArray("counters").removeAll()));

        assertThat(nowhere.shows("18:29").hears(Story.wish(PLOT, null, "r"))).isInstanceOf(Issued.class);
    }

    @Test
    void an_office_may_take_its_services_to_last_less_than_their_norm() {
        Story quick = Story.open(TestOffice.byCapacity(50)).counterOpens(1);

        assertThat(quick.shows("18:15:00.001").hears(Story.wish(PLOT, null, "r")))
                .isEqualTo(new CapacityIsReached());
        assertThat(quick.shows("18:15").hears(Story.wish(PLOT, null, "r"))).isInstanceOf(Issued.class);
    }

    @Test
    void an_office_that_has_not_asked_for_it_gives_tickets_until_the_time_of_the_last() {
        OfficeConfiguration off = PublishedText.edited(
                TestOffice.byCapacity(100), json -> json.withObject("issuing").put("byCapacity", false));
        for (OfficeConfiguration office : List.of(TestOffice.UNTIL_CLOSING, off)) {
            Story usual = Story.open(office).counterOpens(1).shows("18:29");
            usual.takes(PLOT);
            assertThat(usual.shows("18:30").hears(Story.wish(PLOT, null, "r"))).isEqualTo(new IssuingHasEnded());
        }
    }

    private static IssueTicket wish(Actor by, Channel channel) {
        RequestId request = new RequestId(by.pseudonym() + "-" + channel);
        return new IssueTicket(DAY, by, new ServiceCode(PLOT), channel, Language.KK, null, request);
    }
}
