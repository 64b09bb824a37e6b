package kezek.officeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kezek.officeday.Refusal.AppointmentIsNeeded;
import kezek.officeday.Refusal.BookingIsCancelled;
import kezek.officeday.Refusal.BookingIsCheckedIn;
import kezek.officeday.Refusal.BookingIsNotDue;
import kezek.officeday.Refusal.SlotIsFull;
import kezek.officeday.Refusal.SlotIsNotOffered;
import kezek.officeday.Refusal.TooEarlyToCheckIn;
import kezek.officeday.Refusal.UnknownBooking;
import kezek.officeday.events.Code;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.BookingCancelled;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayEvent.IssuingStopped;
import kezek.officeday.events.OfficeDayEvent.PriorityDeclined;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;

/** The days of the {@link Storyteller} have whatever can come of a booking, or they would prove nothing of it. */
class StoriesOfBookingsTest {
    private static final int DAYS = 1500;
    private static final int PRESSES = 100;

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void there_are_days_with_everything_that_can_come_of_a_booking() {
        for (int seed = 1; seed <= DAYS; seed++) {
            OneDay day = new OneDay();
            Storyteller.overheard(seed, PRESSES).forEach(day::hear);
        }

        assertThat(seen)
                .containsOnlyKeys(
                        "booked ahead",
                        "cancelled ahead",
                        "opened with bookings",
                        "booked on the day",
                        "cancelled on the day",
                        "asked twice",
                        "full",
                        "not offered",
                        "by appointment only",
                        "unknown",
                        "cancelled before",
                        "come before",
                        "too early",
                        "early",
                        "not yet due",
                        "in time",
                        "late with some credit",
                        "late with none",
                        "came while others got no ticket",
                        "came twice",
                        "called for it",
                        "called for his category",
                        "declined",
                        "parked",
                        "sent")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(10));
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** What is answered and recorded on a day. */
    private final class OneDay {
        private final Set<TicketNumber> booked = new HashSet<>();
        private boolean open;
        private boolean stopped;

        void hear(Object said) {
            switch (said) {
                case OfficeDayEvent event -> record(event);
                case BookSlot.Booked it when it.again() -> count("asked twice");
                case CheckIn.Arrived it when it.ticket().again() -> count("came twice");
                case SlotIsFull _ -> count("full");
                case SlotIsNotOffered _ -> count("not offered");
                case AppointmentIsNeeded _ -> count("by appointment only");
                case UnknownBooking _ -> count("unknown");
                case BookingIsCancelled _ -> count("cancelled before");
                case BookingIsCheckedIn _ -> count("come before");
                case TooEarlyToCheckIn _ -> count("too early");
                case BookingIsNotDue _ -> count("not yet due");
                default -> {}
            }
        }

        private void record(OfficeDayEvent event) {
            switch (event) {
                case DayOpened e -> {
                    open = true;
                    if (e.booked() != null) count("opened with bookings");
                }
                case IssuingStopped _ -> stopped = true;
                case IssuingResumed _ -> stopped = false;
                case SlotBooked _ -> count(open ? "booked on the day" : "booked ahead");
                case BookingCancelled _ -> count(open ? "cancelled on the day" : "cancelled ahead");
                case BookingCheckedIn e -> {
                    booked.add(e.ticket());
                    count(came(e));
                    if (stopped) count("came while others got no ticket");
                }
                case TicketCalled e
                when booked.contains(e.ticket()) -> call(e.why().code());
                case PriorityDeclined e when booked.contains(e.ticket()) -> count("declined");
                case TicketParked e when booked.contains(e.ticket()) -> count("parked");
                case TicketTransferred e when booked.contains(e.ticket()) -> count("sent");
                default -> {}
            }
        }

        private void call(Code why) {
            if (why.equals(Explanation.APPOINTMENT)) count("called for it");
            if (why.equals(Explanation.CATEGORY_CREDIT)) count("called for his category");
        }

        private static String came(BookingCheckedIn event) {
            if (event.due().isAfter(event.at())) return "early";
            if (event.due().equals(event.at())) return "in time";
            return event.credit() > 0 ? "late with some credit" : "late with none";
        }
    }
}
