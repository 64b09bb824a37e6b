package kezek.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kezek.board.LivingOffice;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.Witnesses;
import kezek.ledger.FileWitnessMemory;
import kezek.ledger.KeyFile;
import kezek.ledger.NoteSigner;
import kezek.ledger.NoteVerifier;
import kezek.ledger.Witness;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor carries a request to a witness and its answer back, while the office works on and its log grows. */
class CarriedFilesTest {
    private static final String OFFICE = "district";

    @Test
    void an_answer_that_comes_late_counts_for_the_checkpoint_that_it_is_of(@TempDir Path folder) {
        NoteSigner agency =
                KeyFile.witness(folder.resolve("agency/key"), "agency", new SecureRandom(), Clock.systemUTC());
        try (LivingOffice office = LivingOffice.start(
                        folder.resolve("data"),
                        "kezek.ledger.witnesses[0].key=" + agency.verifier().vkey());
                FileWitnessMemory memory = FileWitnessMemory.open(folder.resolve("memory"))) {
            Witnesses witnesses = office.bean(Witnesses.class);
            Checkpoints checkpoints = office.bean(Checkpoints.class);
            Witness witness = new Witness(
                    Map.of(
                            checkpoints.origin(OFFICE),
                            List.of(NoteVerifier.parse(checkpoints.key().orElseThrow()))),
                    agency,
                    memory,
                    Clock.systemUTC());
            office.open();
            Awaitility.await().until(() -> checkpoints.sign(OFFICE, true));
            var request = witnesses.request(OFFICE, "agency", null).orElseThrow();
            String answer = witness.addCheckpoint(bytes(request.body())).body();

            office.issue(0);
            Awaitility.await().until(() -> checkpoints.sign(OFFICE, true));
            assertThat(witnesses.take(OFFICE, answer)).isEqualTo(1);
            assertThat(witnesses.standings(OFFICE).getFirst().size())
                    .isEqualTo(request.checkpoint().size());

            var next = witnesses.request(OFFICE, "agency", null).orElseThrow();
            assertThat(next.oldSize()).isEqualTo(request.checkpoint().size());
            assertThat(witness.addCheckpoint(bytes(next.body())).status()).isEqualTo(200);
            assertThat(witnesses.take(OFFICE, answer)).isZero();
            assertThatThrownBy(() -> witnesses.request(OFFICE, "agency", 4711L))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }
}
