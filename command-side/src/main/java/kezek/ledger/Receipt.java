package kezek.ledger;

import java.util.Base64;

/**
 * What a visitor holds of the record: which record of which office, and its leaf hash. Nobody can change or drop that record
 * afterwards without the receipt showing it.
 *
 * @param index place of the record in the office's log
 */
public record Receipt(String office, long index, Hash leaf) {

    /** The receipt of a stored record. */
    public static Receipt of(byte[] record) {
        LedgerRecord read = LedgerRecord.read(record);
        return new Receipt(read.office(), read.index(), Hash.leaf(record));
    }

    /** {@code office/index/leaf}, the hash in base64url without padding (RFC 4648 section 5): fit for paper and addresses. */
    @Override
    public String toString() {
        return office + "/" + index + "/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(leaf.bytes());
    }
}
