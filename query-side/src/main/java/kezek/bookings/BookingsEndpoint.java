package kezek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kezek.hall.Days;
import kezek.hall.Problems;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayId;
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

    /** A booking that stands at a time at which nobody would be received. */
    record Displaced(LocalDate day, int number, ServiceCode service, Instant slot) {
        static Displaced of(SlotBooked booked) {
            return new Displaced(booked.day().date(), booked.booking(), booked.service(), booked.slot());
        }
    }

    @GetMapping("/api/offices/{office}/days/{day}/slots")
    SlotsView slots(@PathVariable String office, @PathVariable String day, @RequestParam ServiceCode service) {
        OfficeConfiguration configuration = days.office(office);
        BookedDay booked = read(configuration, id(configuration, day));
        if (booked.office().service(service).isEmpty()) throw Problems.invalid("service");
        Instant now = days.now(configuration);
        return SlotsView.of(
                booked.record().id(), booked.office(), booked.offers(service, now), booked.givesTickets(now), service);
    }

    @GetMapping("/api/offices/{office}/days/{day}/bookings")
    List<BookedLine> bookings(@PathVariable String office, @PathVariable String day) {
        OfficeConfiguration configuration = days.office(office);
        BookedDay booked = read(configuration, id(configuration, day));
        return booked.bookings().all().stream()
                .map(booking ->
                        BookedLine.of(booked.office(), booking, booked.receives(booking), booked.closedEarly(booking)))
                .toList();
    }

    /** Whom a change of the settings would leave before closed doors: to be asked before it is made. */
    @PostMapping("/api/offices/{office}/configuration/displaced")
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
        BookedDay booked = read(office, held.day());
        String code = ids.codeOf(held.day(), held.booking());
        return booked.bookings()
                .find(held.booking())
                .map(booking -> BookingView.of(
                        id,
                        code,
                        booked.office(),
                        booking,
                        booked.receives(booking),
                        booked.closedEarly(booking),
                        days.now(office)))
                .orElseThrow(Problems::unknownBooking);
    }

    /** Whoever has just booked may be faster than the memory of the hall. */
    private BookedDay read(OfficeConfiguration office, OfficeDayId day) {
        return BookedDay.of(days.upToDate(day), office);
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
