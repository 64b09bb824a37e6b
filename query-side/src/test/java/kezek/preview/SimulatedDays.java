package kezek.preview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kezek.hall.Sample;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.ServiceCode;
import kezek.preview.Simulation.Arrival;
import kezek.preview.Simulation.Station;
import org.jspecify.annotations.Nullable;

/** Busy days of a district office: three counters, 130 visitors, one in seven with a category. Same seed, same day. */
final class SimulatedDays {
    static final Code VETERAN = new Code("war-veteran");

    private static final int VISITORS = 130;
    private static final double MEAN_MINUTES = 8.4;
    private static final double CV = 0.75;

    private SimulatedDays() {}

    /** Two thirds come before lunch; service times are lognormal. */
    static List<Arrival> arrivals(long seed) {
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (int n = 0; n < VISITORS; n++) {
            boolean morning = random.nextInt(3) > 0;
            int second = morning ? random.nextInt(4 * 3600) : 19_800 + random.nextInt(3 * 3600);
            ServiceCode service = Sample.SERVICES.get(random.nextInt(4));
            arrivals.add(new Arrival(at("09:00").plusSeconds(second), service, category(random), work(random)));
        }
        return arrivals;
    }

    private static @Nullable Code category(Random random) {
        int dice = random.nextInt(100);
        return dice < 3 ? VETERAN : dice < 15 ? Sample.ELDERLY : null;
    }

    private static Duration work(Random random) {
        double sigma = Math.sqrt(Math.log(1 + CV * CV));
        double mu = Math.log(MEAN_MINUTES) - sigma * sigma / 2;
        return Duration.ofSeconds(Math.round(60 * Math.exp(mu + sigma * random.nextGaussian())));
    }

    /** Open from nine to half past six, with lunch from one to half past two. */
    static List<Station> stations() {
        List<Station> stations = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            List<ServiceCode> services = n == 3 ? Sample.SERVICES : Sample.SERVICES.subList(n - 1, n + 2);
            stations.add(new Station(new CounterNumber(n), services, at("09:00"), at("13:00")));
            stations.add(new Station(new CounterNumber(n), services, at("14:30"), at("18:30")));
        }
        return stations;
    }

    private static Instant at(String local) {
        return LocalTime.parse(local)
                .atDate(Sample.DAY.date())
                .atZone(Sample.office(3).zone())
                .toInstant();
    }
}
