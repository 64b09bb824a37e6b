package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
import kezek.officeday.events.TicketNumber;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.api.Test;

/** Whom the kiosk still gives a ticket at an office that closes at 18:30 and whose services last half an hour. */
class CapacityTest {
    private static final OfficeConfiguration OFFICE = issuing(true, 100);
    private static final CounterNumber ONE = new CounterNumber(1);

    private final Story story = Story.open(OFFICE);
    private int wishes;

    @Test
    void the_last_ticket_is_the_last_that_can_be_served_before_the_office_closes() {
        story.counterOpens(1);

        assertThat(wishesAt("18:00:00.001", PLOT)).isEqualTo(new CapacityIsReached());
        assertThat(story.record()).hasSize(2);
        assertThat(wishesAt("18:00", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void each_who_waits_for_the_counter_takes_the_time_of_his_service() {
        story.counterOpens(1);
        takesAt("15:00", PLOT);
        takesAt("15:00", ADDRESS);

        assertThat(wishesAt("17:00:00.001", PLOT)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("17:00", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void a_second_counter_takes_half_of_the_queue() {
        story.counterOpens(1).counterOpens(3);
        takesAt("15:00", PLOT);
        takesAt("15:00", PLOT);

        assertThat(wishesAt("17:30:00.001", PLOT)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("17:30", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void who_waits_for_other_counters_takes_no_time() {
        story.counterOpens(1).counterOpens(2);
        takesAt("15:00", AID);
        takesAt("15:00", AID);

        assertThat(wishesAt("18:00", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:00:00.001", AID)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_counter_that_takes_both_is_held_up_by_those_whom_no_other_counter_takes() {
        story.counterOpens(3);
        takesAt("15:00", AID);

        assertThat(wishesAt("17:30:00.001", PLOT)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("17:30", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void as_long_as_no_clerk_takes_the_service_the_counters_count_that_are_planned_for_it() {
        story.counterOpens(2);
        takesAt("15:00", PLOT);
        takesAt("15:00", PLOT);

        assertThat(wishesAt("17:30:00.001", PLOT)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("17:30", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void a_planned_counter_takes_nobody_off_the_clerks_who_work() {
        story.counterOpens(2);
        takesAt("15:00", AID);
        takesAt("15:00", AID);
        takesAt("15:00", PLOT);

        assertThat(wishesAt("18:00", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:00:00.001", AID)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void who_is_being_served_takes_what_is_left_of_his_time() {
        story.counterOpens(1);
        takesAt("16:00", PLOT);
        at("17:20").called(1);
        at("17:25").starts(1);

        assertThat(wishesAt("17:45:00.001", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:45", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void who_was_called_takes_his_time_from_the_call_on() {
        story.counterOpens(1);
        takesAt("16:00", PLOT);
        at("17:45").called(1);

        assertThat(wishesAt("17:59", PLOT)).isEqualTo(new CapacityIsReached());
        story.starts(1);
        story.finishes(1);
        assertThat(wishesAt("17:59", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void a_service_that_has_outlasted_its_norm_takes_no_more_time() {
        story.counterOpens(1);
        takesAt("16:00", PLOT);
        at("16:10").called(1);
        story.starts(1);

        assertThat(wishesAt("18:00", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:30:00.001", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_clerk_who_is_away_serves_from_when_he_means_to_be_back() {
        story.counterOpens(1);
        at("16:00").hears(new PauseCounter(DAY, clerk(1), ONE, new Code("field"), instant("17:50")));

        assertThat(wishesAt("17:00", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:00", PLOT)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("17:51", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_clerk_who_has_not_said_until_when_he_rests_counts_as_there() {
        story.counterOpens(1);
        at("16:00").pauses(1);

        assertThat(wishesAt("18:00", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void lunch_is_no_time_in_which_anybody_is_served() {
        story.counterOpens(1);
        for (int n = 0; n < 8; n++) takesAt("12:30", PLOT);

        assertThat(wishesAt("12:30:00.001", PLOT)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("12:30", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void a_visitor_with_several_wishes_takes_the_time_of_all() {
        story.counterOpens(1);

        assertThat(wishesAt("17:30:00.001", PLOT, ADDRESS)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("17:30", PLOT, ADDRESS)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:00:00.001", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void the_second_wish_begins_when_the_first_is_done_also_at_another_counter() {
        story.counterOpens(1).counterOpens(2);

        assertThat(wishesAt("17:30:00.001", PLOT, AID)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("17:30", PLOT, AID)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:30", AID)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void what_follows_for_somebody_who_is_being_served_takes_time_as_well() {
        story.counterOpens(1);
        wishesAt("16:00", PLOT, ADDRESS);
        at("17:00").called(1);
        story.starts(1);

        assertThat(wishesAt("17:00:00.001", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:00:00.001", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void the_time_of_one_who_is_out_for_a_document_is_kept_and_of_one_who_has_left_is_not() {
        story.counterOpens(1);
        TicketNumber plot = takesAt("16:00", PLOT);
        at("16:01").called(1);
        story.hears(new ParkTicket(DAY, clerk(1), ONE, new Code("form"), instant("17:40")));

        assertThat(wishesAt("17:30:00.001", PLOT)).isEqualTo(new CapacityIsReached());
        story.cancels(plot);
        assertThat(wishesAt("18:00", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void a_category_takes_nobodys_promised_time() {
        Story credit = Story.open(PublishedText.edited(
                OFFICE, json -> json.set("order", PublishedText.json(TestOffice.WITH_CREDIT.order()))));
        credit.counterOpens(1).at(instant("17:29").toString()).takes(PLOT);

        credit.at(instant("17:31").toString());
        assertThat(credit.hears(Story.wish(PLOT, "elderly", "r"))).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_clerk_knows_better_at_his_desk_and_on_the_phone() {
        story.counterOpens(1);
        story.at(instant("18:29").toString());

        assertThat(story.hears(wish(Story.KIOSK, Channel.DESK, PLOT))).isEqualTo(new CapacityIsReached());
        assertThat(story.hears(wish(clerk(1), Channel.PHONE, PLOT))).isInstanceOf(Issued.class);
        assertThat(story.hears(wish(clerk(1), Channel.DESK, PLOT))).isInstanceOf(Issued.class);
        assertThat(story.hears(new ServeDirectly(
                        DAY,
                        clerk(1),
                        ONE,
                        new ServiceCode(PLOT),
                        Language.KK,
                        null,
                        new Code("emergency"),
                        new RequestId("direct"))))
                .isInstanceOf(ServeDirectly.Begun.class);
    }

    @Test
    void asking_again_with_the_same_request_gives_the_ticket_that_was_given() {
        story.counterOpens(1).at(instant("18:00").toString()).hears(Story.wish(PLOT, null, "r"));

        assertThat(story.hears(Story.wish(PLOT, null, "r")))
                .isInstanceOfSatisfying(
                        Issued.class, issued -> assertThat(issued.again()).isTrue());
        assertThat(story.hears(Story.wish(PLOT, null, "s"))).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_service_that_no_counter_takes_is_not_said_to_be_full() {
        Story nowhere = Story.open(
                PublishedText.edited(OFFICE, json -> json.withArray("counters").removeAll()));

        assertThat(nowhere.at(instant("18:29").toString()).hears(Story.wish(PLOT, null, "r")))
                .isInstanceOf(Issued.class);
    }

    @Test
    void an_office_may_take_its_services_to_last_less_than_their_norm() {
        Story quick = Story.open(issuing(true, 50)).counterOpens(1);

        assertThat(quick.at(instant("18:15:00.001").toString()).hears(Story.wish(PLOT, null, "r")))
                .isEqualTo(new CapacityIsReached());
        assertThat(quick.at(instant("18:15").toString()).hears(Story.wish(PLOT, null, "r")))
                .isInstanceOf(Issued.class);
    }

    @Test
    void an_office_that_has_not_asked_for_it_gives_tickets_until_the_time_of_the_last() {
        for (OfficeConfiguration office : List.of(without(), issuing(false, 100))) {
            Story usual = Story.open(office).counterOpens(1).at(instant("18:29").toString());
            usual.takes(PLOT);
            assertThat(usual.at(instant("18:30").toString()).hears(Story.wish(PLOT, null, "r")))
                    .isEqualTo(new IssuingHasEnded());
        }
    }

    private Story at(String time) {
        return story.at(instant(time).toString());
    }

    private IssueTicket.Outcome wishesAt(String time, String... services) {
        return at(time).hears(wish(Story.KIOSK, Channel.KIOSK, services));
    }

    private TicketNumber takesAt(String time, String service) {
        return ((Issued) wishesAt(time, service)).ticket();
    }

    private IssueTicket wish(Actor by, Channel channel, String... services) {
        List<ServiceCode> all = Stream.of(services).map(ServiceCode::new).toList();
        RequestId request = new RequestId("wish-" + wishes++);
        return new IssueTicket(
                DAY, by, all.getFirst(), channel, Language.KK, null, request, all.subList(1, all.size()));
    }

    /** The instant at which the clock of the office shows a time. */
    private static Instant instant(String time) {
        return Instant.parse("2026-03-24T" + time + (time.length() == 5 ? ":00Z" : "Z"))
                .minus(Duration.ofHours(5));
    }

    private static OfficeConfiguration issuing(boolean byCapacity, int percent) {
        return PublishedText.edited(
                without(),
                json -> json.putObject("issuing").put("byCapacity", byCapacity).put("normPercent", percent));
    }

    private static OfficeConfiguration without() {
        return PublishedText.edited(
                TestOffice.STRICT, json -> json.withObject("hours").put("lastTicket", "18:30"));
    }
}
