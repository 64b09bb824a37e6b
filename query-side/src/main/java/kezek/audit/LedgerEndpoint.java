package kezek.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.SignedCheckpoint;
import kezek.checkpoints.StrangeKey;
import kezek.checkpoints.Witnesses;
import kezek.hall.Days;
import kezek.hall.Problems;
import kezek.ledger.AddCheckpoint;
import kezek.ledger.HoleInLogException;
import kezek.ledger.RecordedLog;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers whoever checks the record: whether a day is intact and kept the rule, its export, and what was signed. */
@RestController
class LedgerEndpoint {
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Days days;
    private final RecordedLog log;
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final SignedDays signed;

    LedgerEndpoint(Days days, RecordedLog log, Checkpoints checkpoints, Witnesses witnesses, SignedDays signed) {
        this.days = days;
        this.log = log;
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.signed = signed;
    }

    @GetMapping(path = "/api/offices/{office}/days/{day}/export", produces = "application/zip")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String office, @PathVariable String day) {
        DayExport export = exported(day(office, day));
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(export.fileName())
                                .build()
                                .toString())
                .body(export::write);
    }

    private DayExport exported(OfficeDayId day) {
        try {
            return signed.export(day)
                    .orElseThrow(() -> signed.isOpened(day) ? Problems.notSignedYet() : notOpened(day));
        } catch (HoleInLogException | IllegalArgumentException broken) {
            throw Problems.brokenRecord();
        }
    }

    @GetMapping("/api/offices/{office}/days/{day}/integrity")
    Integrity integrity(@PathVariable String office, @PathVariable String day) {
        OfficeDayId asked = day(office, day);
        return signed.integrity(asked).orElseThrow(() -> notOpened(asked));
    }

    /** What was booked for a day stands among other days until it opens, so of that day alone nothing is proved yet. */
    private ErrorResponseException notOpened(OfficeDayId day) {
        return log.record(day.toString(), 1).isPresent() ? Problems.dayNotOpen() : Problems.unknownDay();
    }

    @GetMapping("/api/offices/{office}/days/{day}/conformance")
    Conformance conformance(@PathVariable String office, @PathVariable String day) {
        return Conformance.of(days.day(days.office(office), day).events());
    }

    /**
     * How an office's log is guarded.
     *
     * @param records in the log now
     * @param signed size of the last checkpoint, 0 before the first
     * @param key verifier key of the log; absent before its first signature, and while it is in dispute
     * @param strangeKey the two keys when the database names another one than this node knows
     * @param trouble why nothing is signed any more, if that is so
     */
    record Standing(
            long records,
            long signed,
            @Nullable String root,
            @Nullable Instant at,
            @Nullable String key,
            @Nullable StrangeKey strangeKey,
            Checkpoints.@Nullable Trouble trouble,
            List<Witnesses.Standing> witnesses) {}

    @GetMapping("/api/offices/{office}/ledger")
    Standing ledger(@PathVariable String office) {
        String id = office(office);
        Optional<SignedCheckpoint> last = checkpoints.latest(id);
        return new Standing(
                log.size(id),
                last.map(SignedCheckpoint::size).orElse(0L),
                last.map(it -> it.tree().root().toString()).orElse(null),
                last.map(SignedCheckpoint::at).orElse(null),
                checkpoints.key().orElse(null),
                checkpoints.strangeKey().orElse(null),
                checkpoints.trouble(id).orElse(null),
                witnesses.standings(id));
    }

    /** The latest checkpoint, for anybody: a signed note. */
    @GetMapping(path = "/api/offices/{office}/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    String checkpoint(@PathVariable String office) {
        return checkpoints
                .latest(office(office))
                .map(it -> it.note().toString())
                .orElseThrow(Problems::notSignedYet);
    }

    /** What a witness is to be asked, as a file that is carried to it. */
    @GetMapping(path = "/api/offices/{office}/ledger/add-checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    String request(
            @PathVariable String office,
            @RequestParam String witness,
            @RequestParam(required = false) @Nullable Long old) {
        String id = office(office);
        if (!witnesses.names().contains(witness)) throw Problems.unknownWitness();
        try {
            return witnesses.request(id, witness, old).map(AddCheckpoint::body).orElseThrow(Problems::notSignedYet);
        } catch (IllegalArgumentException neverSigned) {
            throw Problems.invalid("old");
        }
    }

    /** How many cosignatures were taken. */
    record Taken(int cosignatures) {}

    /** Takes what a witness answered, carried back as a file. */
    @PostMapping(path = "/api/offices/{office}/ledger/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
    Taken cosignatures(@PathVariable String office, @RequestBody String lines) {
        try {
            int taken = witnesses.take(office(office), lines);
            if (taken == 0) throw Problems.invalid("cosignature");
            return new Taken(taken);
        } catch (IllegalArgumentException malformed) {
            throw Problems.invalid("cosignature");
        }
    }

    private String office(String id) {
        return days.office(id).office().value();
    }

    /** Without a look at the record, which may be unreadable. */
    private OfficeDayId day(String office, String day) {
        OfficeConfiguration configuration = days.office(office);
        if (day.equals("today")) return days.today(configuration).id();
        try {
            return new OfficeDayId(configuration.office(), LocalDate.parse(day));
        } catch (DateTimeParseException malformed) {
            throw Problems.invalid("day");
        }
    }
}
