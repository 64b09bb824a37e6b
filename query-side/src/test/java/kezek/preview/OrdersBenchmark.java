package kezek.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import kezek.hall.Sample;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.Waiting;
import kezek.preview.Simulation.Waited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prints the table of the module README: four orders on the same simulated days. */
class OrdersBenchmark {
    private static final int DAYS = 200;
    private static final CallingOrder PLAIN = new CallingOrder(1, List.of());
    private static final CallingOrder OURS = new CallingOrder(
            2,
            List.of(new Credit(SimulatedDays.VETERAN, 60), new Credit(Sample.ELDERLY, 15)),
            3,
            List.of(new Guard(null, 45), new Guard(Sample.ELDERLY, 30), new Guard(SimulatedDays.VETERAN, 15)));

    @Test
    void four_orders_on_the_same_days() {
        System.out.println(
                "| order | ordinary: mean, p95 | elderly: mean, p95 | veterans: mean, p95 | overtaken at most |");
        System.out.println("|---|---|---|---|---|");
        int plain = print("plain order of arrival", PLAIN, () -> List::getFirst);
        print("strict classes", PLAIN, () -> OrdersBenchmark::classes);
        print("two with a category, then one without", PLAIN, TwoToOne::new);
        int ours = print("ours: credits, at most 3 overtakes, guards", OURS, () -> List::getFirst);

        assertThat(plain).isZero();
        assertThat(ours).isLessThanOrEqualTo(3);
    }

    private static int print(String name, CallingOrder order, Supplier<Function<List<Waiting>, Waiting>> rule) {
        OfficeConfiguration office = Sample.office(3).with(order);
        List<Waited> all = new ArrayList<>();
        LongStream.rangeClosed(1, DAYS)
                .forEach(seed -> all.addAll(Simulation.run(
                        Sample.DAY, office, SimulatedDays.arrivals(seed), SimulatedDays.stations(), rule.get())));
        StringBuilder line = new StringBuilder("| " + name);
        List<Consequences> told = Consequences.of(all);
        told.forEach(it -> line.append(
                String.format(Locale.ROOT, " | %.1f, %.1f", it.meanSeconds() / 60.0, it.p95Seconds() / 60.0)));
        int most = told.stream().mapToInt(Consequences::mostOvertaken).max().orElse(0);
        System.out.println(line + " | " + most + " |");
        return most;
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
