package kezek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import kezek.hall.Sample;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Bookings.State;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter of an hour before his time a visitor may come, and never to closed doors: before nine, or from one to half past two. */
class BookingViewTest {
    private static final OfficeConfiguration OFFICE = Sample.lunching(null, null);

    @ParameterizedTest
    @CsvSource({
        "09:00, 09:00",
        "09:10, 09:00",
        "09:15, 09:00",
        "10:30, 10:15",
        "12:50, 12:35",
        "14:30, 14:30",
        "14:40, 14:30",
        "15:00, 14:45"
    })
    void nobody_is_told_to_come_before_the_doors_are_open(String time, String from) {
        Booking booking = booked(time);

        assertThat(BookingView.of("id", "1-12345", OFFICE, booking, true, false, at("08:00"))
                        .from())
                .isEqualTo(at(from));
    }

    /** The hours were others when it was booked. */
    @ParameterizedTest
    @CsvSource({"08:30, 08:15", "13:30, 13:15", "18:30, 18:15"})
    void a_time_outside_the_hours_is_told_with_the_usual_quarter(String time, String from) {
        assertThat(BookingView.of("id", "1-12345", OFFICE, booked(time), true, false, at("08:00"))
                        .from())
                .isEqualTo(at(from));
    }

    @Test
    void staff_see_from_when_a_check_in_is_taken_whatever_the_doors() {
        assertThat(BookedLine.of(OFFICE, booked("14:30"), true, false).from()).isEqualTo(at("14:15"));
    }

    private static Booking booked(String time) {
        return new Booking(
                new SlotBooked(
                        Sample.DAY,
                        at("08:00"),
                        new Actor("visitor", "holder"),
                        1,
                        Sample.AID,
                        at(time),
                        Language.KK,
                        new RequestId("r")),
                State.BOOKED,
                null);
    }

    private static Instant at(String time) {
        return OFFICE.at(Sample.DATE, LocalTime.parse(time));
    }
}
