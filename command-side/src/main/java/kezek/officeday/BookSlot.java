package kezek.officeday;

import static kezek.officeday.Decision.accept;
import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.CapacityIsReached;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.IssuingHasEnded;
import kezek.officeday.Refusal.IssuingIsStopped;
import kezek.officeday.Refusal.RequestIdIsTaken;
import kezek.officeday.Refusal.SlotIsFull;
import kezek.officeday.Refusal.SlotIsNotOffered;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Bookings.State;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Somebody wants to be served at a stated time of a day, today or ahead.
 *
 * @param settings of the office for that date: they decide until the day is opened under its own
 * @param slot when the time begins
 * @param request the client's name for this wish: asking twice books once
 */
public record BookSlot(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        OfficeConfiguration settings,
        ServiceCode service,
        Instant slot,
        Language language,
        RequestId request)
        implements OfficeDayCommand.OfTheHall<BookSlot.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Booked, Refusal {}

    /**
     * The booking, by its number on that day.
     *
     * @param again whether an earlier request had already got it
     */
    public record Booked(int booking, ServiceCode service, Instant slot, boolean again) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day that, Instant now) {
        return that.bookings().bookedFor(request).map(this::again).orElseGet(() -> switch (that.state()) {
            case DayState.NotOpened() -> book(settings, that, now);
            case DayState.Open(OfficeConfiguration inForce) -> bookToday(inForce, that, now);
            case DayState.Closed() -> answer(new DayIsClosed());
        });
    }

    private Decision<Outcome> again(Booking before) {
        SlotBooked first = before.booked();
        boolean same = first.service().equals(service) && first.slot().equals(slot);
        boolean kept = before.state() == State.BOOKED || before.state() == State.MISSED;
        return answer(same && kept ? new Booked(first.booking(), service, slot, true) : new RequestIdIsTaken());
    }

    private Decision<Outcome> book(OfficeConfiguration office, Day that, Instant now) {
        if (office.service(service).isEmpty()) return answer(new UnknownService());
        return that.bookings().offers(office, day.date(), service, now).stream()
                .filter(offer -> offer.begin().equals(slot))
                .findFirst()
                .map(offer -> offer.free() == 0 ? answer((Outcome) new SlotIsFull()) : book(that, now))
                .orElseGet(() -> answer(new SlotIsNotOffered()));
    }

    private Decision<Outcome> book(Day that, Instant now) {
        int booking = that.bookings().next();
        return accept(
                new Booked(booking, service, slot, false),
                new SlotBooked(day, now, by, booking, service, slot, language, request));
    }

    /** On the day itself a time of the evening is no way past a kiosk that gives no more tickets. */
    private Decision<Outcome> bookToday(OfficeConfiguration inForce, Day today, Instant now) {
        Decision<Outcome> decision = book(inForce, today, now);
        if (by.isStaff() || decision.outcome() instanceof Refusal) return decision;
        if (today.stopped() != null) return answer(new IssuingIsStopped());
        Instant lastTicket = inForce.at(day.date(), inForce.hours().lastTicket());
        if (!now.isBefore(lastTicket)) return answer(new IssuingHasEnded());
        return today.hasRoomFor(List.of(service), day.date(), now) ? decision : answer(new CapacityIsReached());
    }
}
