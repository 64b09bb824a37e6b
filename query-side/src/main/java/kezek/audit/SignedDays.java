package kezek.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.SignedCheckpoint;
import kezek.checkpoints.Witnesses;
import kezek.ledger.Checkpoint;
import kezek.ledger.DayRange;
import kezek.ledger.RecordedLog;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayId;
import org.springframework.stereotype.Component;

/** Office days with what was signed of them. */
@Component
class SignedDays implements DayCheckpoints {
    private final RecordedLog log;
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final kezek.hall.Days days;

    SignedDays(RecordedLog log, Checkpoints checkpoints, Witnesses witnesses, kezek.hall.Days days) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.days = days;
    }

    private Optional<DayRange> range(OfficeDayId day) {
        return log.day(day.office().value(), day.date());
    }

    @Override
    public Optional<Signed> of(OfficeDayId day) {
        return range(day).flatMap(range -> end(day, range))
                .flatMap(end -> checkpoints.key().map(key -> new Signed(end.note().toString(), key)));
    }

    private Optional<SignedCheckpoint> end(OfficeDayId day, DayRange range) {
        return checkpoints.latest(day.office().value(), range.first() + 1, range.end());
    }

    private Optional<SignedCheckpoint> start(OfficeDayId day, DayRange range) {
        return checkpoints.latest(day.office().value(), range.first() + 1, range.first() + 1);
    }

    /** The day as it is exported: up to its last checkpoint. */
    Optional<DayExport> export(OfficeDayId day) {
        return range(day)
                .flatMap(range -> start(day, range)
                        .flatMap(start -> end(day, range).map(end -> export(day, range.upTo(end.size()), start, end))));
    }

    private DayExport export(OfficeDayId day, DayRange range, SignedCheckpoint start, SignedCheckpoint end) {
        List<String> keys = new ArrayList<>(checkpoints.key().stream().toList());
        keys.addAll(witnesses.keys());
        String build = days.record(day).events().getFirst().event() instanceof DayOpened opened ? opened.build() : "";
        return new DayExport(
                day,
                range,
                checkpoints.origin(day.office().value()),
                build,
                keys,
                start.note().toString(),
                end.note().toString());
    }

    /** Whether the day is as it was signed; nothing for a day that has no record. */
    Optional<Integrity> integrity(OfficeDayId day) {
        return range(day).map(range -> {
            List<Checkpoint> signed = Stream.concat(start(day, range).stream(), end(day, range).stream())
                    .filter(checkpoints::isOurs)
                    .map(it -> Checkpoint.parse(it.note().text()))
                    .distinct()
                    .toList();
            return Integrity.of(day.office().value(), range, signed);
        });
    }
}
