package kezek.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kezek.ledger.WitnessMemory;
import kezek.ledger.WitnessMemory.Seen;
import kezek.witness.WitnessSettings.Log;
import org.jspecify.annotations.Nullable;

/**
 * Which logs are silent although their offices work: no growth since midnight half an hour after opening on a working day is
 * an incident. A log that says nothing hides more than one that was cut.
 */
record Attendance(List<Log> logs, Set<LocalDate> holidays, Duration grace, WitnessMemory memory) {

    /**
     * One log at one moment.
     *
     * @param absent whether it should have grown by now and has not
     */
    record Line(String origin, long size, @Nullable Instant grownAt, boolean absent) {}

    List<Line> at(Instant now) {
        return logs.stream().map(log -> line(log, now)).toList();
    }

    private Line line(Log log, Instant now) {
        Optional<Seen> seen = memory.of(log.origin());
        ZonedDateTime there = now.atZone(log.zone());
        boolean due = log.days().contains(there.getDayOfWeek())
                && !holidays.contains(there.toLocalDate())
                && !there.isBefore(there.with(log.opens()).plus(grace));
        Instant midnight = there.toLocalDate().atStartOfDay(log.zone()).toInstant();
        boolean grown =
                seen.map(Seen::grownAt).filter(at -> !at.isBefore(midnight)).isPresent();
        return new Line(
                log.origin(),
                seen.map(Seen::size).orElse(0L),
                seen.map(Seen::grownAt).orElse(null),
                due && !grown);
    }
}
