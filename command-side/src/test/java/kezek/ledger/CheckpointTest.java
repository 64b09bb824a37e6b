package kezek.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /** The example of C2SP tlog-checkpoint. */
    @Test
    void the_example_of_the_specification_is_read_and_written() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        var checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint).isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163, Hash.parse(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, Long.MAX_VALUE})
    void sizes_go_from_zero_to_2_63_less_one(long size) {
        var checkpoint = new Checkpoint("o", size, Hash.parse(ROOT));
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void further_lines_are_kept_as_they_are() {
        var checkpoint = Checkpoint.parse("o\n1\n" + ROOT + "\nx\ny z\n");
        assertThat(checkpoint.extensions()).containsExactly("x", "y z");
        assertThat(checkpoint.text()).isEqualTo("o\n1\n" + ROOT + "\nx\ny z\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "o\n",
                "o\n1\n",
                "o\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "o\n\n" + ROOT + "\n",
                "o\n1\n\n",
                "o\n01\n" + ROOT + "\n",
                "o\n00\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n 1\n" + ROOT + "\n",
                "o\n1 \n" + ROOT + "\n",
                "o\n0x1\n" + ROOT + "\n",
                "o\n1.0\n" + ROOT + "\n",
                "o\n١\n" + ROOT + "\n", // a digit, but not of ASCII
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n99999999999999999999\n" + ROOT + "\n",
                "o\n1\n" + ROOT + " \n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nAAAA\n",
                "o\n1\n" + ROOT + "\n\n",
                "o\n1\n" + ROOT + "\n\nx\n",
                "o\r\n1\r\n" + ROOT + "\r\n",
                "\to\n1\n" + ROOT + "\n"
            })
    void anything_else_is_not_a_checkpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_could_not_be_read_back_is_not_made() {
        Hash root = Hash.parse(ROOT);
        assertThatThrownBy(() -> new Checkpoint("", 1, root)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a\nb", 1, root)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a", -1, root)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a", 1, root, List.of("")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
