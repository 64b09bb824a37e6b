package kezek.preview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.ServiceCode;
import kezek.preview.Simulation.Arrival;
import kezek.preview.Simulation.Station;
import org.jspecify.annotations.Nullable;

/**
 * Busy days of an office, drawn by chance from its own settings: every window works through the hours, and two of three
 * visitors come in the first half of the day. The same seed draws the same day, so a new office can look at an order too.
 */
final class SimulatedCrowd {
    private static final int FIRST_HALF_OF_THREE = 2;
    /** Service times are close to lognormal (Brown et al. 2005); this is their coefficient of variation. */
    private static final double CV = 0.7;

    private final OfficeConfiguration office;
    private final LocalDate date;
    private final PreviewSettings settings;
    private final List<Counter> counters;

    SimulatedCrowd(OfficeConfiguration office, LocalDate date, PreviewSettings settings) {
        this.office = office;
        this.date = date;
        this.settings = settings;
        this.counters = office.counters().stream()
                .filter(counter -> !counter.services().isEmpty())
                .toList();
    }

    /** How many days it takes until so many visitors have come as make a picture; none when no window is there. */
    int days() {
        int visitors = visitors();
        return visitors == 0 ? 0 : Math.ceilDiv(settings.visitors(), visitors);
    }

    /** When each counter works, and for what. */
    List<Station> stations() {
        Hours hours = office.hours();
        List<Station> stations = new ArrayList<>();
        for (int n = 0; n < counters.size(); n++) {
            Rest rest = rest(hours, n);
            if (rest == null) {
                stations.add(station(counters.get(n), hours.open(), hours.close()));
            } else {
                stations.add(station(counters.get(n), hours.open(), rest.from()));
                stations.add(station(counters.get(n), rest.to(), hours.close()));
            }
        }
        return stations;
    }

    /** The visitors of one day. */
    List<Arrival> arrivals(long seed) {
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        int visitors = visitors();
        for (int n = 0; n < visitors; n++) {
            List<ServiceCode> offered =
                    counters.get(random.nextInt(counters.size())).services();
            ServiceCode service = offered.get(random.nextInt(offered.size()));
            arrivals.add(new Arrival(arrival(random), service, category(random), work(service, random)));
        }
        return arrivals;
    }

    /** The break of one counter. */
    private record Rest(LocalTime from, LocalTime to) {}

    /** In shifts every other counter rests in the first half of the break and the rest in the second. */
    private static @Nullable Rest rest(Hours hours, int place) {
        Lunch lunch = hours.lunch();
        if (lunch.mode() == LunchMode.NONE) return null;
        LocalTime from = Objects.requireNonNull(lunch.from());
        LocalTime to = Objects.requireNonNull(lunch.to());
        if (lunch.mode() == LunchMode.CLOSED) return new Rest(from, to);
        LocalTime middle = middle(from, to);
        return place % 2 == 0 ? new Rest(from, middle) : new Rest(middle, to);
    }

    private Station station(Counter counter, LocalTime from, LocalTime to) {
        return new Station(counter.number(), counter.services(), office.at(date, from), office.at(date, to));
    }

    private int visitors() {
        double working = stations().stream()
                .mapToDouble(it -> minutes(Duration.between(it.from(), it.to())))
                .sum();
        double mean = counters.stream()
                .mapToDouble(counter -> counter.services().stream()
                        .mapToDouble(this::meanWork)
                        .average()
                        .orElseThrow())
                .average()
                .orElse(1);
        return (int) (working * settings.load() / (mean + minutes(Simulation.WALK)));
    }

    private Instant arrival(Random random) {
        Hours hours = office.hours();
        Lunch lunch = hours.lunch();
        boolean shut = lunch.mode() == LunchMode.CLOSED;
        LocalTime noon = lunch.from() == null ? middle(hours.open(), hours.lastTicket()) : lunch.from();
        boolean early = random.nextInt(3) < FIRST_HALF_OF_THREE;
        LocalTime from = early ? hours.open() : shut && lunch.to() != null ? lunch.to() : noon;
        LocalTime to = early ? noon : hours.lastTicket();
        int seconds = Math.max(1, (int) Duration.between(from, to).toSeconds());
        return office.at(date, from).plusSeconds(random.nextInt(seconds));
    }

    private @Nullable Code category(Random random) {
        boolean ordinary = random.nextDouble() >= settings.categories();
        return ordinary || office.categories().isEmpty()
                ? null
                : office.categories()
                        .get(random.nextInt(office.categories().size()))
                        .code();
    }

    private Duration work(ServiceCode service, Random random) {
        double variance = StrictMath.log1p(CV * CV);
        double minutes = StrictMath.exp(
                StrictMath.log(meanWork(service)) - variance / 2 + StrictMath.sqrt(variance) * random.nextGaussian());
        return Duration.ofSeconds(Math.round(60 * minutes));
    }

    /** In minutes. */
    private double meanWork(ServiceCode service) {
        return settings.work()
                * office.service(service).map(Service::serviceNorm).orElse(1);
    }

    private static double minutes(Duration time) {
        return time.toSeconds() / 60.0;
    }

    private static LocalTime middle(LocalTime from, LocalTime to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }
}
