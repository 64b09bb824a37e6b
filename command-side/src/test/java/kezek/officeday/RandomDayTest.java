package kezek.officeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.BookingCancelled;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import org.junit.jupiter.api.Test;

/** The days on which the verifiers are compared have whatever can come of a booking, or they would prove nothing of it. */
class RandomDayTest {
    private static final int DAYS = 150;

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void there_are_days_with_everything_that_can_come_of_a_booking() {
        for (int seed = 0; seed < DAYS; seed++) look(RandomDay.play(seed, 20 + seed));

        assertThat(seen)
                .containsOnlyKeys(
                        "booked ahead",
                        "cancelled ahead",
                        "by appointment only",
                        "booked on the day",
                        "cancelled on the day",
                        "early",
                        "late",
                        "too late for any credit",
                        "called for it")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(10));
    }

    private void look(List<OfficeDayEvent> day) {
        Optional<AppointmentRule> rule = Optional.empty();
        for (OfficeDayEvent event : day) {
            switch (event) {
                case DayOpened e -> {
                    rule = Optional.of(e.configuration().appointmentRule());
                    Admission admission =
                            e.configuration().plan(e.day().date()).admission();
                    if (admission == Admission.APPOINTMENT_ONLY) count("by appointment only");
                }
                case SlotBooked _ -> count(rule.isPresent() ? "booked on the day" : "booked ahead");
                case BookingCancelled _ -> count(rule.isPresent() ? "cancelled on the day" : "cancelled ahead");
                case BookingCheckedIn e -> count(came(e, rule.orElseThrow()));
                case TicketCalled e when e.why().code().equals(Explanation.APPOINTMENT) -> count("called for it");
                default -> {}
            }
        }
    }

    private static String came(BookingCheckedIn event, AppointmentRule rule) {
        if (event.due().isAfter(event.at())) return "early";
        return event.at().isAfter(rule.closes(event.due())) ? "too late for any credit" : "late";
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }
}
