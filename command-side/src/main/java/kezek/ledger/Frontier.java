package kezek.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a log must remember to grow: the roots of the complete subtrees that make up its leaves 0 .. size - 1, from the
 * largest (leftmost) to the smallest; one per one bit of the size.
 *
 * <p>A leaf is appended with one node hash on average and {@code log2(size)} at worst, without a look at older records.
 */
public final class Frontier {
    public static final Frontier EMPTY = new Frontier(0, new Hash[0]);

    private final long size;
    private final Hash[] roots;

    private Frontier(long size, Hash[] roots) {
        this.size = size;
        this.roots = roots;
    }

    /**
     * The frontier of a log whose subtrees are known.
     *
     * @param size number of leaves
     * @param roots of the complete subtrees, the largest first
     * @throws IllegalArgumentException when a tree of that size has another number of them
     */
    public static Frontier of(long size, List<Hash> roots) {
        return checked(size, roots.toArray(Hash[]::new));
    }

    private static Frontier checked(long size, Hash[] roots) {
        if (size < 0) throw new IllegalArgumentException("a tree has no negative size");
        if (roots.length != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves has " + Long.bitCount(size) + " subtrees, not " + roots.length);
        }
        return new Frontier(size, roots);
    }

    public long size() {
        return size;
    }

    /** Roots of the complete subtrees, the largest first. */
    public List<Hash> roots() {
        return List.of(roots);
    }

    /** The tree with one leaf more; this one stays as it is. */
    public Frontier append(Hash leaf) {
        Hash node = leaf;
        int kept = roots.length;
        for (int merges = Long.numberOfTrailingZeros(~size); merges > 0; merges--) {
            node = Hash.node(roots[--kept], node);
        }
        Hash[] grown = Arrays.copyOf(roots, kept + 1);
        grown[kept] = node;
        return new Frontier(Math.addExact(size, 1), grown);
    }

    /** The tree with these leaves more, in their order. */
    public Frontier appendAll(Iterable<Hash> leaves) {
        Frontier grown = this;
        for (Hash leaf : leaves) grown = grown.append(leaf);
        return grown;
    }

    /** Merkle tree hash of all leaves (RFC 9162 section 2.1.1). */
    public Hash root() {
        if (size == 0) return Hash.EMPTY_TREE;
        Hash root = roots[roots.length - 1];
        for (int left = roots.length - 2; left >= 0; left--) root = Hash.node(roots[left], root);
        return root;
    }

    /** Root of the leaves {@code from} .. {@code to} - 1 when they are one of the complete subtrees, else nothing. */
    @Nullable
    Hash subtree(long from, long to) {
        long start = 0;
        for (Hash root : roots) {
            long width = Long.highestOneBit(size - start);
            if (start == from) return to - from == width ? root : null;
            start += width;
        }
        return null;
    }

    /** For a database column: the size in 8 bytes, big-endian, then the roots in 32 bytes each. */
    public byte[] bytes() {
        byte[] bytes = new byte[Long.BYTES + roots.length * Hash.LENGTH];
        ByteBuffer.wrap(bytes).putLong(size);
        for (int i = 0; i < roots.length; i++) roots[i].copyTo(bytes, Long.BYTES + i * Hash.LENGTH);
        return bytes;
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException when the number of bytes does not fit the size in them
     */
    public static Frontier parse(byte[] bytes) {
        if (bytes.length < Long.BYTES || (bytes.length - Long.BYTES) % Hash.LENGTH != 0) {
            throw new IllegalArgumentException("not the bytes of a frontier");
        }
        Hash[] roots = new Hash[(bytes.length - Long.BYTES) / Hash.LENGTH];
        for (int i = 0; i < roots.length; i++) {
            int at = Long.BYTES + i * Hash.LENGTH;
            roots[i] = Hash.of(bytes, at, at + Hash.LENGTH);
        }
        return checked(ByteBuffer.wrap(bytes).getLong(), roots);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Frontier frontier && size == frontier.size && Arrays.equals(roots, frontier.roots);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Arrays.hashCode(roots);
    }

    @Override
    public String toString() {
        return size + " " + root();
    }
}
