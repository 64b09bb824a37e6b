package kezek.ledger;

import java.util.List;

/** Verifies what a {@link MerkleTree} proves of a leaf, as the page for visitors does, by the algorithm of RFC 9162. */
final class InclusionProof {
    private InclusionProof() {}

    /**
     * Whether the leaf is at this index of the tree (RFC 9162 section 2.1.3.2).
     *
     * @param leaf leaf hash of the record
     * @param path siblings, the lowest first
     */
    static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) return false;
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) return false;
            if (isOdd(fn) || fn == sn) {
                r = Hash.node(p, r);
                while (!isOdd(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
