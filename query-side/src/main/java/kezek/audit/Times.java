package kezek.audit;

import java.util.Collection;
import java.util.List;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, in seconds.
 *
 * @param visits how many waits or services they were, of never fewer than {@link ClosingReport#FEWEST} visitors
 * @param p95 that of the 95th of a hundred (nearest rank); absent of fewer than twenty, of whom it is the longest of all, and
 *     so what one visitor took
 * @param withinNorm how many of them were not longer than the norm of their service
 */
public record Times(
        int visits, long mean, long median, @Nullable Long p95, int withinNorm) {
    private static final int FEWEST_FOR_P95 = 20;

    /** What one thing took a visitor, beside the norm of its service. */
    record Spent(TicketNumber ticket, long seconds, int normMinutes) {
        boolean withinNorm() {
            return seconds <= normMinutes * 60L;
        }
    }

    /** Nothing for so few visitors that a mean would tell the time of one. */
    static @Nullable Times of(Collection<Spent> spent) {
        if (spent.stream().map(Spent::ticket).distinct().count() < ClosingReport.FEWEST) return null;
        List<Long> sorted = spent.stream().map(Spent::seconds).sorted().toList();
        int n = sorted.size();
        return new Times(
                n,
                Math.round(sorted.stream().mapToLong(it -> it).average().orElseThrow()),
                Math.round((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0),
                n < FEWEST_FOR_P95 ? null : sorted.get((95 * n + 99) / 100 - 1),
                (int) spent.stream().filter(Spent::withinNorm).count());
    }

    /** The share within the norm in whole percent, rounded down: 100 says that nobody was left out. */
    public int percentWithinNorm() {
        return 100 * withinNorm / visits;
    }
}
