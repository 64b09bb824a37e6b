package kezek.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.SignedCheckpoint;
import kezek.ledger.Checkpoint;
import kezek.ledger.DayRange;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.HoleInLogException;
import kezek.ledger.LedgerRecord;
import kezek.ledger.NoteSigner;
import kezek.ledger.RecordedLog;
import kezek.ledger.SignedNote;
import org.mockito.Mockito;

/** A log in memory with what was signed of it; the day is the 23rd of November, whatever was recorded. */
final class SignedLog implements RecordedLog {
    static final String OFFICE = "sokolovka";
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final NoteSigner KEY = NoteSigner.ed25519("kezek.test", new byte[32]);

    final List<byte[]> records = new ArrayList<>();
    final List<SignedCheckpoint> signed = new ArrayList<>();

    SignedLog add(String... types) {
        for (String type : types) {
            Hash prev = records.isEmpty() ? Hash.ZERO : Hash.leaf(records.getLast());
            UUID id = UUID.nameUUIDFromBytes(("record " + records.size()).getBytes(UTF_8));
            records.add(new LedgerRecord(
                            id,
                            records.size(),
                            OFFICE,
                            "{\"build\":\"1.0\"}",
                            prev,
                            1,
                            records.size() + 1L,
                            OFFICE + "/" + DAY,
                            type)
                    .bytes());
        }
        return this;
    }

    /** Signs all there is. */
    SignedLog sign(NoteSigner key) {
        Frontier tree =
                Frontier.EMPTY.appendAll(records.stream().map(Hash::leaf).toList());
        SignedNote note = SignedNote.of(new Checkpoint("kezek.test/" + OFFICE, tree.size(), tree.root()).text(), key);
        signed.add(new SignedCheckpoint(tree, note, DAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        return this;
    }

    /** The checkpoints, as whoever trusts that key sees them. */
    Checkpoints checkpoints() {
        Checkpoints checkpoints = Mockito.mock(Checkpoints.class);
        Mockito.when(checkpoints.latest(Mockito.any(), Mockito.anyLong(), Mockito.anyLong()))
                .thenAnswer(asked -> between(asked.getArgument(1), asked.getArgument(2))
                        .max(Comparator.comparingLong(SignedCheckpoint::size)));
        Mockito.when(checkpoints.earliest(Mockito.any(), Mockito.anyLong(), Mockito.anyLong()))
                .thenAnswer(asked -> between(asked.getArgument(1), asked.getArgument(2))
                        .min(Comparator.comparingLong(SignedCheckpoint::size)));
        Mockito.when(checkpoints.isOurs(Mockito.any()))
                .thenAnswer(asked -> KEY.verifier()
                        .verdict(asked.<SignedCheckpoint>getArgument(0).note())
                        .name()
                        .equals("VALID"));
        Mockito.when(checkpoints.key()).thenReturn(Optional.of(KEY.verifier().vkey()));
        Mockito.when(checkpoints.origin(OFFICE)).thenReturn("kezek.test/" + OFFICE);
        return checkpoints;
    }

    private Stream<SignedCheckpoint> between(long least, long most) {
        return signed.stream().filter(it -> it.size() >= least && it.size() <= most);
    }

    @Override
    public List<String> offices() {
        return List.of(OFFICE);
    }

    @Override
    public long size(String office) {
        return records.size();
    }

    @Override
    public List<byte[]> records(String office, long from, int limit) {
        return records.stream().skip(from).limit(limit).toList();
    }

    @Override
    public Optional<byte[]> record(String stream, long seq) {
        return Optional.of(records.get((int) seq - 1));
    }

    @Override
    public Optional<DayRange> day(String office, LocalDate day) {
        if (!day.equals(DAY)) return Optional.empty();
        if (records.isEmpty()) throw new HoleInLogException(office, 0);
        return Optional.of(new DayRange(Frontier.EMPTY, records));
    }
}
