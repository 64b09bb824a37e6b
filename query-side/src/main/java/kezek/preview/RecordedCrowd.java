package kezek.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.CounterServicesChanged;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.preview.Simulation.Appointment;
import kezek.preview.Simulation.Arrival;
import kezek.preview.Simulation.Station;
import kezek.visits.Visit;
import org.jspecify.annotations.Nullable;

/** The visitors and counters of a day that has been, as a simulation needs them. */
final class RecordedCrowd {
    private final Map<CounterNumber, List<ServiceCode>> offers = new HashMap<>();
    private final Map<CounterNumber, Instant> working = new HashMap<>();
    private final List<Station> stations = new ArrayList<>();

    private RecordedCrowd() {}

    /** Everybody who was served; others took no time at a counter. */
    static List<Arrival> arrivals(Iterable<Visit> visits) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Visit visit : visits) {
            Long served = visit.served();
            if (served != null)
                arrivals.add(new Arrival(
                        visit.issued().at(),
                        visit.issued().service(),
                        visit.category(),
                        Duration.ofSeconds(served),
                        visit.booking()
                                .map(booking -> new Appointment(booking.due(), booking.credit()))
                                .orElse(null)));
        }
        return arrivals;
    }

    /** When each counter worked, and for what. */
    static List<Station> stations(List<Recorded> events) {
        RecordedCrowd day = new RecordedCrowd();
        events.forEach(day::evolve);
        Instant end = events.getLast().event().at();
        List.copyOf(day.working.keySet()).forEach(counter -> day.stop(counter, end));
        return day.stations;
    }

    private void evolve(Recorded recorded) {
        switch (recorded.event()) {
            case CounterOpened e -> begin(e.counter(), e.services(), e.at());
            case CounterServicesChanged e -> {
                stop(e.counter(), e.at());
                begin(e.counter(), e.services(), e.at());
            }
            case CounterPaused e -> stop(e.counter(), e.at());
            case CounterResumed e -> begin(e.counter(), offers.getOrDefault(e.counter(), List.of()), e.at());
            case CounterClosed e -> stop(e.counter(), e.at());
            case DayClosed e -> List.copyOf(working.keySet()).forEach(counter -> stop(counter, e.at()));
            default -> {}
        }
    }

    private void begin(CounterNumber counter, List<ServiceCode> services, Instant at) {
        offers.put(counter, services);
        working.put(counter, at);
    }

    private void stop(CounterNumber counter, Instant at) {
        @Nullable Instant from = working.remove(counter);
        if (from != null) stations.add(new Station(counter, offers.getOrDefault(counter, List.of()), from, at));
    }
}
