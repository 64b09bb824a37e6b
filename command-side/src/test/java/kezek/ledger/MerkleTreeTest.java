package kezek.ledger;

import static kezek.ledger.ReferenceTree.LEAVES;
import static kezek.ledger.ReferenceTree.ROOTS;
import static kezek.ledger.ReferenceTree.hashes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Generation against published proofs; see {@link ReferenceTree}. */
class MerkleTreeTest {
    private static final String LEAF_0 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private static final String LEAF_1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String LEAF_4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String NODE_0_2 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private static final String NODE_2_4 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String NODE_4_6 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private static final String NODE_6_8 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String NODE_0_4 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private static final String NODE_4_8 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    private static MerkleTree tree(int size) {
        return MerkleTree.of(LEAVES.subList(0, size));
    }

    @Test
    void the_reference_roots() {
        for (int size = 0; size <= 8; size++) assertThat(tree(size).root()).isEqualTo(ROOTS.get(size));
    }

    @Test
    void the_reference_proofs_of_inclusion() {
        assertThat(tree(1).inclusion(0)).isEmpty();
        assertThat(tree(8).inclusion(0)).isEqualTo(hashes(LEAF_1, NODE_2_4, NODE_4_8));
        assertThat(tree(8).inclusion(5)).isEqualTo(hashes(LEAF_4, NODE_6_8, NODE_0_4));
        assertThat(tree(3).inclusion(2)).isEqualTo(hashes(NODE_0_2));
        assertThat(tree(5).inclusion(1)).isEqualTo(hashes(LEAF_0, NODE_2_4, LEAF_4));
    }

    @Test
    void the_reference_proofs_of_consistency() {
        assertThat(tree(8).consistency(1)).isEqualTo(hashes(LEAF_1, NODE_2_4, NODE_4_8));
        assertThat(tree(8).consistency(6)).isEqualTo(hashes(NODE_4_6, NODE_6_8, NODE_0_4));
        assertThat(tree(5).consistency(2)).isEqualTo(hashes(NODE_2_4, LEAF_4));
        assertThat(tree(8).consistency(8)).isEmpty();
        assertThat(tree(8).consistency(0)).isEmpty();
    }

    /** RFC 9162 section 2.1.5: the same tree of seven leaves, proofs named by their nodes. */
    @Test
    void the_example_of_the_rfc() {
        Hash a = LEAVES.get(0);
        Hash b = LEAVES.get(1);
        Hash c = LEAVES.get(2);
        Hash d = LEAVES.get(3);
        Hash e = LEAVES.get(4);
        Hash f = LEAVES.get(5);
        Hash j = LEAVES.get(6);
        Hash g = Hash.node(a, b);
        Hash h = Hash.node(c, d);
        Hash i = Hash.node(e, f);
        Hash k = Hash.node(g, h);
        Hash l = Hash.node(i, j);
        assertThat(tree(7).inclusion(0)).containsExactly(b, h, l);
        assertThat(tree(7).inclusion(3)).containsExactly(c, g, l);
        assertThat(tree(7).inclusion(4)).containsExactly(f, j, k);
        assertThat(tree(7).inclusion(6)).containsExactly(i, k);
        assertThat(tree(7).consistency(3)).containsExactly(c, d, g, l);
        assertThat(tree(7).consistency(4)).containsExactly(l);
        assertThat(tree(7).consistency(6)).containsExactly(i, j, k);
    }

    @Test
    void after_a_frontier_every_later_proof_is_the_same() {
        List<Hash> leaves = RandomLog.leaves(40, 4);
        for (int first = 0; first <= 40; first++) {
            var before = Frontier.EMPTY.appendAll(leaves.subList(0, first));
            var short_ = MerkleTree.after(before, leaves.subList(first, 40));
            var whole = MerkleTree.of(leaves);
            assertThat(short_.root()).isEqualTo(whole.root());
            for (int i = first; i < 40; i++) assertThat(short_.inclusion(i)).isEqualTo(whole.inclusion(i));
            for (int i = first; i <= 40; i++) assertThat(short_.consistency(i)).isEqualTo(whole.consistency(i));
        }
    }

    @Test
    void what_the_frontier_forgot_cannot_be_proved() {
        var tree = MerkleTree.after(Frontier.EMPTY.appendAll(LEAVES.subList(0, 4)), LEAVES.subList(4, 8));
        assertThatThrownBy(() -> tree.inclusion(1)).hasMessage("only a frontier is left of the first 4 leaves");
        assertThatThrownBy(() -> tree.consistency(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_proof_about_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> tree(8).inclusion(8)).hasMessage("the tree has no leaf 8");
        assertThatThrownBy(() -> tree(8).inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(8).consistency(9)).hasMessage("the tree never had 9 leaves");
        assertThatThrownBy(() -> tree(0).inclusion(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leaves_can_come_from_anywhere() {
        assertThat(MerkleTree.of(8, index -> LEAVES.get((int) index)).consistency(6))
                .isEqualTo(tree(8).consistency(6));
        assertThat(tree(8).size()).isEqualTo(8);
    }
}
