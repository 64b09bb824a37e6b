package kezek.checkpoints;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kezek.checkpoints.CheckpointTable.Progress;
import kezek.ledger.AddCheckpoint;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.HoleInLogException;
import kezek.ledger.MerkleTree;
import kezek.ledger.NoteSignature;
import kezek.ledger.NoteVerifier;
import kezek.ledger.NoteVerifier.Verdict;
import kezek.ledger.RecordedLog;
import kezek.ledger.SignedNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings each checkpoint to the witnesses and keeps their cosignatures (C2SP tlog-witness), over HTTP, or as files that
 * somebody carries.
 */
@Component
public class Witnesses {
    private static final Logger log = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BATCH = 5_000;
    /** Of a week, at one a minute: so long a file may be on its way. */
    private static final int CARRIED = 10_080;

    private final CheckpointTable table;
    private final RecordedLog records;
    private final List<Known> known;
    private final HttpClient http;
    private final Map<String, String> complaints = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    Witnesses(CheckpointTable table, RecordedLog records, LedgerSettings settings) {
        this.table = table;
        this.records = records;
        this.known = settings.witnesses().stream()
                .map(it -> new Known(
                        NoteVerifier.parse(it.key()),
                        it.url(),
                        it.url() == null ? settings.carried() : settings.late()))
                .toList();
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** @param patience after how long behind the log it counts as silent */
    private record Known(NoteVerifier key, @Nullable URI url, Duration patience) {
        String name() {
            return key.name();
        }
    }

    /**
     * How far a witness has come with an office.
     *
     * @param size that it last cosigned; 0 when it never did
     * @param behindSeconds how long the oldest checkpoint that it did not cosign has waited for it; 0 when it has seen all
     * @param complaint what went wrong at the last try, if anything did
     * @param silent whether it is behind for longer than it may be, or refused what it was asked
     */
    public record Standing(
            String witness,
            long size,
            @Nullable Instant at,
            long behindSeconds,
            @Nullable String complaint,
            boolean silent) {}

    public List<String> keys() {
        return known.stream().map(witness -> witness.key().vkey()).toList();
    }

    /** The names of the witnesses. */
    public List<String> names() {
        return known.stream().map(Known::name).toList();
    }

    public List<Standing> standings(String office) {
        return known.stream().map(witness -> standing(office, witness)).toList();
    }

    private Standing standing(String office, Known witness) {
        Optional<Progress> last = table.cosigned(office, witness.name());
        long size = last.map(Progress::size).orElse(0L);
        Optional<Duration> behind = table.waiting(office, size);
        String complaint =
                behind.map(_ -> complaints.get(office + " " + witness.name())).orElse(null);
        boolean late = behind.filter(it -> it.compareTo(witness.patience()) > 0).isPresent();
        return new Standing(
                witness.name(),
                size,
                last.map(Progress::at).orElse(null),
                behind.map(Duration::toSeconds).orElse(0L),
                complaint,
                late || complaint != null);
    }

    /** Tells each silence, and its end, once in the log. */
    private void tell(String office) {
        for (Standing standing : standings(office)) {
            String which = office + " " + standing.witness();
            if (!standing.silent()) {
                if (silent.remove(which)) log.info("{}: the witness {} follows again", office, standing.witness());
            } else if (silent.add(which)) {
                log.error(
                        "{}: the witness {} does not follow the log: it has seen {} records, for {} s no more of them",
                        office,
                        standing.witness(),
                        standing.size(),
                        standing.behindSeconds());
            }
        }
    }

    /** Asks every witness that can be reached and has not seen the latest checkpoint. */
    void ask(String office) {
        Optional<SignedCheckpoint> latest = table.latest(office, 1, Long.MAX_VALUE);
        if (latest.isEmpty()) return;
        for (Known witness : known) {
            URI url = witness.url();
            long seen = seen(office, witness);
            if (url == null || seen >= latest.get().size()) continue;
            try {
                ask(office, witness, url, latest.get(), seen);
            } catch (IOException | RuntimeException failed) {
                complain(office, witness, String.valueOf(failed));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        tell(office);
    }

    private void ask(String office, Known witness, URI url, SignedCheckpoint latest, long seen)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post(url, request(office, latest, seen));
        if (answer.statusCode() == 409) {
            long size = Long.parseLong(answer.body().strip());
            if (size > latest.size()) {
                complain(office, witness, "it has seen a longer log: " + size + " records");
                return;
            }
            answer = post(url, request(office, latest, size));
        }
        if (answer.statusCode() != 200) {
            complain(
                    office,
                    witness,
                    "it answered " + answer.statusCode() + ": " + answer.body().strip());
        } else if (take(office, answer.body()) == 0) {
            complain(office, witness, "it answered without a cosignature of its key");
        }
    }

    private HttpResponse<String> post(URI url, AddCheckpoint request) throws IOException, InterruptedException {
        URI call = URI.create(url.toString().replaceFirst("/*$", "/add-checkpoint"));
        return http.send(
                HttpRequest.newBuilder(call)
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /**
     * What a witness that cannot be reached would be asked, to be carried to it as a file.
     *
     * @param old size that the witness says it has seen; absent to start from its last cosignature here
     * @return nothing when there is no such witness, or nothing to ask
     * @throws IllegalArgumentException when nothing was ever signed at that size
     */
    public Optional<AddCheckpoint> request(String office, String witness, @Nullable Long old) {
        return known.stream()
                .filter(it -> it.name().equals(witness))
                .findFirst()
                .flatMap(it -> table.latest(office, 1, Long.MAX_VALUE)
                        .map(latest -> request(office, latest, old != null ? old : seen(office, it))));
    }

    private AddCheckpoint request(String office, SignedCheckpoint latest, long seen) {
        SignedNote own =
                new SignedNote(latest.note().text(), latest.note().signatures().subList(0, 1));
        if (seen == 0) return new AddCheckpoint(0, List.of(), own);
        Frontier then = table.latest(office, seen, seen)
                .map(SignedCheckpoint::tree)
                .orElseThrow(() -> new IllegalArgumentException("no checkpoint of size " + seen));
        List<Hash> since = new ArrayList<>();
        while (seen + since.size() < latest.size()) {
            long from = seen + since.size();
            List<byte[]> batch = records.records(office, from, (int) Math.min(BATCH, latest.size() - from));
            if (batch.isEmpty()) throw new HoleInLogException(office, from);
            batch.forEach(record -> since.add(Hash.leaf(record)));
        }
        return new AddCheckpoint(seen, MerkleTree.after(then, since).consistency(seen), own);
    }

    /**
     * Takes the cosignatures that a witness gave, of whichever checkpoint it was asked for: the log may have grown since.
     *
     * @return how many were of a known witness, valid and new
     * @throws IllegalArgumentException when these are no signature lines
     */
    public int take(String office, String lines) {
        int taken = 0;
        for (NoteSignature line : SignedNote.parse("lines\n\n" + lines).signatures()) {
            for (Known witness : known) {
                if (line.name().equals(witness.name()) && take(office, witness, line)) taken++;
            }
        }
        return taken;
    }

    private boolean take(String office, Known witness, NoteSignature line) {
        for (SignedCheckpoint checkpoint : table.above(office, seen(office, witness), CARRIED)) {
            SignedNote note = new SignedNote(checkpoint.note().text(), List.of(line));
            if (witness.key().verdict(note) != Verdict.VALID) continue;
            table.add(office, checkpoint.size(), witness.name(), line);
            complaints.remove(office + " " + witness.name());
            return true;
        }
        return false;
    }

    private long seen(String office, Known witness) {
        return table.cosigned(office, witness.name()).map(Progress::size).orElse(0L);
    }

    private void complain(String office, Known witness, String what) {
        if (!what.equals(complaints.put(office + " " + witness.name(), what))) {
            log.warn("{}: the witness {} did not cosign: {}", office, witness.name(), what);
        }
    }
}
