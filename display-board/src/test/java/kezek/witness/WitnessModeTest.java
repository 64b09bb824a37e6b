package kezek.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import kezek.ledger.AddCheckpoint;
import kezek.ledger.CheckpointSigner;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.NoteVerifier;
import kezek.ledger.NoteVerifier.Verdict;
import kezek.ledger.SignedNote;
import kezek.ledger.SignedTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness without a network: requests are carried to it as files, and it remembers between them. */
class WitnessModeTest {
    private static final String OFFICE = "sokolovka";

    @TempDir
    private Path folder;

    private List<Hash> log(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> Hash.leaf(("record " + n).getBytes(UTF_8)))
                .toList();
    }

    private SignedTree signed(CheckpointSigner signer, int size) {
        signer.extend(OFFICE, signer.known(OFFICE), log(size).subList((int) signer.known(OFFICE), size));
        return signer.sign(OFFICE, Frontier.EMPTY.appendAll(log(size)));
    }

    private Path carried(AddCheckpoint request, String name) throws IOException {
        return Files.writeString(folder.resolve(name), request.body());
    }

    private void answers(String key, Path request) throws IOException {
        var _ = WitnessMode.run(
                "--kezek.role=witness",
                "--kezek.witness.folder=" + folder.resolve("witness"),
                "--kezek.witness.logs[0].origin=kezek.local/" + OFFICE,
                "--kezek.witness.logs[0].keys=" + key,
                "--kezek.witness.answer=" + request);
    }

    @Test
    void a_carried_request_is_answered_beside_it_and_a_shorter_log_is_refused_the_next_time() throws IOException {
        try (CheckpointSigner signer =
                CheckpointSigner.open(folder.resolve("log"), "kezek.local", new SecureRandom())) {
            String key = signer.verifier().vkey();
            AddCheckpoint early =
                    new AddCheckpoint(0, List.of(), signed(signer, 3).note());
            SignedTree grown = signed(signer, 5);

            answers(key, carried(new AddCheckpoint(0, List.of(), grown.note()), "grown"));
            String line = Files.readString(folder.resolve("grown.200"));
            SignedNote cosigned = SignedNote.parse(grown.note() + line);
            assertThat(cosigned.signatures()).hasSize(2);
            assertThat(cosigned.signatures().getLast().name()).isEqualTo("kezek-witness");
            assertThat(NoteVerifier.parse(key).verdict(cosigned)).isEqualTo(Verdict.VALID);

            answers(key, carried(early, "early"));
            assertThat(Files.readString(folder.resolve("early.409"))).isEqualTo("5\n");
        }
    }
}
