package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.IssueTicket.Issued;
import kezek.officeday.Refusal.CapacityIsReached;
import kezek.officeday.Refusal.IssuingHasEnded;
import kezek.officeday.Refusal.IssuingIsStopped;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.IssuingRule;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.api.Test;

/** Whom the kiosk still gives a ticket at an office that closes at 18:30 and whose services last half an hour. */
class CapacityTest {
    private static final CounterNumber ONE = new CounterNumber(1);

    private final Story story = Story.open(TestOffice.byCapacity(100));
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
        story.shows("17:20").called(1);
        story.shows("17:25").starts(1);

        assertThat(wishesAt("17:45:00.001", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:45", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void who_was_called_takes_his_time_from_the_call_on() {
        story.counterOpens(1);
        takesAt("16:00", PLOT);
        story.shows("17:45").called(1);

        assertThat(wishesAt("17:59", PLOT)).isEqualTo(new CapacityIsReached());
        story.starts(1);
        story.finishes(1);
        assertThat(wishesAt("17:59", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void a_service_that_has_outlasted_its_norm_takes_no_more_time() {
        story.counterOpens(1);
        takesAt("16:00", PLOT);
        story.shows("16:10").called(1);
        story.starts(1);

        assertThat(wishesAt("18:00", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:30:00.001", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_clerk_who_is_away_serves_from_when_he_means_to_be_back() {
        story.counterOpens(1);
        story.shows("16:00").hears(new PauseCounter(DAY, clerk(1), ONE, new Code("field"), Story.instant("17:50")));

        assertThat(wishesAt("17:00", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:00", PLOT)).isEqualTo(new CapacityIsReached());
        assertThat(wishesAt("17:51", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void a_clerk_who_has_not_said_until_when_he_rests_counts_as_there() {
        story.counterOpens(1);
        story.shows("16:00").pauses(1);

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
        story.shows("17:00").called(1);
        story.starts(1);

        assertThat(wishesAt("17:00:00.001", PLOT)).isInstanceOf(Issued.class);
        assertThat(wishesAt("17:00:00.001", PLOT)).isEqualTo(new CapacityIsReached());
    }

    @Test
    void the_time_of_one_who_is_out_for_a_document_is_kept_and_of_one_who_has_left_is_not() {
        story.counterOpens(1);
        TicketNumber plot = takesAt("16:00", PLOT);
        story.shows("16:01").called(1);
        story.hears(new ParkTicket(DAY, clerk(1), ONE, new Code("form"), Story.instant("17:40")));

        assertThat(wishesAt("17:30:00.001", PLOT)).isEqualTo(new CapacityIsReached());
        story.cancels(plot);
        assertThat(wishesAt("18:00", PLOT)).isInstanceOf(Issued.class);
    }

    @Test
    void on_the_day_itself_a_visitor_books_no_time_where_the_kiosk_gives_no_ticket_but_a_clerk_may() {
        OfficeConfiguration office = PublishedText.edited(
                TestOffice.BOOKABLE, json -> json.set("issuing", PublishedText.json(new IssuingRule(true, 100))));
        Story full = Story.open(office).counterOpens(1).shows("09:30");
        while (full.hears(Story.wish(PLOT, null, "r" + wishes++)) instanceof Issued) {}

        assertThat(full.hears(books(office, Actor.HOLDER))).isEqualTo(new CapacityIsReached());
        assertThat(full.hears(books(office, Story.KIOSK))).isEqualTo(new CapacityIsReached());
        assertThat(full.hears(books(office, clerk(1)))).isInstanceOf(BookSlot.Booked.class);
    }

    @Test
    void while_no_tickets_are_given_a_visitor_books_no_time_of_today_but_a_clerk_may() {
        Story stopped = Story.open(TestOffice.BOOKABLE).shows("09:30");
        stopped.hears(new StopIssuing(DAY, Story.SUPERVISOR, new Code("no-capacity")));

        assertThat(stopped.hears(books(TestOffice.BOOKABLE, Actor.HOLDER))).isEqualTo(new IssuingIsStopped());
        assertThat(stopped.hears(books(TestOffice.BOOKABLE, clerk(1)))).isInstanceOf(BookSlot.Booked.class);
    }

    @Test
    void after_the_last_ticket_a_visitor_books_no_time_of_today_but_a_clerk_may() {
        OfficeConfiguration office = PublishedText.edited(
                TestOffice.BOOKABLE, json -> json.withObject("hours").put("lastTicket", "09:30"));
        Story late = Story.open(office).shows("09:29:59.999");
        assertThat(late.hears(books(office, Actor.HOLDER))).isInstanceOf(BookSlot.Booked.class);
        late.shows("09:30");

        assertThat(late.hears(books(office, Story.KIOSK))).isEqualTo(new IssuingHasEnded());
        assertThat(late.hears(books(office, clerk(1)))).isInstanceOf(BookSlot.Booked.class);
    }

    private static BookSlot books(OfficeConfiguration office, Actor by) {
        return new BookSlot(
                DAY,
                by,
                office,
                new ServiceCode(PLOT),
                Story.instant("10:00"),
                Language.KK,
                new RequestId("as" + by.role()));
    }

    private IssueTicket.Outcome wishesAt(String time, String... services) {
        RequestId request = new RequestId("wish-" + wishes++);
        List<ServiceCode> all = Stream.of(services).map(ServiceCode::new).toList();
        return story.shows(time)
                .hears(new IssueTicket(
                        DAY,
                        Story.KIOSK,
                        all.getFirst(),
                        Channel.KIOSK,
                        Language.KK,
                        null,
                        request,
                        all.subList(1, all.size())));
    }

    private TicketNumber takesAt(String time, String service) {
        return ((Issued) wishesAt(time, service)).ticket();
    }
}
