package kezek.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.ledger.DayRange;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.HoleInLogException;
import kezek.ledger.LedgerRecord;
import kezek.ledger.RecordedLog;

/** The log of one office in memory; whoever has it may change any record, as the owner of a database may. */
final class MemoryLog implements RecordedLog {
    static final String OFFICE = "sokolovka";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    final List<byte[]> records = new ArrayList<>();

    /** Appends a record of each type. */
    MemoryLog add(String... types) {
        for (String type : types) records.add(record(records.size(), type, "{\"by\":\"clerk:clerk1\"}", last()));
        return this;
    }

    MemoryLog add(int count) {
        for (int i = 0; i < count; i++) add("TicketIssued");
        return this;
    }

    private Hash last() {
        return records.isEmpty() ? Hash.ZERO : Hash.leaf(records.getLast());
    }

    private static byte[] record(int index, String type, String payload, Hash prev) {
        String stream = OFFICE + "/" + DAY;
        UUID id = UUID.nameUUIDFromBytes((type + index).getBytes(UTF_8));
        return new LedgerRecord(id, index, OFFICE, payload, prev, 1, index + 1L, stream, type).bytes();
    }

    /** Puts another hand into a record and leaves the rest as it is. */
    void alter(int index) {
        String record = new String(records.get(index), UTF_8);
        records.set(index, record.replace("clerk:clerk1", "clerk:clerk9").getBytes(UTF_8));
    }

    /** Chains everything anew from a record on. */
    void rechain(int from) {
        for (int i = from; i < records.size(); i++) {
            LedgerRecord was = LedgerRecord.read(records.get(i));
            records.set(i, record(i, was.type(), was.payload(), Hash.leaf(records.get(i - 1))));
        }
    }

    Frontier frontier() {
        return Frontier.EMPTY.appendAll(records.stream().map(Hash::leaf).toList());
    }

    @Override
    public List<String> offices() {
        return records.isEmpty() ? List.of() : List.of(OFFICE);
    }

    @Override
    public long size(String office) {
        return records.size();
    }

    @Override
    public List<byte[]> records(String office, long from, int limit) {
        int first = (int) Math.min(from, records.size());
        List<byte[]> found = records.subList(first, Math.min(first + limit, records.size()));
        int gap = found.indexOf(null);
        if (gap >= 0) throw new HoleInLogException(office, from + gap);
        return List.copyOf(found);
    }

    @Override
    public Optional<byte[]> record(String stream, long seq) {
        return Optional.of(records.get((int) seq - 1));
    }

    @Override
    public Optional<DayRange> day(String office, LocalDate day) {
        return Optional.of(new DayRange(Frontier.EMPTY, records));
    }
}
