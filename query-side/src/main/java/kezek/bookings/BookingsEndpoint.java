package kezek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import kezek.hall.DayRecord;
import kezek.hall.DayState;
import kezek.hall.Days;
import kezek.hall.Problems;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.Bookings.Booking;
import kezek.officeday.events.Bookings.Offer;
import kezek.officeday.events.Bookings.State;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayEvent.IssuingStopped;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody which times are free, staff who is expected, and a holder how his booking stands. */
@RestController
class BookingsEndpoint {
    private final Days days;
    private final BookingIds ids;

    BookingsEndpoint(Days days, BookingIds ids) {
        this.days = days;
        this.ids = ids;
    }

    /** A day with all that was booked on it, under the settings that are in force on it or would be. */
    private record Booked(DayRecord record, OfficeConfiguration office, Bookings bookings) {

        /** A day that has been opened receives whoever has booked on it, whatever was changed since. */
        boolean receives(Booking booking) {
            return record.configuration().isPresent() || receives(office, booking);
        }

        /** Whether a visitor could take a ticket, as far as its hours and its supervisor say; always so before its opening. */
        boolean givesTickets(Instant now) {
            if (record.state() != DayState.OPEN) return record.state() == DayState.NOT_OPEN;
            boolean stopped = record.events().reversed().stream()
                    .map(Recorded::event)
                    .filter(event -> event instanceof IssuingStopped || event instanceof IssuingResumed)
                    .findFirst()
                    .filter(IssuingStopped.class::isInstance)
                    .isPresent();
            return !stopped
                    && now.isBefore(office.at(record.id().date(), office.hours().lastTicket()));
        }

        /** The bookings that stand on a day not opened yet and that nobody would receive under these settings. */
        Stream<Booking> displaced(OfficeConfiguration wanted) {
            return bookings.all().stream()
                    .filter(booking -> record.configuration().isEmpty()
                            && booking.state() == State.BOOKED
                            && !receives(wanted, booking));
        }

        private boolean receives(OfficeConfiguration settings, Booking booking) {
            SlotBooked booked = booking.booked();
            return settings.receives(record.id().date(), booked.service(), booked.slot());
        }
    }

    /** A booking that stands at a time at which nobody would be received. */
    record Displaced(LocalDate day, int number, ServiceCode service, Instant slot) {
        static Displaced of(Booking booking) {
            SlotBooked booked = booking.booked();
            return new Displaced(booked.day().date(), booking.number(), booked.service(), booked.slot());
        }
    }

    @GetMapping("/api/offices/{office}/days/{day}/slots")
    SlotsView slots(@PathVariable String office, @PathVariable String day, @RequestParam ServiceCode service) {
        OfficeConfiguration configuration = days.office(office);
        Booked booked = read(configuration, id(configuration, day));
        if (booked.office().service(service).isEmpty()) throw Problems.invalid("service");
        Instant now = days.now(configuration);
        return SlotsView.of(
                booked.record().id(), booked.office(), offers(booked, service, now), booked.givesTickets(now), service);
    }

    private static List<Offer> offers(Booked booked, ServiceCode service, Instant now) {
        DayRecord record = booked.record();
        return record.state() == DayState.CLOSED
                ? List.of()
                : booked.bookings().offers(booked.office(), record.id().date(), service, now);
    }

    @GetMapping("/api/offices/{office}/days/{day}/bookings")
    List<BookedLine> bookings(@PathVariable String office, @PathVariable String day) {
        OfficeConfiguration configuration = days.office(office);
        Booked booked = read(configuration, id(configuration, day));
        return booked.bookings().all().stream()
                .map(booking -> BookedLine.of(booked.office(), booking, booked.receives(booking)))
                .toList();
    }

    /** Whom a change of the settings would leave before closed doors: to be asked before it is made. */
    @PostMapping("/api/offices/{office}/displaced")
    List<Displaced> displaced(@PathVariable String office, @RequestBody OfficeConfiguration wanted) {
        OfficeConfiguration configuration = days.office(office);
        LocalDate today = days.today(configuration).id().date();
        return today.datesUntil(today.plusDays(AppointmentRule.FARTHEST_DAY + 1L))
                .map(day -> read(configuration, new OfficeDayId(configuration.office(), day)))
                .flatMap(booked -> booked.displaced(wanted))
                .map(Displaced::of)
                .toList();
    }

    @GetMapping("/api/bookings/{id}")
    BookingView held(@PathVariable String id) {
        BookingIds.Held held = ids.read(id).orElseThrow(Problems::unknownBooking);
        OfficeConfiguration office = days.office(held.day().office().value());
        Booked booked = read(office, held.day());
        String code = ids.codeOf(held.day(), held.booking());
        return booked.bookings()
                .find(held.booking())
                .map(booking ->
                        BookingView.of(id, code, booked.office(), booking, booked.receives(booking), days.now(office)))
                .orElseThrow(Problems::unknownBooking);
    }

    /** Whoever has just booked may be faster than the memory of the hall. */
    private Booked read(OfficeConfiguration office, OfficeDayId day) {
        DayRecord record = days.upToDate(day);
        Bookings bookings = new Bookings();
        record.events().forEach(recorded -> bookings.evolve(recorded.event()));
        return new Booked(record, record.configuration().orElseGet(() -> office.on(day.date())), bookings);
    }

    private OfficeDayId id(OfficeConfiguration office, String day) {
        if (day.equals("today")) return days.today(office).id();
        try {
            return new OfficeDayId(office.office(), LocalDate.parse(day));
        } catch (DateTimeParseException malformed) {
            throw Problems.invalid("day");
        }
    }
}
