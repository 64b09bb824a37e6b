package kezek.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kezek.demo.OfficeClient.Booked;
import kezek.demo.OfficeClient.Booking;
import kezek.demo.OfficeClient.Slot;
import kezek.demo.OfficeClient.Ticket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Those of the crowd who book a time, as people do: from their own phone, and at the office with the code or without. */
final class BookedVisitors {
    private static final Logger LOG = LoggerFactory.getLogger(BookedVisitors.class);
    /** So many free times somebody tries before he comes without. */
    private static final int PATIENCE = 5;

    private final OfficeClient phone;
    private final OfficeClient desk;
    private final List<Visitor> visitors;

    /** @param visitors who have an appointment in mind */
    BookedVisitors(OfficeClient phone, OfficeClient desk, List<Visitor> visitors) {
        this.phone = phone;
        this.desk = desk;
        this.visitors = visitors;
    }

    /** A time that somebody has booked; the code is lost when the program was started anew meanwhile. */
    record Made(
            Visitor visitor,
            int number,
            Instant slot,
            @Nullable String code) {
        boolean comes() {
            return appointment().comes();
        }

        Instant at() {
            return slot.plus(appointment().late());
        }

        private Visitor.Appointment appointment() {
            return Objects.requireNonNull(visitor.appointment());
        }

        /** He types his code at the kiosk, or a clerk finds him in the list. */
        Ticket checkIn(OfficeClient kiosk, OfficeClient desk, String request) {
            return code != null && visitor.channel().equals("kiosk")
                    ? kiosk.checkIn(visitor, code, request)
                    : desk.checkIn(visitor, number, request);
        }
    }

    /**
     * Each takes the free time that is nearest to when he would come.
     *
     * @param arrival when that is
     * @param request his name for this wish
     */
    List<Made> book(Function<Visitor, Instant> arrival, Function<Visitor, String> request) {
        List<Made> made = new ArrayList<>();
        for (Visitor visitor : visitors) {
            book(visitor, arrival.apply(visitor), request.apply(visitor)).ifPresent(made::add);
        }
        return made;
    }

    private Optional<Made> book(Visitor visitor, Instant arrival, String request) {
        List<Slot> nearest = phone.slots(visitor.service()).stream()
                .filter(slot -> slot.free() > 0)
                .sorted(Comparator.comparing(
                        slot -> Duration.between(slot.slot(), arrival).abs()))
                .limit(PATIENCE)
                .toList();
        for (Slot slot : nearest) {
            try {
                Booking booking = phone.book(visitor, slot.slot(), request);
                return Optional.of(new Made(visitor, booking.number(), slot.slot(), booking.code()));
            } catch (RestClientException taken) {
                LOG.debug("Visitor {} looks for another time: {}", visitor.number(), taken.getMessage());
            }
        }
        return Optional.empty();
    }

    /** What was booked before this program was started: each booking belongs to the next visitor who had one in mind. */
    List<Made> remembered() {
        List<Booked> booked = desk.bookings().stream()
                .filter(booking -> !booking.state().equals("cancelled"))
                .sorted(Comparator.comparingInt(Booked::number))
                .toList();
        return IntStream.range(0, Math.min(booked.size(), visitors.size()))
                .mapToObj(n -> new Made(
                        visitors.get(n), booked.get(n).number(), booked.get(n).slot(), null))
                .toList();
    }
}
