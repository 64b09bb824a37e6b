package kezek.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kezek.hall.Sample;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.Waiting;
import kezek.preview.Simulation.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints the tables of the module README, four orders on the same simulated days, and holds the README to them. */
class OrdersBenchmark {
    private static final int DAYS = 200;
    private static final CallingOrder PLAIN = new CallingOrder(1, List.of());
    private static final CallingOrder OURS = new CallingOrder(
            2,
            List.of(new Credit(SimulatedDays.VETERAN, 60), new Credit(Sample.ELDERLY, 15)),
            3,
            List.of(new Guard(null, 45), new Guard(Sample.ELDERLY, 30), new Guard(SimulatedDays.VETERAN, 15)));

    @ParameterizedTest
    @ValueSource(ints = {15, 40})
    void four_orders_on_the_same_days(int percent) throws IOException {
        SimulatedCrowd crowd = SimulatedDays.crowd(new PreviewSettings(0.85, 0.6, percent / 100.0, 5000));
        List<Line> lines = List.of(
                line("plain order of arrival", PLAIN, crowd, () -> List::getFirst),
                line("strict classes", PLAIN, crowd, () -> OrdersBenchmark::classes),
                line("two with a category, then one without", PLAIN, crowd, TwoToOne::new),
                line("ours: credits, at most 3 overtakes, guards", OURS, crowd, () -> List::getFirst));
        lines.forEach(line -> System.out.println(line.text()));

        assertThat(lines.getFirst().mostOvertaken()).isZero();
        assertThat(lines.getLast().mostOvertaken()).isLessThanOrEqualTo(3);
        assertThat(Files.readString(Path.of("README.md")))
                .contains(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }

    /** How one order fared, as the README has it: minutes, mean and 95th percentile of each category, and overtakes. */
    private record Line(String text, int mostOvertaken) {}

    private static Line line(
            String name, CallingOrder order, SimulatedCrowd crowd, Supplier<Function<List<Waiting>, Waiting>> rule) {
        OfficeConfiguration office = SimulatedDays.OFFICE.with(order);
        List<Turn> all = new ArrayList<>();
        LongStream.rangeClosed(1, DAYS)
                .forEach(seed -> all.addAll(
                        Simulation.run(Sample.DAY, office, crowd.arrivals(seed), crowd.stations(), rule.get())));
        List<Consequences> told = Consequences.of(all);
        int most = told.stream().mapToInt(Consequences::mostOvertaken).max().orElse(0);
        String waits = told.stream()
                .map(it -> String.format(Locale.ROOT, "%.1f, %.1f", it.meanSeconds() / 60.0, it.p95Seconds() / 60.0))
                .collect(Collectors.joining(" | "));
        return new Line("| " + name + " | " + waits + " | " + most + " |", most);
    }

    private static Waiting classes(List<Waiting> eligible) {
        return eligible.stream()
                .min(Comparator.comparingInt(OrdersBenchmark::rank).thenComparing(Waiting.BY_ARRIVAL))
                .orElseThrow();
    }

    private static int rank(Waiting waiting) {
        if (waiting.category() == null) return 2;
        return waiting.category().equals(SimulatedDays.VETERAN) ? 0 : 1;
    }

    /** Counts its calls. */
    private static final class TwoToOne implements Function<List<Waiting>, Waiting> {
        private int favoured;

        @Override
        public Waiting apply(List<Waiting> eligible) {
            Waiting favourite = first(eligible, true);
            Waiting ordinary = first(eligible, false);
            boolean favour = ordinary == null || (favourite != null && favoured < 2);
            favoured = favour ? favoured + 1 : 0;
            Waiting next = favour ? favourite : ordinary;
            return next == null ? eligible.getFirst() : next;
        }

        private static @Nullable Waiting first(List<Waiting> eligible, boolean category) {
            return eligible.stream()
                    .filter(it -> (it.category() != null) == category)
                    .min(Waiting.BY_ARRIVAL)
                    .orElse(null);
        }
    }
}
