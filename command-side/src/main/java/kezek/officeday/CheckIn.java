package kezek.officeday;

import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kezek.officeday.IssueTicket.Issued;
import kezek.officeday.Refusal.BookingIsCancelled;
import kezek.officeday.Refusal.DayIsClosed;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.Refusal.NumbersAreExhausted;
import kezek.officeday.Refusal.RequestIdIsTaken;
import kezek.officeday.Refusal.TooEarlyToCheckIn;
import kezek.officeday.Refusal.UnknownBooking;
import kezek.officeday.Refusal.UnknownCategory;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Waiting;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A booked visitor has come: his booking becomes a ticket. However late he is, and although no others are given out, he gets
 * one; early, it waits for his time.
 *
 * @param claim the category that he says he belongs to
 * @param request the client's name for this wish; a booking becomes one ticket, whoever asks again
 */
public record CheckIn(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        int booking,
        @Nullable Code claim,
        RequestId request) implements OfficeDayCommand.OfTheHall<CheckIn.Outcome> {

    /** What he hears back: his ticket. */
    public sealed interface Outcome permits Arrived, Refusal {}

    /** His ticket, and when his time begins, or began. */
    public record Arrived(Issued ticket, Instant due) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.state()) {
            case DayState.NotOpened() -> answer(new DayIsNotOpen());
            case DayState.Closed() -> answer(new DayIsClosed());
            case DayState.Open(OfficeConfiguration office) ->
                today.bookings()
                        .find(booking)
                        .map(found -> checkIn(found, office, today, now))
                        .orElseGet(() -> answer(new UnknownBooking()));
        };
    }

    private Decision<Outcome> checkIn(Booking found, OfficeConfiguration office, Day today, Instant now) {
        return switch (found.state()) {
            case CANCELLED -> answer(new BookingIsCancelled());
            case CHECKED_IN -> again(today.ticket(Objects.requireNonNull(found.ticket())), found.booked());
            case MISSED -> answer(new DayIsClosed());
            case BOOKED -> issue(found.booked(), office, today, now);
        };
    }

    private static Decision<Outcome> again(Ticket ticket, SlotBooked booked) {
        TicketIssued first = ticket.issued();
        return answer(new Arrived(
                new Issued(first.ticket(), first.service(), first.at(), first.ahead(), ticket.seq(), true),
                booked.slot()));
    }

    private Decision<Outcome> issue(SlotBooked booked, OfficeConfiguration office, Day today, Instant now) {
        AppointmentRule rule = office.appointmentRule();
        Instant due = booked.slot();
        if (now.isBefore(rule.opens(due))) return answer(new TooEarlyToCheckIn(rule.opens(due)));
        if (claim != null && !OfficeConfiguration.knows(office.categories(), claim)) {
            return answer(new UnknownCategory());
        }
        if (today.issuedFor(request).isPresent()) return answer(new RequestIdIsTaken());
        return office.service(booked.service())
                .map(service -> issue(booked, service.letter(), rule, today, now))
                .orElseGet(() -> answer(new UnknownService()));
    }

    private Decision<Outcome> issue(SlotBooked booked, char letter, AppointmentRule rule, Day today, Instant now) {
        int number = today.nextNumber(letter);
        if (number > TicketNumber.LAST) return answer(new NumbersAreExhausted());
        TicketNumber ticket = new TicketNumber(letter, number);
        Instant due = booked.slot();
        int credit = rule.credit(due, now);
        int ahead = today.ahead(new Waiting(ticket, now, claim).by(due, credit), booked.service(), now);
        return new Decision<>(
                new Arrived(new Issued(ticket, booked.service(), now, ahead, today.seq() + 1, false), due),
                List.of(
                        new TicketIssued(
                                day,
                                now,
                                by,
                                ticket,
                                booked.service(),
                                Channel.BOOKING,
                                booked.language(),
                                claim,
                                ahead,
                                request),
                        new BookingCheckedIn(day, now, by, ticket, booking, due, credit)));
    }
}
