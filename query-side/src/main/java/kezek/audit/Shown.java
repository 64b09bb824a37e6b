package kezek.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kezek.audit.Times.Spent;
import kezek.officeday.events.TicketNumber;

/**
 * The times of the parts of a whole that may hang on a wall beside those of the whole.
 *
 * <p>Whoever subtracts the parts that he sees from the whole has what all the others took together. It must not be that of
 * fewer than {@link ClosingReport#FEWEST} visitors, as in a day of three who came for land and one who came for aid. Where it
 * would be, the smallest part that could be shown is hidden as well: it alone stands for enough of them. One part more is
 * therefore always enough, and the smallest is the least loss.
 */
final class Shown {
    private Shown() {}

    /**
     * Of each part that may be shown.
     *
     * @param spent what is in a part; all parts together are the whole
     */
    static <P> Map<P, Times> of(Collection<P> parts, Function<P, List<Spent>> spent) {
        Map<P, Times> shown = new LinkedHashMap<>();
        Set<TicketNumber> hidden = new HashSet<>();
        for (P part : parts) {
            List<Spent> of = spent.apply(part);
            Times times = Times.of(of);
            if (times == null) of.forEach(it -> hidden.add(it.ticket()));
            else shown.put(part, times);
        }
        if (!hidden.isEmpty() && hidden.size() < ClosingReport.FEWEST)
            smallest(shown).ifPresent(shown::remove);
        return shown;
    }

    private static <P> Optional<P> smallest(Map<P, Times> shown) {
        return shown.entrySet().stream()
                .min(Comparator.comparingInt(part -> part.getValue().visits()))
                .map(Map.Entry::getKey);
    }
}
