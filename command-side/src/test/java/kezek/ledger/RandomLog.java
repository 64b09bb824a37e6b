package kezek.ledger;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Logs of random leaves, the same for the same seed, and their root straight from the definition. */
final class RandomLog {
    private RandomLog() {}

    static List<Hash> leaves(int size, long seed) {
        RandomGenerator random = new Random(seed);
        return Stream.generate(() -> hash(random)).limit(size).toList();
    }

    static Hash hash(RandomGenerator random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    /** MTH of RFC 9162 section 2.1.1, as it is written there. */
    static Hash root(List<Hash> leaves) {
        int n = leaves.size();
        if (n == 0) return Hash.EMPTY_TREE;
        if (n == 1) return leaves.getFirst();
        int k = 1;
        while (k * 2 < n) k *= 2;
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }
}
