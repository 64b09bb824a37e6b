package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.DayIsAlreadyOpen;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.DayOpened.Booked;
import kezek.officeday.events.OfficeDayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor opens the day.
 *
 * @param configuration what is in force from now to the evening
 * @param build the build of the program that will decide
 */
public record OpenDay(
        @TargetAggregateIdentifier OfficeDayId day, Actor by, OfficeConfiguration configuration, String build)
        implements OfficeDayCommand.OfTheHall<OpenDay.Outcome> {

    /** What the supervisor hears back. */
    public sealed interface Outcome permits Opened, Refusal {}

    public record Opened() implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.state()) {
            case DayState.NotOpened() ->
                accept(new Opened(), new DayOpened(day, now, by, configuration, build, booked(today)));
            case DayState.Open open -> answer(new DayIsAlreadyOpen());
            case DayState.Closed() -> answer(new DayIsClosed());
        };
    }

    /** Nothing when nobody has booked. */
    private static @Nullable List<Booked> booked(Day today) {
        List<Booked> booked = today.bookings().all().stream()
                .filter(booking -> booking.state() == Bookings.State.BOOKED)
                .map(Bookings.Booking::booked)
                .map(it -> new Booked(it.booking(), it.service(), it.slot()))
                .toList();
        return booked.isEmpty() ? null : booked;
    }
}
