package kezek.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kezek.ledger.NoteVerifier.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointSignerTest {
    private static final String OFFICE = "sokolovka";
    private static final List<Hash> LEAVES = RandomLog.leaves(40, 10);

    @TempDir
    Path home;

    private Path folder;
    private CheckpointSigner signer;

    @BeforeEach
    void start() {
        folder = home.resolve("ledger");
        signer = open();
    }

    @AfterEach
    void stop() {
        signer.close();
    }

    private CheckpointSigner open() {
        return CheckpointSigner.open(folder, "kezek.sko", new SecureRandom());
    }

    private void restart() {
        signer.close();
        signer = open();
    }

    private static Frontier tree(int size) {
        return Frontier.EMPTY.appendAll(LEAVES.subList(0, size));
    }

    /** A log that agrees with ours in the first leaves only. */
    private static List<Hash> rewritten(int agreeing, int size) {
        var other = RandomLog.leaves(size, 11);
        return IntStream.range(0, size)
                .mapToObj(i -> i < agreeing ? LEAVES.get(i) : other.get(i))
                .toList();
    }

    private SignedTree grow(int from, int to) {
        signer.extend(OFFICE, from, LEAVES.subList(from, to));
        return signer.sign(OFFICE, tree(to));
    }

    @Test
    void a_checkpoint_of_the_office_bears_the_signature_of_the_installation() {
        var signed = grow(0, 5);
        assertThat(signed.checkpoint()).isEqualTo(new Checkpoint("kezek.sko/sokolovka", 5, tree(5).root()));
        assertThat(signed.note().text()).isEqualTo(signed.checkpoint().text());
        assertThat(signer.verifier().verdict(signed.note())).isEqualTo(Verdict.VALID);
        assertThat(signer.verifier().vkey()).startsWith("kezek.sko+");
    }

    @Test
    void each_checkpoint_extends_the_one_before() {
        var first = grow(0, 5);
        var second = grow(5, 6);
        var third = grow(6, 40);
        for (var later : List.of(second, third)) {
            int size = (int) later.checkpoint().size();
            var proof = MerkleTree.of(LEAVES.subList(0, size)).consistency(5);
            assertThat(MerkleProof.isConsistent(
                            5,
                            first.checkpoint().root(),
                            size,
                            later.checkpoint().root(),
                            proof))
                    .isTrue();
        }
        assertThat(signer.last(OFFICE)).contains(third);
    }

    @Test
    void the_same_tree_again_is_the_same_note_again() {
        assertThat(grow(0, 5)).isEqualTo(signer.sign(OFFICE, tree(5)));
        restart();
        assertThat(signer.sign(OFFICE, tree(5)).note())
                .isEqualTo(signer.last(OFFICE).orElseThrow().note());
    }

    @Test
    void an_empty_log_can_be_signed() {
        assertThat(signer.last(OFFICE)).isEmpty();
        assertThat(signer.sign(OFFICE, Frontier.EMPTY).checkpoint().root()).isEqualTo(Hash.EMPTY_TREE);
        restart();
        assertThat(signer.last(OFFICE).orElseThrow().frontier()).isEqualTo(Frontier.EMPTY);
        assertThat(grow(0, 1).checkpoint().size()).isEqualTo(1);
    }

    @Test
    void after_a_restart_it_grows_on_from_what_was_last_signed() {
        grow(0, 5);
        signer.extend(OFFICE, 5, LEAVES.subList(5, 9));
        restart();
        assertThat(signer.known(OFFICE)).isEqualTo(5);
        assertThat(grow(5, 12).checkpoint().root()).isEqualTo(tree(12).root());
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void a_log_that_shrank_is_refused(boolean restarted) {
        grow(0, 9);
        if (restarted) restart();
        for (int size = 0; size < 9; size++) {
            Frontier shorter = tree(size);
            assertThatThrownBy(() -> signer.sign(OFFICE, shorter))
                    .isInstanceOf(ForkedLogException.class)
                    .hasMessage("the log of sokolovka was signed at 9 records and has only " + size
                            + " now: records were removed");
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void another_root_at_a_signed_size_is_refused(boolean restarted) {
        grow(0, 9);
        if (restarted) restart();
        for (int agreeing = 0; agreeing < 9; agreeing++) {
            var fork = Frontier.EMPTY.appendAll(rewritten(agreeing, 9));
            assertThatThrownBy(() -> signer.sign(OFFICE, fork))
                    .isInstanceOf(ForkedLogException.class)
                    .hasMessageContaining("another root at 9 records");
        }
        assertThat(signer.sign(OFFICE, tree(9)).checkpoint().size()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void a_longer_log_that_does_not_extend_the_signed_one_is_refused(boolean restarted) {
        grow(0, 9);
        for (int agreeing = 0; agreeing < 9; agreeing++) {
            if (restarted) restart();
            var fork = rewritten(agreeing, 14);
            signer.extend(OFFICE, 9, fork.subList(9, 14));
            assertThatThrownBy(() -> signer.sign(OFFICE, Frontier.EMPTY.appendAll(fork)))
                    .isInstanceOf(ForkedLogException.class)
                    .hasMessageContaining("another root at 14 records");
        }
        assertThat(signer.last(OFFICE).orElseThrow().checkpoint().size()).isEqualTo(9);
        assertThat(grow(9, 14).checkpoint().root()).isEqualTo(tree(14).root());
    }

    @Test
    void a_tree_that_it_has_not_extended_itself_is_not_signed() {
        grow(0, 5);
        assertThatThrownBy(() -> signer.sign(OFFICE, tree(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the log of sokolovka is known to leaf 5, not to 6");
        signer.extend(OFFICE, 5, LEAVES.subList(5, 8));
        assertThatThrownBy(() -> signer.sign(OFFICE, tree(7))).isInstanceOf(IllegalArgumentException.class);
        assertThat(signer.sign(OFFICE, tree(8)).checkpoint().size()).isEqualTo(8);
    }

    @Test
    void leaves_are_added_without_a_hole_and_not_twice() {
        signer.extend(OFFICE, 0, LEAVES.subList(0, 5));
        for (long from : new long[] {-1, 0, 4, 6}) {
            assertThatThrownBy(() -> signer.extend(OFFICE, from, LEAVES.subList(5, 6)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(signer.known(OFFICE)).isEqualTo(5);
    }

    @Test
    void offices_do_not_touch_each_other() {
        grow(0, 5);
        signer.extend("bulaevo", 0, LEAVES.subList(7, 8));
        var other = signer.sign("bulaevo", Frontier.EMPTY.append(LEAVES.get(7)));
        assertThat(other.checkpoint().origin()).isEqualTo("kezek.sko/bulaevo");
        assertThat(signer.known(OFFICE)).isEqualTo(5);
        assertThatThrownBy(() -> signer.known("../sokolovka")).hasMessage("not an office id");
    }

    @Test
    void one_signer_at_a_time_holds_the_folder() {
        assertThatThrownBy(this::open).hasMessage("another one signs in the folder ledger");
        restart();
    }

    @Test
    void a_refused_key_leaves_the_folder_free() {
        signer.close();
        assertThatThrownBy(() -> CheckpointSigner.open(folder, "kezek.alm", new SecureRandom()))
                .hasMessageContaining("not the key file");
        assertThatThrownBy(() -> CheckpointSigner.open(folder, "kezek/sko", new SecureRandom()))
                .hasMessageContaining("slash");
        signer = open();
    }

    @ParameterizedTest
    @CsvSource({
        "kezek signed tree 1, kezek signed tree 2",
        "kezek.sko/sokolovka, kezek.sko/bulaevo",
        "'\n5\n', '\n4\n'",
        "— kezek.sko, — kezek.alm"
    })
    void a_damaged_memory_stops_the_office_instead_of_forgetting(String part, String instead) throws IOException {
        grow(0, 5);
        Path file = folder.resolve("sokolovka.signed");
        String text = Files.readString(file);
        assertThat(text).contains(part);
        signer.close();
        Files.writeString(file, text.replace(part, instead));
        signer = open();
        assertThatThrownBy(() -> signer.sign(OFFICE, tree(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("what was last signed for sokolovka cannot be read");
        assertThatThrownBy(() -> signer.extend(OFFICE, 0, LEAVES)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_memory_of_one_office_does_not_pass_for_that_of_another() throws IOException {
        grow(0, 5);
        restart();
        Files.copy(
                folder.resolve("sokolovka.signed"),
                folder.resolve("bulaevo.signed"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> signer.last("bulaevo")).hasMessageContaining("another tree");
    }

    @Test
    void many_threads_sign_one_line_of_checkpoints() throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var signing = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        int size = 0;
                        while (size < LEAVES.size()) size = step();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var thread : signing) thread.get();
        }
        assertThat(signer.last(OFFICE).orElseThrow().frontier()).isEqualTo(tree(LEAVES.size()));
    }

    private int step() {
        int known = (int) signer.known(OFFICE);
        try {
            if (known < LEAVES.size()) signer.extend(OFFICE, known, LEAVES.subList(known, known + 1));
            return (int) signer.sign(OFFICE, tree(Math.min(known + 1, LEAVES.size())))
                    .checkpoint()
                    .size();
        } catch (IllegalArgumentException | ForkedLogException anotherWasFaster) {
            return 0;
        }
    }
}
