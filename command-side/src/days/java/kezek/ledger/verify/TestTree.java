package kezek.ledger.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The Merkle tree as RFC 9162 section 2.1.1 defines it, word for word and without any haste. */
final class TestTree {
    private TestTree() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static byte[] leaf(byte[] record) {
        return sha256(joined((byte) 0, record, new byte[0]));
    }

    /** MTH(D[n]). */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) return sha256(new byte[0]);
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        byte[] left = root(leaves.subList(0, split));
        byte[] right = root(leaves.subList(split, leaves.size()));
        return sha256(joined((byte) 1, left, right));
    }

    /** The roots of the complete subtrees, from the largest to the smallest. */
    static List<byte[]> subtrees(List<byte[]> leaves) {
        List<byte[]> roots = new ArrayList<>();
        int from = 0;
        while (from < leaves.size()) {
            int size = Integer.highestOneBit(leaves.size() - from);
            roots.add(root(leaves.subList(from, from + size)));
            from += size;
        }
        return roots;
    }

    private static byte[] joined(byte prefix, byte[] left, byte[] right) {
        byte[] all = new byte[1 + left.length + right.length];
        all[0] = prefix;
        System.arraycopy(left, 0, all, 1, left.length);
        System.arraycopy(right, 0, all, 1 + left.length, right.length);
        return all;
    }
}
