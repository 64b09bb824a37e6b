package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.Objects;
import kezek.officeday.Refusal.BookingIsCancelled;
import kezek.officeday.Refusal.BookingIsCheckedIn;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.UnknownBooking;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.BookingCancelled;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A booking is given back by its holder, or taken out by a clerk; its time is free again.
 *
 * @param settings of the office for that date: they decide until the day is opened under its own
 * @param reason of the office's list
 */
public record CancelBooking(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, OfficeConfiguration settings, int booking, Code reason)
        implements OfficeDayCommand.OfTheHall<CancelBooking.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Cancelled, Refusal {}

    public record Cancelled() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day that, Instant now) {
        return switch (that.state()) {
            case DayState.NotOpened() -> cancel(settings, that, now);
            case DayState.Open(OfficeConfiguration inForce) -> cancel(inForce, that, now);
            case DayState.Closed() -> answer(new DayIsClosed());
        };
    }

    private Decision<Outcome> cancel(OfficeConfiguration office, Day that, Instant now) {
        if (!OfficeConfiguration.knows(office.cancelReasons(), reason)) return answer(new UnknownReason());
        return that.bookings()
                .find(booking)
                .map(found -> cancel(found, now))
                .orElseGet(() -> answer(new UnknownBooking()));
    }

    private Decision<Outcome> cancel(Booking found, Instant now) {
        return switch (found.state()) {
            case CANCELLED -> answer(new BookingIsCancelled());
            case CHECKED_IN -> answer(new BookingIsCheckedIn(Objects.requireNonNull(found.ticket())));
            case MISSED -> answer(new DayIsClosed());
            case BOOKED -> accept(new Cancelled(), new BookingCancelled(day, now, by, booking, reason));
        };
    }
}
