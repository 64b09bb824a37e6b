package kezek.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kezek.demo.OfficeClient.Office;
import org.jspecify.annotations.Nullable;

/** Draws the visitors of a day; the same seed draws the same day. */
final class Crowd {
    private static final LocalTime QUICK_VISIT = LocalTime.of(11, 0);
    private static final int BURST = 5;
    /** Minutes: most who have booked come a little before their time; nobody so early that he is sent away. */
    private static final double MEAN_LATE = -4;

    private static final double SPREAD_OF_LATE = 7;
    private static final double EARLIEST = -14;
    private static final double LATEST = 20;

    private final Profile profile;
    private final Office office;
    private final Random random;

    private Crowd(Profile profile, Office office, long seed) {
        this.profile = profile;
        this.office = office;
        this.random = new Random(seed);
    }

    /**
     * The visitors in order of arrival.
     *
     * <p>Among them an auditor finds some odd things on purpose: five tickets within seconds in the morning, and one
     * service of fifteen seconds.
     */
    static List<Visitor> draw(Profile profile, Office office, long seed) {
        return new Crowd(profile, office, seed).draw();
    }

    private List<Visitor> draw() {
        int size = profile.visitorsPerDay().getOrDefault("typical", 100);
        List<LocalTime> arrivals = new ArrayList<>(
                IntStream.range(0, size).mapToObj(n -> arrival()).sorted().toList());
        for (int n = 1; n < BURST && size > 10 * BURST; n++) {
            arrivals.set(n, arrivals.getFirst().plusSeconds(4L * n));
        }
        arrivals.sort(Comparator.naturalOrder());
        return IntStream.range(0, size)
                .mapToObj(n -> visitor(n, arrivals.get(n)))
                .toList();
    }

    private LocalTime arrival() {
        int step = profile.curve().getOrDefault("step", 30.0).intValue();
        String from = drawn(profile.curve());
        return LocalTime.parse(from).plusSeconds(random.nextInt(step * 60));
    }

    private Visitor visitor(int number, LocalTime arrives) {
        String letter = drawn(shares());
        List<String> services = office.services().stream()
                .filter(service -> service.letter().equals(letter))
                .map(OfficeClient.Service::code)
                .toList();
        List<Double> shape = profile.mix().getOrDefault(letter, List.of(1.0, 10.0, 0.7));
        boolean quick = arrives.getHour() == QUICK_VISIT.getHour() && number % 17 == 0;
        Visitor visitor = new Visitor(
                number,
                arrives,
                services.get(random.nextInt(services.size())),
                drawn(profile.language()),
                claim(),
                random.nextDouble() < profile.kioskShare() ? "kiosk" : "desk",
                Duration.ofSeconds(5 + Math.round(lognormal(profile.walkMinutes() * 60, 0.5))),
                Duration.ofSeconds(quick ? 15 : 60 + Math.round(lognormal(shape.get(1) * 60, shape.get(2)))),
                outcome(),
                random.nextDouble(),
                random.nextDouble() < 0.02 ? Duration.ofMinutes(2 + random.nextInt(6)) : null,
                turn(),
                office.services().get(random.nextInt(office.services().size())).code(),
                null);
        return random.nextDouble() < profile.bookedShare() ? booked(visitor) : visitor;
    }

    /** The same visitor with an appointment for one of the services that can be booked, where there are any. */
    private Visitor booked(Visitor visitor) {
        OfficeClient.Appointments offered = office.appointments();
        if (offered == null) return visitor;
        double late = Math.clamp(MEAN_LATE + SPREAD_OF_LATE * random.nextGaussian(), EARLIEST, LATEST);
        return visitor.booked(
                offered.services().get(random.nextInt(offered.services().size())),
                new Visitor.Appointment(
                        random.nextDouble() >= Objects.requireNonNullElse(profile.bookedNoShow(), 0.0),
                        Duration.ofSeconds(Math.round(60 * late))));
    }

    private Visitor.Turn turn() {
        double drawn = random.nextDouble();
        if (drawn < profile.parked()) return Visitor.Turn.FETCHES_A_PAPER;
        if (drawn < profile.parked() + profile.transfer()) return Visitor.Turn.WRONG_COUNTER;
        return drawn < profile.parked() + profile.transfer() + profile.secondService()
                ? Visitor.Turn.SECOND_MATTER
                : Visitor.Turn.PLAIN;
    }

    private Map<String, Double> shares() {
        Map<String, Double> shares = new TreeMap<>();
        profile.mix().forEach((letter, shape) -> shares.put(letter, shape.getFirst()));
        return shares;
    }

    private @Nullable String claim() {
        if (random.nextDouble() >= profile.priorityShare()
                || office.categories().isEmpty()) return null;
        return office.categories()
                .get(random.nextInt(office.categories().size()))
                .code();
    }

    private String outcome() {
        double drawn = random.nextDouble();
        if (drawn < profile.missingDocuments()) return "missing-documents";
        if (drawn < profile.missingDocuments() + 0.05) return "advice";
        if (drawn < profile.missingDocuments() + 0.07) return "refused";
        return drawn < profile.missingDocuments() + 0.08 ? "system-down" : "served";
    }

    private String drawn(Map<String, Double> shares) {
        List<Map.Entry<String, Double>> entries = shares.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("step"))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        double left = random.nextDouble()
                * entries.stream().mapToDouble(Map.Entry::getValue).sum();
        for (Map.Entry<String, Double> entry : entries) {
            left -= entry.getValue();
            if (left <= 0) return entry.getKey();
        }
        return entries.getLast().getKey();
    }

    /** Service times are close to lognormal (Brown et al. 2005); {@code cv} is the coefficient of variation. */
    private double lognormal(double mean, double cv) {
        double variance = Math.log1p(cv * cv);
        return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * random.nextGaussian());
    }
}
