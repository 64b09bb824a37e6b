package kezek.officeday.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When an office works on one date. Time outside, also that after midnight of a day which was left open, is nobody's working
 * time: waits are told by the clock and in it.
 *
 * @param stretches in their order, without a lunch for which the office closes
 */
public record WorkingTime(List<Stretch> stretches) {
    /** From an instant up to another. */
    public record Stretch(Instant from, Instant to) {
        private Duration shared(Instant since, Instant until) {
            Instant begin = since.isAfter(from) ? since : from;
            Instant end = until.isBefore(to) ? until : to;
            return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    public WorkingTime {
        stretches = List.copyOf(stretches);
    }

    /** How much of the time between two instants the office worked; none when they come in the wrong order. */
    public Duration between(Instant from, Instant to) {
        return stretches.stream().map(stretch -> stretch.shared(from, to)).reduce(Duration.ZERO, Duration::plus);
    }

    /** The stretch in which an instant lies, if the office works then. */
    public Optional<Stretch> at(Instant instant) {
        return stretches.stream()
                .filter(stretch -> !instant.isBefore(stretch.from()) && instant.isBefore(stretch.to()))
                .findFirst();
    }

    /** How long the office still works. */
    public Duration left(Instant now) {
        return between(now, Instant.MAX);
    }
}
