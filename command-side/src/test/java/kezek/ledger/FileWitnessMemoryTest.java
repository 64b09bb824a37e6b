package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.ledger.WitnessAnswer.Conflict;
import kezek.ledger.WitnessAnswer.Cosigned;
import kezek.ledger.WitnessMemory.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWitnessMemoryTest {
    private static final String ORIGIN = "kezek.sko/sokolovka";
    private static final Instant NOW = Instant.parse("2026-11-23T04:05:06.789Z");
    private static final List<Hash> LEAVES = RandomLog.leaves(60, 13);
    private static final NoteSigner LOG = NoteSigner.ed25519("kezek.sko", new byte[32]);

    @TempDir
    Path home;

    private FileWitnessMemory open() {
        return FileWitnessMemory.open(home.resolve("witness"));
    }

    private static Witness witness(WitnessMemory memory) {
        var clock = InstantSource.fixed(NOW);
        return new Witness(
                Map.of(ORIGIN, List.of(LOG.verifier())),
                NoteSigner.cosigner("witness.example", WitnessTest.seed(1), clock),
                memory,
                clock);
    }

    private static byte[] request(int old, List<Hash> leaves) {
        var tree = MerkleTree.of(leaves);
        var checkpoint = new Checkpoint(ORIGIN, tree.size(), tree.root());
        return new AddCheckpoint(old, tree.consistency(old), SignedNote.of(checkpoint.text(), LOG))
                .body()
                .getBytes(UTF_8);
    }

    @Test
    void what_was_seen_outlives_a_restart() {
        try (var memory = open()) {
            assertThat(memory.of(ORIGIN)).isEmpty();
            memory.remember(ORIGIN, new Seen(5, LEAVES.getFirst(), NOW));
            memory.remember(ORIGIN, new Seen(8, LEAVES.getLast(), NOW));
        }
        try (var memory = open()) {
            assertThat(memory.of(ORIGIN)).contains(new Seen(8, LEAVES.getLast(), NOW));
        }
    }

    @Test
    void a_restarted_witness_still_refuses_what_was_cut() {
        try (var memory = open()) {
            assertThat(witness(memory).addCheckpoint(request(0, LEAVES.subList(0, 9))))
                    .isInstanceOf(Cosigned.class);
        }
        try (var memory = open()) {
            assertThat(witness(memory).addCheckpoint(request(0, LEAVES.subList(0, 5))))
                    .isEqualTo(new Conflict(9));
            assertThat(witness(memory).addCheckpoint(request(9, LEAVES.subList(0, 12))))
                    .isInstanceOf(Cosigned.class);
        }
    }

    @Test
    void each_origin_has_a_file_of_its_own() throws IOException {
        var origins = List.of("a", "A", "a/b", "a%2fb", "..", ".", "a b", "қазақ", "a+b", "a_b", "*");
        try (var memory = open()) {
            for (int i = 0; i < origins.size(); i++) {
                memory.remember(origins.get(i), new Seen(i, Hash.ZERO, NOW));
            }
            for (int i = 0; i < origins.size(); i++) {
                assertThat(memory.of(origins.get(i))).map(Seen::size).contains((long) i);
            }
        }
        try (var files = Files.list(home.resolve("witness"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".seen")))
                    .hasSize(origins.size())
                    .allMatch(file -> file.getFileName().toString().matches("[a-z0-9.%-]+"));
        }
        assertThat(home).isDirectoryContaining("glob:**/witness").isDirectoryNotContaining("glob:**.seen");
    }

    @Test
    void an_origin_too_long_for_a_file_is_refused() {
        try (var memory = open()) {
            assertThatThrownBy(() -> memory.of("/".repeat(100))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kezek.sko/sokolovka\n",
                "kezek.sko/sokolovka\n5\nROOT\n",
                "kezek.sko/sokolovka\n5\nROOT\nyesterday\n",
                "kezek.sko/sokolovka\n05\nROOT\n2026-11-23T04:05:06Z\n",
                "kezek.sko/bulaevo\n5\nROOT\n2026-11-23T04:05:06Z\n",
                "kezek.sko/sokolovka\n5\nROOT\n2026-11-23T04:05:06Z\nmore\n"
            })
    void a_damaged_file_stops_the_witness_instead_of_making_it_forget(String content) throws IOException {
        try (var memory = open()) {
            memory.remember(ORIGIN, new Seen(5, Hash.ZERO, NOW));
            Files.writeString(
                    home.resolve("witness/kezek.sko%2fsokolovka.seen"), content.replace("ROOT", Hash.ZERO.toString()));
            assertThatThrownBy(() -> memory.of(ORIGIN)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> witness(memory).addCheckpoint(request(0, LEAVES)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void one_witness_at_a_time_holds_the_folder() {
        try (var memory = open()) {
            assertThat(memory.of(ORIGIN)).isEmpty();
            assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
        }
        open().close();
    }

    /** Twelve requests from the same size, each with another continuation: one is cosigned, the others are told its size. */
    @Test
    void of_many_forks_at_once_exactly_one_is_cosigned() throws InterruptedException, ExecutionException {
        try (var memory = open()) {
            var witness = witness(memory);
            List<Hash> log = LEAVES.subList(0, 5);
            witness.addCheckpoint(request(0, log));
            for (int round = 0; round < 10; round++) {
                int size = log.size();
                var forks = forks(log, 12);
                var answers = together(12, i -> witness.addCheckpoint(request(size, forks.get(i))));
                assertThat(answers).filteredOn(Cosigned.class::isInstance).hasSize(1);
                assertThat(answers).filteredOn(new Conflict(size + 1)::equals).hasSize(11);
                log = IntStream.range(0, 12)
                        .filter(i -> answers.get(i) instanceof Cosigned)
                        .mapToObj(forks::get)
                        .findFirst()
                        .orElseThrow();
                assertThat(memory.of(ORIGIN)).map(Seen::root).contains(RandomLog.root(log));
            }
        }
    }

    private static List<List<Hash>> forks(List<Hash> log, int ways) {
        return IntStream.range(0, ways)
                .mapToObj(way -> Stream.concat(log.stream(), Stream.of(LEAVES.get(20 + way)))
                        .toList())
                .toList();
    }

    private static List<WitnessAnswer> together(int threads, IntFunction<WitnessAnswer> asking)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return asking.apply(i);
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<WitnessAnswer>();
            for (var future : futures) answers.add(future.get());
            return answers;
        }
    }
}
