package kezek.officeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kezek.officeday.Refusal.IssuingHasEnded;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeCalendar.SpecialDate;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.api.Test;

/**
 * On 1 March 2024 at midnight the clocks of Almaty went back to eleven in the evening of 29 February: the office day has
 * one hour twice. This office receives through it.
 */
class RepeatedHourTest {
    private static final LocalDate DATE = LocalDate.parse("2024-02-29");
    private static final Hours LATE = new Hours(
            LocalTime.of(9, 0), LocalTime.of(23, 30), LocalTime.of(23, 45), new Lunch(LunchMode.NONE, null, null));
    private static final OfficeConfiguration USUAL = lateOffice();
    private static final OfficeConfiguration OFFICE = USUAL.on(DATE);
    private static final Instant LAST_TICKET = Instant.parse("2024-02-29T17:30:00Z");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final Day today = new Day();
    private final List<OfficeDayEvent> record = new ArrayList<>();
    private int requests;

    @Test
    void the_hours_of_that_very_date_are_in_force() {
        assertThat(OFFICE.hours().lastTicket()).hasToString("23:30");
        assertThat(USUAL.on(DATE.plusDays(1)).hours().lastTicket()).hasToString("17:30");
    }

    @Test
    void the_last_ticket_is_given_once_although_the_clock_shows_its_time_twice() {
        opens("2024-02-29T03:00:00Z");

        assertThat(takes(LAST_TICKET.minusSeconds(1))).isInstanceOf(IssueTicket.Issued.class);
        assertThat(takes(LAST_TICKET)).isInstanceOf(IssuingHasEnded.class);
        Instant tenPastElevenAgain = Instant.parse("2024-02-29T18:10:00Z");
        assertThat(LocalTime.ofInstant(tenPastElevenAgain, ALMATY)).hasToString("23:10");
        assertThat(takes(tenPastElevenAgain)).isInstanceOf(IssuingHasEnded.class);
    }

    @Test
    void the_order_of_events_is_that_of_time_and_not_of_the_clock_on_the_wall() {
        opens("2024-02-29T17:10:00Z");
        takes(Instant.parse("2024-02-29T17:25:00Z"));
        hears(new CloseDay(id(), Story.SUPERVISOR), Instant.parse("2024-02-29T18:05:00Z"));

        assertThat(record).extracting(OfficeDayEvent::at).isSorted();
        assertThat(record)
                .extracting(event -> LocalTime.ofInstant(event.at(), ALMATY).toString())
                .containsExactly("23:10", "23:25", "23:05");
    }

    @Test
    void the_office_day_ends_at_the_second_midnight() {
        assertThat(at("2024-02-29T17:59:59Z")).isEqualTo(id());
        assertThat(at("2024-02-29T18:00:00Z")).isEqualTo(id());
        assertThat(at("2024-02-29T18:59:59Z")).isEqualTo(id());
        assertThat(at("2024-02-29T19:00:00Z")).hasToString("sokolovka/2024-03-01");
    }

    @Test
    void a_day_that_is_left_open_over_midnight_gives_no_ticket_in_the_morning() {
        opens("2024-02-29T03:00:00Z");

        assertThat(takes(Instant.parse("2024-03-01T04:30:00Z"))).isInstanceOf(IssuingHasEnded.class);
    }

    private void opens(String instant) {
        hears(new OpenDay(id(), Story.SUPERVISOR, OFFICE, "test"), Instant.parse(instant));
    }

    private IssueTicket.Outcome takes(Instant now) {
        return hears(
                new IssueTicket(
                        id(),
                        Story.KIOSK,
                        new ServiceCode(TestOffice.PLOT),
                        Channel.KIOSK,
                        Language.KK,
                        null,
                        new RequestId("r" + requests++)),
                now);
    }

    private <O> O hears(OfficeDayCommand<O> command, Instant now) {
        Decision<O> decision = command.decide(today, today.notBefore(now));
        decision.events().forEach(today::evolve);
        record.addAll(decision.events());
        return decision.outcome();
    }

    private static OfficeDayId at(String instant) {
        OfficeClock clock = office -> Instant.parse(instant);
        return clock.today(OFFICE);
    }

    private static OfficeDayId id() {
        return new OfficeDayId(OFFICE.office(), DATE);
    }

    private static OfficeConfiguration lateOffice() {
        OfficeCalendar calendar = new OfficeCalendar(
                List.of(),
                Admission.WALK_IN,
                List.of(new SpecialDate(DATE, LATE, null, TestOffice.STRICT.names())),
                null,
                null);
        return PublishedText.edited(TestOffice.STRICT, json -> json.set("calendar", PublishedText.json(calendar)));
    }
}
