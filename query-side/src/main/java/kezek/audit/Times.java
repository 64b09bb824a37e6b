package kezek.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took those whom it happened to, in seconds.
 *
 * @param visits how many they were; never fewer than {@link ClosingReport#FEWEST}
 * @param p95 that of the 95th of a hundred (nearest rank)
 * @param withinNorm how many of them were spared a longer time than the norm of their service
 */
public record Times(int visits, long mean, long median, long p95, int withinNorm) {

    /** One visitor's time beside his service's norm. */
    record Spent(long seconds, int normMinutes) {
        boolean withinNorm() {
            return seconds <= normMinutes * 60L;
        }
    }

    /** Nothing for so few visitors that a mean would tell the time of one. */
    static @Nullable Times of(Collection<Spent> spent) {
        if (spent.size() < ClosingReport.FEWEST) return null;
        List<Long> sorted = spent.stream().map(Spent::seconds).sorted().toList();
        int n = sorted.size();
        return new Times(
                n,
                Math.round(sorted.stream().mapToLong(it -> it).average().orElseThrow()),
                Math.round((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0),
                sorted.get((95 * n + 99) / 100 - 1),
                (int) spent.stream().filter(Spent::withinNorm).count());
    }

    /** The share within the norm in whole percent, rounded down: 100 says that nobody was left out. */
    public int percentWithinNorm() {
        return 100 * withinNorm / visits;
    }
}
