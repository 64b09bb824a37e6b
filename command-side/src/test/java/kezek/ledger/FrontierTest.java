package kezek.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {
    @Test
    void the_reference_leaves_give_the_reference_roots() {
        Frontier frontier = Frontier.EMPTY;
        assertThat(frontier.root()).isEqualTo(ReferenceTree.ROOTS.getFirst());
        for (int size = 1; size <= 8; size++) {
            frontier = frontier.append(ReferenceTree.LEAVES.get(size - 1));
            assertThat(frontier.root()).isEqualTo(ReferenceTree.ROOTS.get(size));
        }
    }

    @Test
    void its_root_is_that_of_the_definition_at_every_size_to_300() {
        List<Hash> leaves = RandomLog.leaves(300, 1);
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size <= 300; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(RandomLog.root(leaves.subList(0, size)));
            if (size < 300) frontier = frontier.append(leaves.get(size));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4095, 4096, 4097, 11_111, 20_000})
    void its_root_is_that_of_the_definition_for_years_of_records(int size) {
        List<Hash> leaves = RandomLog.leaves(size, size);
        assertThat(Frontier.EMPTY.appendAll(leaves).root()).isEqualTo(RandomLog.root(leaves));
    }

    @Test
    void it_keeps_one_root_per_one_bit_of_its_size() {
        List<Hash> leaves = RandomLog.leaves(13, 2);
        Frontier frontier = Frontier.EMPTY.appendAll(leaves);
        assertThat(frontier.roots())
                .containsExactly(
                        RandomLog.root(leaves.subList(0, 8)), RandomLog.root(leaves.subList(8, 12)), leaves.get(12));
    }

    @Test
    void appending_leaves_the_old_one_as_it_was() {
        Frontier seven = Frontier.EMPTY.appendAll(ReferenceTree.LEAVES.subList(0, 7));
        Frontier again = Frontier.of(7, seven.roots());
        Frontier eight = seven.append(ReferenceTree.LEAVES.get(7));
        assertThat(seven).isEqualTo(again).hasSameHashCodeAs(again).isNotEqualTo(eight);
        assertThat(seven.root()).isEqualTo(ReferenceTree.ROOTS.get(7));
    }

    @Test
    void it_is_read_back_from_a_column_and_from_a_list() {
        Frontier frontier = Frontier.EMPTY;
        for (Hash leaf : RandomLog.leaves(70, 3)) {
            assertThat(Frontier.parse(frontier.bytes())).isEqualTo(frontier);
            assertThat(Frontier.of(frontier.size(), frontier.roots())).isEqualTo(frontier);
            frontier = frontier.append(leaf);
        }
    }

    @Test
    void a_column_that_does_not_fit_its_size_is_refused() {
        byte[] good =
                Frontier.EMPTY.appendAll(ReferenceTree.LEAVES.subList(0, 3)).bytes();
        var hostile = new ArrayList<byte[]>();
        hostile.add(new byte[0]);
        hostile.add(new byte[7]);
        hostile.add(Arrays.copyOf(good, good.length - 1));
        hostile.add(Arrays.copyOf(good, good.length + 32));
        byte[] other = good.clone();
        other[7] = 4;
        hostile.add(other);
        byte[] negative = good.clone();
        negative[0] = (byte) 0x80;
        hostile.add(negative);
        for (byte[] bytes : hostile) {
            assertThatThrownBy(() -> Frontier.parse(bytes)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_list_of_another_length_is_refused() {
        assertThatThrownBy(() -> Frontier.of(8, ReferenceTree.LEAVES.subList(0, 2)))
                .hasMessage("a tree of 8 leaves has 1 subtrees, not 2");
        assertThatThrownBy(() -> Frontier.of(-1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
