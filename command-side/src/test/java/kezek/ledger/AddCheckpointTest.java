package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.ledger.WitnessAnswer.Cosigned;
import kezek.ledger.WitnessAnswer.Malformed;
import kezek.ledger.WitnessAnswer.NotProved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a witness takes for a request at all. */
class AddCheckpointTest {
    private static final String ORIGIN = "kezek.sko/sokolovka";
    private static final List<Hash> LEAVES = RandomLog.leaves(9, 14);

    private final NoteSigner log = NoteSigner.ed25519("kezek.sko", new byte[32]);
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T04:00:00Z"));
    private final Witness witness = new Witness(
            Map.of(ORIGIN, List.of(log.verifier())),
            NoteSigner.cosigner("witness.example/w1", WitnessTest.seed(1), clock),
            new Oblivious(),
            clock);

    /** Every request is the first. */
    private static final class Oblivious implements WitnessMemory {
        @Override
        public Optional<Seen> of(String origin) {
            return Optional.empty();
        }

        @Override
        public void remember(String origin, Seen seen) {
            assertThat(seen.size()).isEqualTo(5);
        }
    }

    private static MerkleTree tree(int size) {
        return MerkleTree.of(LEAVES.subList(0, size));
    }

    private SignedNote note(int size) {
        var checkpoint = new Checkpoint(ORIGIN, size, tree(size).root());
        return SignedNote.of(checkpoint.text(), log);
    }

    private WitnessAnswer send(String body) {
        return witness.addCheckpoint(body.getBytes(UTF_8));
    }

    @Test
    void the_plainest_request_is_cosigned() {
        assertThat(send("old 0\n\n" + note(5))).isInstanceOf(Cosigned.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\nNOTE",
                "old 0\nNOTE", // no empty line
                "old 0\r\n\r\nNOTE",
                "new 0\n\nNOTE",
                "old  0\n\nNOTE",
                "old 0 \n\nNOTE",
                "old 00\n\nNOTE",
                "old -1\n\nNOTE",
                "old\n\nNOTE",
                "old 9223372036854775808\n\nNOTE",
                "old 6\n\nNOTE", // more than the checkpoint
                "old 0\nAAAA\n\nNOTE",
                "old 0\n\n\nNOTE",
                "old 0\nold 0\n\nNOTE",
                "old 0\n\n",
                "old 0\n\nkezek.sko/sokolovka\n5\n"
            })
    void a_request_out_of_form_is_malformed(String body) {
        String good = note(5).toString();
        assertThat(send(body.replace("NOTE", good))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_request_too_large_is_malformed() {
        String good = note(5).toString();
        String line = Hash.ZERO + "\n";
        assertThat(send("old 0\n" + line.repeat(63) + "\n" + good)).isInstanceOf(NotProved.class);
        assertThat(send("old 0\n" + line.repeat(64) + "\n" + good)).isInstanceOf(Malformed.class);
        assertThat(witness.addCheckpoint(new byte[(1 << 18) + 1])).isEqualTo(new Malformed("a request over 256 KiB"));
        assertThat(witness.addCheckpoint(new byte[] {'o', 'l', 'd', (byte) 0xff}))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_request_is_read_as_it_was_written() {
        var request = new AddCheckpoint(3, tree(9).consistency(3), note(9));
        assertThat(AddCheckpoint.parse(request.body().getBytes(UTF_8))).isEqualTo(request);
    }
}
