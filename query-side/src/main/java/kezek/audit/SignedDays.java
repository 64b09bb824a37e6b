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
import kezek.ledger.HoleInLogException;
import kezek.ledger.LedgerRecord;
import kezek.ledger.RecordedLog;
import kezek.officeday.events.OfficeDayId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Office days with what was signed of them. */
@Component
class SignedDays implements DayCheckpoints {
    private final RecordedLog log;
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final JsonMapper json;

    SignedDays(RecordedLog log, Checkpoints checkpoints, Witnesses witnesses, JsonMapper json) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.json = json;
    }

    private Optional<DayRange> range(OfficeDayId day) {
        return log.day(day.office().value(), day.date());
    }

    /** Whether the day has begun in the log of its office. */
    boolean isOpened(OfficeDayId day) {
        return range(day).isPresent();
    }

    @Override
    public Optional<Signed> of(OfficeDayId day) {
        return range(day)
                .flatMap(range -> end(day, range).filter(end -> end.size() == range.end() || !isClosed(range)))
                .flatMap(end ->
                        checkpoints.key().map(key -> new Signed(end.note().toString(), key)));
    }

    /** What is printed of a closed day is covered by what is signed of it, or says that nothing is signed yet. */
    private static boolean isClosed(DayRange range) {
        return LedgerRecord.read(range.records().getLast()).type().equals("DayClosed");
    }

    private Optional<SignedCheckpoint> end(OfficeDayId day, DayRange range) {
        return checkpoints.latest(day.office().value(), range.first() + 1, range.end());
    }

    private Optional<SignedCheckpoint> start(OfficeDayId day, DayRange range) {
        return checkpoints.earliest(day.office().value(), range.first() + 1, range.end());
    }

    /** @throws HoleInLogException when records behind the day's last one were signed although the log ends there */
    private void refuseCut(OfficeDayId day, DayRange range) {
        String office = day.office().value();
        boolean more =
                checkpoints.latest(office, range.end() + 1, Long.MAX_VALUE).isPresent();
        if (more && log.records(office, range.end(), 1).isEmpty()) throw new HoleInLogException(office, range.end());
    }

    /**
     * The day as it is exported: up to its last checkpoint.
     *
     * @throws HoleInLogException when a record is missing
     */
    Optional<DayExport> export(OfficeDayId day) {
        Optional<DayRange> whole = range(day);
        whole.ifPresent(range -> refuseCut(day, range));
        return whole.flatMap(range -> start(day, range)
                .flatMap(start -> end(day, range).map(end -> export(day, range.upTo(end.size()), start, end))));
    }

    private DayExport export(OfficeDayId day, DayRange range, SignedCheckpoint start, SignedCheckpoint end) {
        List<String> keys = new ArrayList<>(checkpoints.key().stream().toList());
        keys.addAll(witnesses.keys());
        String opened = LedgerRecord.read(range.records().getFirst()).payload();
        return new DayExport(
                day,
                range,
                checkpoints.origin(day.office().value()),
                json.readTree(opened).path("build").asString(""),
                keys,
                start.note().toString(),
                end.note().toString());
    }

    /** Whether the day is as it was signed; nothing for a day that was never opened. */
    Optional<Integrity> integrity(OfficeDayId day) {
        try {
            return looked(day);
        } catch (HoleInLogException hole) {
            return Optional.of(new Integrity.Broken("broken", hole.missing(), null, "the record is missing"));
        }
    }

    private Optional<Integrity> looked(OfficeDayId day) {
        return range(day).map(range -> {
            refuseCut(day, range);
            List<Checkpoint> signed = Stream.concat(start(day, range).stream(), end(day, range).stream())
                    .filter(checkpoints::isOurs)
                    .map(it -> Checkpoint.parse(it.note().text()))
                    .distinct()
                    .toList();
            return Integrity.of(day.office().value(), range, signed);
        });
    }
}
