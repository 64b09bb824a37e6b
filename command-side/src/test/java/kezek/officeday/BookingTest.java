package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.KIOSK;
import static kezek.officeday.Story.SUPERVISOR;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.BOOKABLE;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kezek.officeday.Refusal.AppointmentIsNeeded;
import kezek.officeday.Refusal.BookingIsCancelled;
import kezek.officeday.Refusal.BookingIsCheckedIn;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.Refusal.RequestIdIsTaken;
import kezek.officeday.Refusal.SlotIsFull;
import kezek.officeday.Refusal.SlotIsNotOffered;
import kezek.officeday.Refusal.TooEarlyToCheckIn;
import kezek.officeday.Refusal.UnknownBooking;
import kezek.officeday.Refusal.UnknownCategory;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.DayOpened.Booked;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;

/** Times are booked, days before or on the day itself, and given back. */
class BookingTest {
    private static final Instant TEN = Instant.parse("2026-03-24T05:00:00Z");

    private static final Instant THREE = Instant.parse("2026-03-24T10:00:00Z");

    private final Story story = Story.before().at("2026-03-20T09:00:00Z");

    @Test
    void a_time_is_booked_days_before_the_day_is_opened() {
        assertThat(books(PLOT, TEN, "a")).isEqualTo(new BookSlot.Booked(1, new ServiceCode(PLOT), TEN, false));
        assertThat(books(ADDRESS, TEN.plusSeconds(1800), "b")).isInstanceOf(BookSlot.Booked.class);

        opens();

        assertThat(((DayOpened) story.last()).booked())
                .containsExactly(
                        new Booked(1, new ServiceCode(PLOT), TEN),
                        new Booked(2, new ServiceCode(ADDRESS), TEN.plusSeconds(1800)));
    }

    @Test
    void a_day_for_which_nobody_has_booked_says_nothing_of_it() {
        books(PLOT, TEN, "a");
        cancels(1);
        opens();

        assertThat(((DayOpened) story.last()).booked()).isNull();
    }

    @Test
    void asking_twice_books_once_and_another_wish_needs_another_name() {
        books(PLOT, TEN, "a");

        assertThat(books(PLOT, TEN, "a")).isEqualTo(new BookSlot.Booked(1, new ServiceCode(PLOT), TEN, true));
        assertThat(books(ADDRESS, TEN, "a")).isEqualTo(new RequestIdIsTaken());
        assertThat(books(PLOT, TEN.plusSeconds(1800), "a")).isEqualTo(new RequestIdIsTaken());
        cancels(1);
        assertThat(books(PLOT, TEN, "a")).isEqualTo(new RequestIdIsTaken());
        assertThat(story.record()).hasSize(2);
    }

    @Test
    void a_time_takes_as_many_visitors_as_it_has_places_whatever_they_come_for() {
        books(PLOT, TEN, "a");
        books(ADDRESS, TEN, "b");

        assertThat(books(PLOT, TEN, "c")).isEqualTo(new SlotIsFull());
        assertThat(books(PLOT, TEN.plusSeconds(1800), "c")).isInstanceOf(BookSlot.Booked.class);
    }

    @Test
    void a_booking_that_is_given_back_makes_room_and_its_number_is_not_used_again() {
        books(PLOT, TEN, "a");
        books(PLOT, TEN, "b");

        assertThat(cancels(1)).isEqualTo(new CancelBooking.Cancelled());
        assertThat(cancels(1)).isEqualTo(new BookingIsCancelled());
        assertThat(books(PLOT, TEN, "c")).isEqualTo(new BookSlot.Booked(3, new ServiceCode(PLOT), TEN, false));
    }

    @Test
    void whoever_has_come_still_takes_his_place() {
        books(PLOT, TEN, "a");
        books(PLOT, TEN, "b");
        opens();
        story.at("2026-03-24T04:50:00Z");
        arrives(1);

        assertThat(books(PLOT, TEN, "c")).isEqualTo(new SlotIsFull());
    }

    @Test
    void only_times_that_the_office_offers_for_the_service_can_be_booked() {
        assertThat(books("no-such", TEN, "a")).isEqualTo(new UnknownService());
        assertThat(books(AID, TEN, "a")).isEqualTo(new SlotIsNotOffered());
        assertThat(books(PLOT, TEN.plusSeconds(60), "a")).isEqualTo(new SlotIsNotOffered());
        assertThat(books(PLOT, TEN.minusSeconds(1800), "a")).isEqualTo(new SlotIsNotOffered());
        assertThat(books(PLOT, Instant.parse("2026-03-24T06:30:00Z"), "a")).isInstanceOf(BookSlot.Booked.class);
        assertThat(books(PLOT, Instant.parse("2026-03-24T07:00:00Z"), "b")).isEqualTo(new SlotIsNotOffered());
        assertThat(books(AID, Instant.parse("2026-03-24T10:45:00Z"), "b")).isInstanceOf(BookSlot.Booked.class);
        assertThat(books(AID, Instant.parse("2026-03-24T11:00:00Z"), "c")).isEqualTo(new SlotIsNotOffered());
    }

    @Test
    void nobody_books_farther_ahead_than_the_office_allows() {
        story.at("2026-03-16T18:59:59Z");
        assertThat(books(PLOT, TEN, "a")).isEqualTo(new SlotIsNotOffered());

        story.at("2026-03-16T19:00:00Z");
        assertThat(books(PLOT, TEN, "a")).isInstanceOf(BookSlot.Booked.class);
    }

    @Test
    void a_time_that_has_begun_can_be_booked_no_more() {
        opens();
        story.at("2026-03-24T04:59:59.999Z");
        assertThat(books(PLOT, TEN, "a")).isInstanceOf(BookSlot.Booked.class);

        story.at("2026-03-24T05:00:00Z");
        assertThat(books(PLOT, TEN, "b")).isEqualTo(new SlotIsNotOffered());
    }

    @Test
    void an_office_without_appointments_on_that_date_has_no_times() {
        BookSlot.Outcome outcome = story.hears(new BookSlot(
                DAY,
                Actor.HOLDER,
                TestOffice.bookable(Admission.WALK_IN),
                new ServiceCode(PLOT),
                TEN,
                Language.RU,
                new RequestId("a")));

        assertThat(outcome).isEqualTo(new SlotIsNotOffered());
    }

    @Test
    void an_open_day_offers_the_times_under_which_it_was_opened() {
        story.at("2026-03-24T04:00:00Z");
        story.hears(new OpenDay(DAY, SUPERVISOR, TestOffice.STRICT, "test"));

        assertThat(books(PLOT, TEN, "a")).isEqualTo(new SlotIsNotOffered());
    }

    @Test
    void a_closed_day_takes_no_booking_and_gives_none_back() {
        books(PLOT, TEN, "a");
        opens();
        story.closes();

        assertThat(books(PLOT, TEN.plusSeconds(1800), "b")).isEqualTo(new DayIsClosed());
        assertThat(cancels(1)).isEqualTo(new DayIsClosed());
        assertThat(checksIn(1)).isEqualTo(new DayIsClosed());
    }

    @Test
    void a_booking_is_given_back_for_a_reason_of_the_office() {
        books(PLOT, TEN, "a");

        assertThat(cancels(1, new Code("mood"))).isEqualTo(new UnknownReason());
        assertThat(cancels(2)).isEqualTo(new UnknownBooking());
        assertThat(cancels(1)).isEqualTo(new CancelBooking.Cancelled());
    }

    @Test
    void a_booking_becomes_one_ticket_however_often_its_holder_checks_in() {
        books(PLOT, TEN, "a");
        assertThat(checksIn(1)).isEqualTo(new DayIsNotOpen());
        opens();
        story.at("2026-03-24T04:50:00Z");
        TicketNumber ticket = arrives(1);
        long seq = story.record().size();

        CheckIn.Arrived again = (CheckIn.Arrived) checksIn(1);

        assertThat(again.ticket().ticket()).isEqualTo(ticket);
        assertThat(again.ticket().again()).isTrue();
        assertThat(again.ticket().seq()).isEqualTo(seq - 1);
        assertThat(again.due()).isEqualTo(TEN);
        assertThat(cancels(1)).isEqualTo(new BookingIsCheckedIn(ticket));
        assertThat(story.record()).hasSize((int) seq);
    }

    @Test
    void nobody_checks_in_before_the_window_opens_or_without_a_booking_that_stands() {
        books(PLOT, TEN, "a");
        books(PLOT, TEN, "b");
        cancels(2);
        opens();

        story.at("2026-03-24T04:44:59.999Z");
        assertThat(checksIn(1)).isEqualTo(new TooEarlyToCheckIn(TEN.minus(Duration.ofMinutes(15))));
        assertThat(checksIn(2)).isEqualTo(new BookingIsCancelled());
        assertThat(checksIn(3)).isEqualTo(new UnknownBooking());
        story.at("2026-03-24T04:45:00Z");
        assertThat(checksIn(1)).isInstanceOf(CheckIn.Arrived.class);
    }

    @Test
    void a_check_in_that_makes_no_sense_gives_no_ticket() {
        books(PLOT, TEN, "a");
        opens();
        story.takes(PLOT);
        story.at("2026-03-24T04:50:00Z");

        assertThat(story.hears(new CheckIn(DAY, KIOSK, 1, new Code("king"), new RequestId("x"))))
                .isEqualTo(new UnknownCategory());
        assertThat(story.hears(new CheckIn(DAY, KIOSK, 1, null, new RequestId("r1"))))
                .isEqualTo(new RequestIdIsTaken());
    }

    @Test
    void a_service_that_the_office_gave_up_meanwhile_is_told_to_whoever_had_booked_it() {
        story.hears(new BookSlot(
                DAY, Actor.HOLDER, BOOKABLE, new ServiceCode(AID), THREE, Language.KK, new RequestId("a")));
        story.at("2026-03-24T04:00:00Z");
        story.hears(new OpenDay(DAY, SUPERVISOR, TestOffice.without(AID), "test"));
        story.at("2026-03-24T09:50:00Z");

        assertThat(checksIn(1)).isEqualTo(new UnknownService());
    }

    @Test
    void by_appointment_only_nobody_gets_a_ticket_without_one() {
        story.at("2026-03-24T04:00:00Z");
        story.hears(new OpenDay(DAY, SUPERVISOR, TestOffice.bookable(Admission.APPOINTMENT_ONLY), "test"));
        story.counterOpens(1);
        books(PLOT, TEN, "a");
        story.at("2026-03-24T05:00:00Z");

        assertThat(story.hears(Story.wish(PLOT, null, "w"))).isEqualTo(new AppointmentIsNeeded());
        assertThat(story.hears(new ServeDirectly(
                        DAY,
                        clerk(1),
                        new CounterNumber(1),
                        new ServiceCode(PLOT),
                        Language.KK,
                        null,
                        null,
                        new RequestId("d"))))
                .isEqualTo(new AppointmentIsNeeded());
        TicketNumber booked = arrives(1);
        assertThat(story.called(1)).isEqualTo(booked);
    }

    private void opens() {
        story.at("2026-03-24T04:00:00Z");
        assertThat(story.hears(new OpenDay(DAY, SUPERVISOR, BOOKABLE, "test"))).isEqualTo(new OpenDay.Opened());
    }

    private BookSlot.Outcome books(String service, Instant slot, String request) {
        return story.hears(new BookSlot(
                DAY, Actor.HOLDER, BOOKABLE, new ServiceCode(service), slot, Language.RU, new RequestId(request)));
    }

    private CancelBooking.Outcome cancels(int booking) {
        return cancels(booking, CancelTicket.VISITOR_LEFT);
    }

    private CancelBooking.Outcome cancels(int booking, Code reason) {
        return story.hears(new CancelBooking(DAY, Actor.HOLDER, BOOKABLE, booking, reason));
    }

    private CheckIn.Outcome checksIn(int booking) {
        return story.hears(new CheckIn(DAY, KIOSK, booking, null, new RequestId("in" + booking)));
    }

    private TicketNumber arrives(int booking) {
        return ((CheckIn.Arrived) checksIn(booking)).ticket().ticket();
    }
}
