package kezek.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every proof of random logs verifies, and nothing that differs from it does. */
class MerkleProofTest {
    private static final int LEAVES = 70;

    private final List<Hash> leaves = RandomLog.leaves(LEAVES, 5);
    private final RandomGenerator random = new Random(6);

    private Hash root(int size) {
        return RandomLog.root(leaves.subList(0, size));
    }

    private MerkleTree tree(int size) {
        return MerkleTree.of(leaves.subList(0, size));
    }

    @Test
    void every_leaf_of_every_tree_is_included() {
        for (int size = 1; size <= LEAVES; size++) {
            for (int i = 0; i < size; i++) {
                assertThat(InclusionProof.includes(
                                leaves.get(i), i, size, tree(size).inclusion(i), root(size)))
                        .isTrue();
            }
        }
    }

    @Test
    void every_tree_is_consistent_with_every_earlier_one() {
        for (int second = 0; second <= LEAVES; second++) {
            for (int first = 0; first <= second; first++) {
                var proof = tree(second).consistency(first);
                assertThat(MerkleProof.isConsistent(first, root(first), second, root(second), proof))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 1023, 1024, 1025, 5000})
    void so_it_is_in_larger_logs(int size) {
        List<Hash> many = RandomLog.leaves(size, size);
        var tree = MerkleTree.of(many);
        Hash root = RandomLog.root(many);
        for (int i = 0; i < 20; i++) {
            int at = random.nextInt(size);
            assertThat(InclusionProof.includes(many.get(at), at, size, tree.inclusion(at), root))
                    .isTrue();
            Hash old = RandomLog.root(many.subList(0, at));
            assertThat(MerkleProof.isConsistent(at, old, size, root, tree.consistency(at)))
                    .isTrue();
        }
    }

    @Test
    void a_tampered_proof_of_inclusion_fails() {
        for (int size = 1; size <= LEAVES; size++) {
            int i = random.nextInt(size);
            Hash leaf = leaves.get(i);
            List<Hash> path = tree(size).inclusion(i);
            for (List<Hash> tampered : tampered(path)) {
                assertThat(InclusionProof.includes(leaf, i, size, tampered, root(size)))
                        .isFalse();
            }
            assertThat(InclusionProof.includes(RandomLog.hash(random), i, size, path, root(size)))
                    .isFalse();
            assertThat(InclusionProof.includes(leaf, i, size, path, RandomLog.hash(random)))
                    .isFalse();
            assertThat(InclusionProof.includes(leaf, -1, size, path, root(size)))
                    .isFalse();
            assertThat(InclusionProof.includes(leaf, size, size, path, root(size)))
                    .isFalse();
            for (int other = 0; other < size; other++) {
                assertThat(InclusionProof.includes(leaf, other, size, path, root(size)))
                        .isEqualTo(other == i);
            }
        }
    }

    @Test
    void a_tampered_proof_of_consistency_fails() {
        for (int second = 1; second <= LEAVES; second++) {
            for (int first = 1; first <= second; first++) {
                Hash old = root(first);
                Hash now = root(second);
                List<Hash> proof = tree(second).consistency(first);
                for (List<Hash> tampered : tampered(proof)) {
                    assertThat(MerkleProof.isConsistent(first, old, second, now, tampered))
                            .isFalse();
                }
                assertThat(MerkleProof.isConsistent(first, RandomLog.hash(random), second, now, proof))
                        .isFalse();
                assertThat(MerkleProof.isConsistent(first, old, second, RandomLog.hash(random), proof))
                        .isFalse();
                assertThat(MerkleProof.isConsistent(first - 1, old, second, now, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void a_log_does_not_shrink() {
        assertThat(MerkleProof.isConsistent(8, root(8), 7, root(7), List.of())).isFalse();
        assertThat(MerkleProof.isConsistent(-1, root(0), 7, root(7), List.of())).isFalse();
    }

    @Test
    void the_empty_tree_needs_no_proof_and_takes_none() {
        assertThat(MerkleProof.isConsistent(0, root(0), 7, root(7), List.of())).isTrue();
        assertThat(MerkleProof.isConsistent(0, root(1), 7, root(7), List.of())).isFalse();
        assertThat(MerkleProof.isConsistent(0, root(0), 7, root(7), List.of(root(7))))
                .isFalse();
    }

    /** One bit of each hash, one hash less, one more at either end, two neighbours swapped. */
    private List<List<Hash>> tampered(List<Hash> proof) {
        var all = new ArrayList<List<Hash>>();
        for (int i = 0; i < proof.size(); i++) {
            byte[] bytes = proof.get(i).bytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var flipped = new ArrayList<>(proof);
            flipped.set(i, Hash.of(bytes));
            all.add(flipped);
            var less = new ArrayList<>(proof);
            less.remove(i);
            all.add(less);
            if (i > 0) {
                var swapped = new ArrayList<>(proof);
                Collections.swap(swapped, i - 1, i);
                all.add(swapped);
            }
        }
        var longer = new ArrayList<>(proof);
        longer.add(RandomLog.hash(random));
        all.add(longer);
        var earlier = new ArrayList<>(proof);
        earlier.addFirst(RandomLog.hash(random));
        all.add(earlier);
        return all;
    }
}
