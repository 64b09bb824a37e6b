package kezek.preview;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kezek.officeday.events.Code;
import kezek.preview.Simulation.Waited;
import org.jspecify.annotations.Nullable;

/**
 * What an order means for the visitors of one category.
 *
 * @param category absent for ordinary visitors
 * @param visitors how many were called
 * @param meanSeconds their mean wait
 * @param p95Seconds the wait that 95 of 100 did not exceed
 * @param longestSeconds the longest wait
 * @param mostOvertaken how many at most went before one of them who had come later
 */
record Consequences(
        @Nullable Code category, int visitors, long meanSeconds, long p95Seconds, long longestSeconds, int mostOvertaken) {

    /** By category, ordinary visitors first. */
    static List<Consequences> of(List<Waited> day) {
        Stream<@Nullable Code> categories = day.stream()
                .map(Waited::category)
                .distinct()
                .sorted(Comparator.comparing(category -> category == null ? "" : category.value()));
        return categories
                .map(category -> of(
                        category,
                        day.stream()
                                .filter(it -> Objects.equals(it.category(), category))
                                .toList()))
                .toList();
    }

    private static Consequences of(@Nullable Code category, List<Waited> all) {
        List<Long> waits = all.stream()
                .map(Waited::wait)
                .map(Duration::toSeconds)
                .sorted()
                .toList();
        int last = waits.size() - 1;
        return new Consequences(
                category,
                waits.size(),
                Math.round(waits.stream().mapToLong(Long::longValue).average().orElse(0)),
                waits.get((int) Math.ceil(0.95 * last)),
                waits.getLast(),
                all.stream().mapToInt(Waited::overtaken).max().orElse(0));
    }
}
