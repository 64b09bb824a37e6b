package kezek.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.SignedCheckpoint;
import kezek.hall.Days;
import kezek.hall.Problems;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import kezek.ledger.MerkleTree;
import kezek.ledger.Receipt;
import kezek.ledger.RecordedLog;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.TicketIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives the holder of a ticket the proof that the record still has it. It holds his own record whole, with the category
 * that he claimed, and of everybody else nothing but hashes of records that hold random numbers.
 */
@RestController
class ReceiptEndpoint {
    /** More records between two checkpoints there are only while the log is signed for the first time. */
    private static final int MOST = 20_000;

    private final Days days;
    private final TicketIds ids;
    private final RecordedLog log;
    private final Checkpoints checkpoints;

    ReceiptEndpoint(Days days, TicketIds ids, RecordedLog log, Checkpoints checkpoints) {
        this.days = days;
        this.ids = ids;
        this.log = log;
        this.checkpoints = checkpoints;
    }

    /**
     * A receipt with what is needed to verify it without a network.
     *
     * @param record the visitor's own record, byte for byte
     * @param proof inclusion of its leaf hash in the log of the checkpoint's size (RFC 9162 section 2.1.3), the lowest first
     * @param checkpoint a signed note
     * @param key that the checkpoint claims to be signed by; compare it with the one on the office's wall
     */
    record Proof(
            String receipt,
            String record,
            List<String> proof,
            String checkpoint,
            @Nullable String key) {}

    @GetMapping("/api/tickets/{id}/receipt")
    Proof receipt(@PathVariable String id) {
        TicketIds.Held held = ids.read(id).orElseThrow(Problems::unknownTicket);
        String office = held.day().office().value();
        long seq = days.record(held.day()).events().stream()
                .filter(event -> event.event() instanceof TicketIssued issued
                        && issued.ticket().equals(held.ticket()))
                .mapToLong(Recorded::seq)
                .findFirst()
                .orElseThrow(Problems::unknownTicket);
        byte[] record = log.record(held.day().toString(), seq).orElseThrow(Problems::unknownTicket);
        long index = LedgerRecord.read(record).index();
        SignedCheckpoint signed =
                checkpoints.earliest(office, index + 1, Long.MAX_VALUE).orElseThrow(Problems::notSignedYet);
        MerkleTree tree = grown(office, index, signed.size());
        return new Proof(
                Receipt.of(record).toString(),
                new String(record, UTF_8),
                tree.inclusion(index).stream().map(Hash::toString).toList(),
                signed.note().toString(),
                checkpoints.key().orElse(null));
    }

    /** The log of that size, from the checkpoint before the record: a minute's records, not a day's. */
    private MerkleTree grown(String office, long index, long size) {
        Frontier before =
                checkpoints.latest(office, 0, index).map(SignedCheckpoint::tree).orElse(Frontier.EMPTY);
        if (size - before.size() > MOST) throw Problems.notSignedYet();
        List<byte[]> since = log.records(office, before.size(), (int) (size - before.size()));
        if (before.size() + since.size() < size) throw Problems.brokenRecord();
        return MerkleTree.after(before, since.stream().map(Hash::leaf).toList());
    }
}
