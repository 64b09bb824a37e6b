package kezek.officeday.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The work that the holders of tickets still mean for the counters, by the norms of its services: whether one visitor more
 * could be served before the office closes.
 *
 * <p>Each visitor goes to that counter of his service which is free first; a newcomer comes after all the others, whatever
 * his category, because the time before closing was promised to them.
 *
 * @param windows the counters with a clerk
 * @param visits what each holder of a ticket has still to come, one service after the other, in the order of issue
 */
public record Workload(
        OfficeConfiguration office,
        WorkingTime time,
        Instant now,
        List<Window> windows,
        List<List<ServiceCode>> visits) {

    /**
     * The work of an open day.
     *
     * @param toCome what each holder of a ticket has still to come, in the order of issue; booked visitors come after them
     */
    public static Workload of(
            OfficeConfiguration office,
            LocalDate date,
            Instant now,
            List<Window> windows,
            Stream<List<ServiceCode>> toCome,
            Bookings bookings) {
        Stream<List<ServiceCode>> expected =
                bookings.expected(office.appointmentRule(), now).map(List::of);
        return new Workload(
                office,
                office.workingTime(date),
                now,
                windows,
                Stream.concat(toCome, expected).toList());
    }

    /**
     * A counter with a clerk.
     *
     * @param present the service that he is busy with; absent when he is with nobody
     * @param since when that began; without it, from when on the counter is there for the next visitor
     */
    public record Window(
            List<ServiceCode> services, @Nullable ServiceCode present, Instant since) {}

    /** A counter with the working time from now on after which it is free. */
    private static final class Place {
        private final List<ServiceCode> services;
        private Duration free;

        Place(List<ServiceCode> services, Duration free) {
            this.services = services;
            this.free = free;
        }

        boolean takes(ServiceCode service) {
            return services.contains(service);
        }

        /** Serves somebody who cannot come earlier: when it is done with him. */
        Duration serve(Duration earliest, Duration length) {
            free = longer(free, earliest).plus(length);
            return free;
        }
    }

    /**
     * Whether these services, one after the other, would be done before the office closes; always, where the office does not
     * stop by capacity. For one that no clerk takes now, the counters count that are planned for it; one that nobody takes at
     * all says nothing.
     */
    public boolean hasRoomFor(List<ServiceCode> wish) {
        if (!office.issuingRule().byCapacity()) return true;
        List<Place> places = places(wish);
        visits.forEach(visit -> serve(visit, places));
        return serve(wish, places).compareTo(time.left(now)) <= 0;
    }

    private List<Place> places(List<ServiceCode> wish) {
        List<Place> places = new ArrayList<>();
        windows.forEach(window -> places.add(new Place(window.services(), busy(window))));
        List<ServiceCode> untaken = wish.stream().filter(this::isUntaken).toList();
        office.counters().stream()
                .map(planned ->
                        planned.services().stream().filter(untaken::contains).toList())
                .forEach(services -> places.add(new Place(services, Duration.ZERO)));
        return places;
    }

    private boolean isUntaken(ServiceCode service) {
        return windows.stream().noneMatch(window -> window.services().contains(service));
    }

    private Duration busy(Window window) {
        Duration length = window.present() == null ? Duration.ZERO : length(window.present());
        Duration begins = time.between(now, window.since()).minus(time.between(window.since(), now));
        return longer(begins.plus(length), Duration.ZERO);
    }

    private Duration serve(List<ServiceCode> visit, List<Place> places) {
        Duration done = Duration.ZERO;
        for (ServiceCode service : visit) {
            Optional<Place> first = places.stream()
                    .filter(place -> place.takes(service))
                    .min(Comparator.comparing(place -> place.free));
            if (first.isPresent()) done = first.get().serve(done, length(service));
        }
        return done;
    }

    private Duration length(ServiceCode service) {
        long norm = office.service(service)
                .map(OfficeConfiguration.Service::serviceNorm)
                .orElse(0);
        return Duration.ofMinutes(norm * office.issuingRule().normPercent()).dividedBy(100);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
