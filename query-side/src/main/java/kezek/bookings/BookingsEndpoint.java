package kezek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kezek.hall.DayRecord;
import kezek.hall.DayState;
import kezek.hall.Days;
import kezek.hall.Problems;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.Bookings;
import kezek.officeday.events.Bookings.Offer;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private record Booked(DayRecord record, OfficeConfiguration office, Bookings bookings) {}

    @GetMapping("/api/offices/{office}/days/{day}/slots")
    SlotsView slots(@PathVariable String office, @PathVariable String day, @RequestParam ServiceCode service) {
        OfficeConfiguration configuration = days.office(office);
        Booked booked = read(configuration, id(configuration, day));
        if (booked.office().service(service).isEmpty()) throw Problems.invalid("service");
        return SlotsView.of(
                booked.record().id(), booked.office(), offers(booked, service, days.now(configuration)), service);
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
                .map(booking -> BookedLine.of(booked.office(), booking))
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
                .map(booking -> BookingView.of(id, code, booked.office(), booking, days.now(office)))
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
