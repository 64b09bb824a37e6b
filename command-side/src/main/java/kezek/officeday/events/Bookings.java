package kezek.officeday.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kezek.officeday.events.AppointmentRule.Slot;
import kezek.officeday.events.AppointmentRule.Slots;
import kezek.officeday.events.OfficeDayEvent.BookingCancelled;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import org.jspecify.annotations.Nullable;

/** Who has booked which time of a day, folded from its events: long before it opens, and until it closes. */
public final class Bookings {
    private final SequencedMap<Integer, Booking> all = new LinkedHashMap<>();
    private @Nullable Instant closed;

    /**
     * What has become of a booking; it is missed when nobody has come for it before the day was closed, whoever is to blame, see
     * {@link #closedEarly}.
     */
    public enum State {
        BOOKED,
        CANCELLED,
        CHECKED_IN,
        MISSED
    }

    /**
     * A booked time.
     *
     * @param ticket that its visitor got when he came
     */
    public record Booking(
            SlotBooked booked, State state, @Nullable TicketNumber ticket) {
        public int number() {
            return booked.booking();
        }
    }

    /** Takes in what happened; what does not concern bookings changes nothing. */
    public void evolve(OfficeDayEvent event) {
        switch (event) {
            case SlotBooked e -> all.put(e.booking(), new Booking(e, State.BOOKED, null));
            case BookingCancelled e -> change(e.booking(), it -> new Booking(it.booked(), State.CANCELLED, null));
            case BookingCheckedIn e ->
                change(e.booking(), it -> new Booking(it.booked(), State.CHECKED_IN, e.ticket()));
            case DayClosed e -> {
                closed = e.at();
                all.replaceAll(
                        (_, it) -> it.state() == State.BOOKED ? new Booking(it.booked(), State.MISSED, null) : it);
            }
            default -> {}
        }
    }

    private void change(int number, UnaryOperator<Booking> change) {
        all.computeIfPresent(number, (_, booking) -> change.apply(booking));
    }

    /** The number of the next booking: from 1, never used again. */
    public int next() {
        return all.size() + 1;
    }

    public Optional<Booking> find(int number) {
        return Optional.ofNullable(all.get(number));
    }

    /** What was booked for this wish before. */
    public Optional<Booking> bookedFor(RequestId request) {
        return all.values().stream()
                .filter(booking -> booking.booked().request().equals(request))
                .findFirst();
    }

    /**
     * A time that can be booked, or could be if it were not full.
     *
     * @param begin of the time
     * @param free how many visitors may still book it
     */
    public record Offer(Slot slot, Instant begin, int free) {}

    /** The times of this date for a service that are still to come, in order; none when the date is too far ahead. */
    public List<Offer> offers(OfficeConfiguration office, LocalDate date, ServiceCode service, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, office.zone());
        if (date.isAfter(today.plusDays(office.appointmentRule().daysAhead()))) return List.of();
        return office.slots(date, service).stream()
                .map(slot -> offer(slot, office.at(date, slot.time())))
                .filter(offer -> offer.begin().isAfter(now))
                .toList();
    }

    private Offer offer(Slot slot, Instant begin) {
        return new Offer(slot, begin, Math.max(0, slot.of().capacity() - taken(slot.of(), begin)));
    }

    private int taken(Slots slots, Instant begin) {
        return (int) all.values().stream()
                .filter(booking -> booking.state() != State.CANCELLED)
                .filter(booking -> booking.booked().slot().equals(begin))
                .filter(booking -> slots.services().contains(booking.booked().service()))
                .count();
    }

    /** What those have booked who have not come, but may still come in time. */
    public Stream<ServiceCode> expected(AppointmentRule rule, Instant now) {
        return all.values().stream()
                .filter(booking -> booking.state() == State.BOOKED)
                .map(Booking::booked)
                .filter(booked -> !rule.closes(booked.slot()).isBefore(now))
                .map(SlotBooked::service);
    }

    /** Whether the day was closed while somebody who has not come might still have come in time: he is not the one who missed it. */
    public boolean closedEarly(AppointmentRule rule, Booking booking) {
        return booking.state() == State.MISSED
                && closed != null
                && !rule.closes(booking.booked().slot()).isBefore(closed);
    }

    /** In the order of their numbers. */
    public Collection<Booking> all() {
        return Collections.unmodifiableCollection(all.values());
    }
}
