package kezek.ledger;

import java.util.List;

/** Verifies that a log only grew, by the algorithm of RFC 9162, step by step. */
public final class MerkleProof {
    private MerkleProof() {}

    /**
     * Whether the second tree is the first one with leaves appended (RFC 9162 section 2.1.4.2).
     *
     * <p>The RFC leaves two cases out: a tree is consistent with itself, and the empty tree with every tree, both by an
     * empty proof alone.
     */
    public static boolean isConsistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first < 0 || first > second) return false;
        if (first == second) return proof.isEmpty() && firstRoot.equals(secondRoot);
        if (first == 0) return proof.isEmpty() && firstRoot.equals(Hash.EMPTY_TREE);
        if (proof.isEmpty()) return false;
        boolean prepended = Long.bitCount(first) == 1;
        Hash start = prepended ? firstRoot : proof.getFirst();
        List<Hash> rest = prepended ? proof : proof.subList(1, proof.size());

        long fn = first - 1;
        long sn = second - 1;
        while (isOdd(fn)) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fr = start;
        Hash sr = start;
        for (Hash c : rest) {
            if (sn == 0) return false;
            if (isOdd(fn) || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                while (!isOdd(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
