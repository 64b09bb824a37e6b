package kezek.preview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kezek.officeday.events.Code;
import kezek.preview.Simulation.Turn;
import org.jspecify.annotations.Nullable;

/**
 * What an order means for the visitors of one category.
 *
 * @param category absent for ordinary visitors
 * @param visitors how many were called
 * @param meanSeconds their mean wait, all waits as the office holds them against its norm
 * @param p95Seconds the wait that 95 of 100 did not exceed
 * @param longestSeconds the longest wait
 * @param mostOvertaken how many at most went before one of them who had come later
 */
record Consequences(
        @Nullable Code category,
        int visitors,
        long meanSeconds,
        long p95Seconds,
        long longestSeconds,
        int mostOvertaken) {

    /** By category, ordinary visitors first. */
    static List<Consequences> of(List<Turn> day) {
        Map<String, List<Turn>> byCategory = day.stream()
                .collect(groupingBy(
                        it -> it.category() == null ? "" : it.category().value(), TreeMap::new, toList()));
        return byCategory.values().stream().map(Consequences::ofOne).toList();
    }

    private static Consequences ofOne(List<Turn> all) {
        List<Long> waits =
                all.stream().map(Turn::time).map(Duration::toSeconds).sorted().toList();
        int last = waits.size() - 1;
        return new Consequences(
                all.getFirst().category(),
                waits.size(),
                Math.round(waits.stream().mapToLong(Long::longValue).average().orElse(0)),
                waits.get((int) Math.ceil(0.95 * last)),
                waits.getLast(),
                all.stream().mapToInt(Turn::overtaken).max().orElse(0));
    }
}
