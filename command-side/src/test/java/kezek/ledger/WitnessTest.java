package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.ledger.NoteVerifier.Verdict;
import kezek.ledger.WitnessAnswer.Conflict;
import kezek.ledger.WitnessAnswer.Cosigned;
import kezek.ledger.WitnessAnswer.Malformed;
import kezek.ledger.WitnessAnswer.NotProved;
import kezek.ledger.WitnessAnswer.NotTrusted;
import kezek.ledger.WitnessAnswer.UnknownLog;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private static final String ORIGIN = "kezek.sko/sokolovka";
    private static final List<Hash> LEAVES = RandomLog.leaves(80, 12);
    private static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");

    private final NoteSigner log = NoteSigner.ed25519("kezek.sko", new byte[32]);
    private final Memory memory = new Memory();
    private Instant now = MORNING;
    private final NoteSigner key = NoteSigner.cosigner("witness.example/w1", seed(1), () -> now);
    private final Witness witness = new Witness(
            Map.of(ORIGIN, List.of(log.verifier()), "kezek.sko/bulaevo", List.of(log.verifier())),
            key,
            memory,
            () -> now);

    /** As a file would remember, without a disk. */
    private static final class Memory implements WitnessMemory {
        private final Map<String, Seen> seen = new HashMap<>();
        private int writes;

        @Override
        public Optional<Seen> of(String origin) {
            return Optional.ofNullable(seen.get(origin));
        }

        @Override
        public void remember(String origin, Seen next) {
            writes++;
            seen.put(origin, next);
        }
    }

    static byte[] seed(int first) {
        byte[] seed = new byte[32];
        seed[0] = (byte) first;
        return seed;
    }

    private static MerkleTree tree(int size) {
        return MerkleTree.of(LEAVES.subList(0, size));
    }

    private SignedNote note(long size, Hash root) {
        return SignedNote.of(new Checkpoint(ORIGIN, size, root).text(), log);
    }

    private WitnessAnswer add(int old, int size) {
        return add(new AddCheckpoint(
                old, tree(size).consistency(old), note(size, tree(size).root())));
    }

    private WitnessAnswer add(AddCheckpoint request) {
        return witness.addCheckpoint(request.body().getBytes(UTF_8));
    }

    private WitnessAnswer send(String body) {
        return witness.addCheckpoint(body.getBytes(UTF_8));
    }

    @Test
    void a_log_that_grows_is_cosigned_each_time() {
        int[] sizes = {0, 1, 2, 5, 8, 16, 17, 80};
        for (int i = 1; i < sizes.length; i++) {
            now = now.plusSeconds(60);
            var answer = add(sizes[i - 1], sizes[i]);
            assertThat(answer.status()).isEqualTo(200);
            var note = note(sizes[i], tree(sizes[i]).root());
            var cosigned = SignedNote.parse(note + answer.body());
            assertThat(witness.verifier().verdict(cosigned)).isEqualTo(Verdict.VALID);
            assertThat(SignatureLines.time(cosigned, witness.verifier())).isEqualTo(now.getEpochSecond());
            assertThat(log.verifier().verdict(cosigned)).isEqualTo(Verdict.VALID);
            assertThat(memory.of(ORIGIN))
                    .contains(new WitnessMemory.Seen(sizes[i], tree(sizes[i]).root(), now));
        }
    }

    @Test
    void the_answer_is_ready_for_http() {
        assertThat(add(0, 5).body()).startsWith("— witness.example/w1 ").endsWith("\n");
        assertThat(add(3, 8))
                .isEqualTo(new Conflict(5))
                .extracting(WitnessAnswer::status, WitnessAnswer::contentType, WitnessAnswer::body)
                .containsExactly(409, "text/x.tlog.size", "5\n");
        assertThat(send("old 0\n"))
                .extracting(WitnessAnswer::status, WitnessAnswer::contentType)
                .containsExactly(400, "text/plain; charset=utf-8");
        assertThat(new NotTrusted("x").status()).isEqualTo(403);
        assertThat(new UnknownLog())
                .returns(404, WitnessAnswer::status)
                .returns("unknown origin\n", WitnessAnswer::body);
        assertThat(new NotProved("x")).returns(422, WitnessAnswer::status).returns("x\n", WitnessAnswer::body);
    }

    @Test
    void who_does_not_know_the_size_asks_from_zero_and_is_told() {
        add(0, 5);
        assertThat(add(0, 8)).isEqualTo(new Conflict(5));
        assertThat(add(5, 8)).isInstanceOf(Cosigned.class);
    }

    @Test
    void a_log_that_shrank_is_not_cosigned() {
        add(0, 8);
        assertThat(add(0, 5)).isEqualTo(new Conflict(8));
        assertThat(add(4, 5)).isEqualTo(new Conflict(8));
        assertThat(add(new AddCheckpoint(8, List.of(), note(5, tree(5).root()))))
                .isInstanceOf(Malformed.class);
        assertThat(memory.of(ORIGIN)).map(WitnessMemory.Seen::size).contains(8L);
    }

    @Test
    void the_same_checkpoint_again_is_cosigned_again_but_is_no_growth() {
        add(0, 8);
        now = now.plusSeconds(600);
        assertThat(add(8, 8)).isInstanceOf(Cosigned.class);
        assertThat(memory.writes).isEqualTo(1);
        assertThat(memory.of(ORIGIN)).map(WitnessMemory.Seen::grownAt).contains(MORNING);
    }

    @Test
    void another_root_at_the_same_size_is_a_conflict() {
        add(0, 8);
        var fork = new AddCheckpoint(8, List.of(), note(8, LEAVES.getFirst()));
        assertThat(add(fork)).isEqualTo(new Conflict(8));
        assertThat(memory.writes).isEqualTo(1);
    }

    @Test
    void a_fork_is_not_proved() {
        add(0, 8);
        List<Hash> forked = new ArrayList<>(LEAVES.subList(0, 12));
        forked.set(3, LEAVES.get(40));
        var tree = MerkleTree.of(forked);
        assertThat(add(new AddCheckpoint(8, tree.consistency(8), note(12, tree.root()))))
                .isInstanceOf(NotProved.class);
        assertThat(add(new AddCheckpoint(8, tree(12).consistency(8), note(12, tree.root()))))
                .isInstanceOf(NotProved.class);
        assertThat(add(new AddCheckpoint(8, List.of(), note(12, tree.root())))).isInstanceOf(NotProved.class);
        assertThat(memory.writes).isEqualTo(1);
    }

    @Test
    void a_proof_where_none_is_needed_is_not_proved() {
        assertThat(add(new AddCheckpoint(0, List.of(Hash.ZERO), note(5, tree(5).root()))))
                .isInstanceOf(NotProved.class);
        add(0, 5);
        assertThat(add(new AddCheckpoint(5, List.of(Hash.ZERO), note(5, tree(5).root()))))
                .isInstanceOf(NotProved.class);
    }

    @Test
    void an_empty_log_has_the_root_of_the_empty_tree() {
        assertThat(add(new AddCheckpoint(0, List.of(), note(0, Hash.ZERO)))).isInstanceOf(NotProved.class);
        assertThat(memory.writes).isZero();
        assertThat(add(0, 0)).isInstanceOf(Cosigned.class);
        assertThat(memory.writes).isEqualTo(1);
        assertThat(add(0, 0)).isInstanceOf(Cosigned.class);
        assertThat(memory.writes).isEqualTo(1);
        assertThat(add(0, 3)).isInstanceOf(Cosigned.class);
    }

    @Test
    void an_unknown_log_is_not_found() {
        var text = new Checkpoint("kezek.sko/petropavl", 5, tree(5).root()).text();
        assertThat(add(new AddCheckpoint(0, List.of(), SignedNote.of(text, log))))
                .isEqualTo(new UnknownLog());
    }

    @Test
    void only_a_trusted_key_is_cosigned() {
        var text = new Checkpoint(ORIGIN, 5, tree(5).root()).text();
        var stranger = NoteSigner.ed25519("kezek.sko", seed(9));
        assertThat(add(new AddCheckpoint(0, List.of(), SignedNote.of(text, stranger))))
                .isEqualTo(new NotTrusted("no trusted key signed"));
        var beside = SignatureLines.add(SignedNote.of(text, stranger), log.sign(text));
        assertThat(add(new AddCheckpoint(0, List.of(), beside))).isInstanceOf(Cosigned.class);
    }

    @Test
    void a_wrong_signature_under_a_trusted_name_is_forbidden_even_beside_a_right_one() {
        var text = new Checkpoint(ORIGIN, 5, tree(5).root()).text();
        var wrong = log.sign("something else\n");
        var expected = new NotTrusted("a signature is wrong");
        assertThat(add(new AddCheckpoint(0, List.of(), new SignedNote(text, List.of(wrong)))))
                .isEqualTo(expected);
        assertThat(add(new AddCheckpoint(0, List.of(), SignatureLines.add(SignedNote.of(text, log), wrong))))
                .isEqualTo(expected);
        assertThat(memory.writes).isZero();
    }

    @Test
    void a_log_may_change_its_key() {
        var old = NoteSigner.ed25519("kezek.sko", seed(2));
        var both = new Witness(Map.of(ORIGIN, List.of(old.verifier(), log.verifier())), key, new Memory(), () -> now);
        var text = new Checkpoint(ORIGIN, 5, tree(5).root()).text();
        for (var signer : List.of(old, log)) {
            var request = new AddCheckpoint(signer == old ? 0 : 5, List.of(), SignedNote.of(text, signer));
            assertThat(both.addCheckpoint(request.body().getBytes(UTF_8))).isInstanceOf(Cosigned.class);
        }
    }

    @Test
    void an_extension_line_is_tolerated_and_cosigned() {
        var text = new Checkpoint(ORIGIN, 5, tree(5).root(), List.of("more")).text();
        var note = SignedNote.of(text, log);
        var answer = add(new AddCheckpoint(0, List.of(), note));
        assertThat(witness.verifier().verdict(SignedNote.parse(note + answer.body())))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void a_witness_does_not_sign_as_a_log_nor_trust_nobody() {
        assertThatThrownBy(() -> new Witness(Map.of(), log, memory, () -> now))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Witness(Map.of(ORIGIN, List.of()), key, memory, () -> now))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_cosigned_that_could_not_be_remembered() {
        var full = new WitnessMemory() {
            @Override
            public Optional<Seen> of(String origin) {
                return Optional.empty();
            }

            @Override
            public void remember(String origin, Seen seen) {
                throw new UncheckedIOException(new IOException("no space left"));
            }
        };
        var forgetful = new Witness(Map.of(ORIGIN, List.of(log.verifier())), key, full, () -> now);
        var body = new AddCheckpoint(0, List.of(), note(5, tree(5).root())).body();
        assertThatThrownBy(() -> forgetful.addCheckpoint(body.getBytes(UTF_8))).hasMessageContaining("no space left");
    }
}
