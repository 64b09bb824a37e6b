package kezek.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
    /** SHA-256 of nothing, FIPS 180-4. */
    private static final String OF_NOTHING = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void the_empty_tree_is_the_hash_of_nothing() {
        assertThat(Hash.EMPTY_TREE).hasToString(OF_NOTHING);
    }

    @Test
    void zero_is_forty_four_characters() {
        assertThat(Hash.ZERO.toString()).hasSize(44).startsWith("AAAA").isEqualTo("A".repeat(43) + "=");
    }

    @Test
    void a_hash_is_read_back_from_its_text_and_its_bytes() {
        Hash hash = Hash.leaf("record".getBytes(US_ASCII));
        assertThat(Hash.parse(hash.toString())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash);
    }

    @Test
    void nobody_changes_a_hash_through_the_bytes_it_gave() {
        Hash hash = Hash.leaf(new byte[0]);
        hash.bytes()[0]++;
        assertThat(hash).isEqualTo(Hash.leaf(new byte[0]));
    }

    @Test
    void a_record_never_passes_for_a_subtree() {
        Hash left = Hash.leaf(new byte[] {1});
        Hash right = Hash.leaf(new byte[] {2});
        byte[] both = new byte[64];
        left.copyTo(both, 0);
        right.copyTo(both, 32);
        assertThat(Hash.node(left, right)).isNotEqualTo(Hash.leaf(both)).isNotEqualTo(Hash.node(right, left));
    }

    @Test
    void threads_do_not_disturb_each_other() {
        byte[] record = new byte[1000];
        Hash alone = Hash.leaf(record);
        var together = IntStream.range(0, 50_000)
                .parallel()
                .mapToObj(i -> Hash.leaf(record))
                .distinct()
                .toList();
        assertThat(together).containsExactly(alone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hS\u0000FU="
            })
    void anything_else_is_not_a_hash(String text) {
        assertThatThrownBy(() -> Hash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void a_hash_has_thirty_two_bytes(int length) {
        assertThatThrownBy(() -> Hash.of(new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }
}
