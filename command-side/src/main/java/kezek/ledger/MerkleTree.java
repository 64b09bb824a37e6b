package kezek.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Proves what a log holds (RFC 9162 sections 2.1.3.1 and 2.1.4.1), from its leaf hashes, or from a frontier and the leaf
 * hashes after it: a day is proved without the years before it.
 */
public final class MerkleTree {
    private final Frontier before;
    private final long size;
    private final LongFunction<Hash> leaves;

    private MerkleTree(Frontier before, long size, LongFunction<Hash> leaves) {
        this.before = before;
        this.size = size;
        this.leaves = leaves;
    }

    public static MerkleTree of(List<Hash> leaves) {
        return after(Frontier.EMPTY, leaves);
    }

    /**
     * A log whose leaf hashes come from elsewhere, for example from a database.
     *
     * @param leaves the leaf hash at an index from 0 to size - 1; asked for each at most once per question
     */
    public static MerkleTree of(long size, LongFunction<Hash> leaves) {
        return new MerkleTree(Frontier.EMPTY, size, leaves);
    }

    /**
     * A log of whose beginning only the frontier is at hand.
     *
     * @param since leaf hashes from index {@code before.size()} on
     */
    public static MerkleTree after(Frontier before, List<Hash> since) {
        List<Hash> leaves = List.copyOf(since);
        return new MerkleTree(
                before, before.size() + leaves.size(), index -> leaves.get((int) (index - before.size())));
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY_TREE : hash(0, size);
    }

    /**
     * The siblings from a leaf up to the root, the lowest first: that the leaf at this index is in the tree.
     *
     * @throws IllegalArgumentException when there is no such leaf, or only a frontier is left of its surroundings
     */
    public List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("the tree has no leaf " + index);
        var path = new ArrayList<Hash>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) return;
        long middle = middle(from, to);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /**
     * That the tree only grew since it had {@code old} leaves; empty for 0 and for the size itself.
     *
     * @throws IllegalArgumentException when it never had so many, or only a frontier is left of that time
     */
    public List<Hash> consistency(long old) {
        if (old < 0 || old > size) throw new IllegalArgumentException("the tree never had " + old + " leaves");
        var proof = new ArrayList<Hash>();
        if (old > 0) subproof(old, 0, size, true, proof);
        return proof;
    }

    private void subproof(long old, long from, long to, boolean known, List<Hash> proof) {
        if (old == to) {
            if (!known) proof.add(hash(from, to));
            return;
        }
        long middle = middle(from, to);
        if (old <= middle) {
            subproof(old, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            subproof(old, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    private Hash hash(long from, long to) {
        if (from < before.size()) {
            @Nullable Hash kept = before.subtree(from, to);
            if (kept != null) return kept;
        }
        if (to - from == 1) return leaf(from);
        long middle = middle(from, to);
        return Hash.node(hash(from, middle), hash(middle, to));
    }

    private Hash leaf(long index) {
        if (index < before.size()) {
            throw new IllegalArgumentException("only a frontier is left of the first " + before.size() + " leaves");
        }
        return leaves.apply(index);
    }

    /** Splits after the largest power of two smaller than the width. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
