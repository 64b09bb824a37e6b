package kezek.checkpoints;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static kezek.checkpoints.MemoryLog.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import kezek.ledger.CheckpointSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one database agree on the log's key, and one that knows another does not touch the log. */
class LogKeyTest {
    private final MemoryLog log = new MemoryLog().add("DayOpened", "TicketIssued");
    private final String url = LedgerNode.freshDatabase();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folders;

    private Path folder(String name) {
        return folders.resolve(name);
    }

    private static SignedCheckpoint last(LedgerNode node) {
        return node.checkpoints.latest(OFFICE).orElseThrow();
    }

    @Test
    void a_node_without_a_key_reads_as_signed_what_the_first_signer_signed() {
        try (LedgerNode signing = LedgerNode.signing(url, log, folder("a"));
                LedgerNode reading = LedgerNode.reading(url, log)) {
            assertThat(reading.checkpoints.key()).isEmpty();

            assertThat(signing.sign()).isTrue();

            assertThat(reading.checkpoints.key())
                    .isEqualTo(signing.checkpoints.key())
                    .isPresent();
            assertThat(reading.checkpoints.isOurs(last(reading))).isTrue();
            assertThat(reading.sign()).isFalse();
        }
    }

    @Test
    void a_node_whose_folder_holds_another_key_does_not_sign_and_names_both() {
        try (LedgerNode first = LedgerNode.signing(url, log, folder("a"));
                LedgerNode second = LedgerNode.signing(url, log, folder("b"))) {
            String own = second.checkpoints.key().orElseThrow();
            assertThat(first.sign()).isTrue();
            log.add(3);

            assertThat(second.sign()).isFalse();

            assertThat(last(second).size()).isEqualTo(2);
            assertThat(second.checkpoints.strangeKey())
                    .contains(new StrangeKey(own, first.checkpoints.key().orElseThrow()));
            assertThat(second.checkpoints.key()).isEmpty();
            assertThat(second.checkpoints.isOurs(last(second))).isFalse();
            assertThat(first.sign()).isTrue();
            assertThat(first.checkpoints.strangeKey()).isEmpty();
        }
    }

    @Test
    void two_nodes_with_the_same_key_sign_the_same_log() throws IOException {
        CheckpointSigner.open(folder("a"), "kezek.test", new SecureRandom()).close();
        CheckpointSigner.open(folder("b"), "kezek.test", new SecureRandom()).close();
        Files.delete(folder("b").resolve("key"));
        Files.copy(folder("a").resolve("key"), folder("b").resolve("key"), COPY_ATTRIBUTES);
        try (LedgerNode first = LedgerNode.signing(url, log, folder("a"));
                LedgerNode second = LedgerNode.signing(url, log, folder("b"))) {
            assertThat(first.sign()).isTrue();
            log.add(3);
            assertThat(second.sign()).isTrue();
            log.add(3);
            assertThat(first.sign()).isTrue();

            assertThat(last(second).size()).isEqualTo(8);
            assertThat(second.checkpoints.isOurs(last(second))).isTrue();
            assertThat(first.checkpoints.trouble(OFFICE)).isEmpty();
            assertThat(second.checkpoints.trouble(OFFICE)).isEmpty();
        }
    }

    @Test
    void a_key_that_the_owner_of_the_database_exchanges_is_believed_by_no_node_that_knew_the_right_one() {
        try (LedgerNode signing = LedgerNode.signing(url, log, folder("a"));
                LedgerNode reading = LedgerNode.reading(url, log);
                CheckpointSigner forger = CheckpointSigner.open(folder("f"), "kezek.test", new SecureRandom())) {
            assertThat(signing.sign()).isTrue();
            String right = reading.checkpoints.key().orElseThrow();
            String forged = forger.verifier().vkey();

            signing.tamper("log_key", "UPDATE log_key SET vkey = '" + forged + "'");
            log.add(1);

            assertThat(signing.sign()).isFalse();
            assertThat(signing.checkpoints.strangeKey()).contains(new StrangeKey(right, forged));
            assertThat(reading.checkpoints.strangeKey()).contains(new StrangeKey(right, forged));
            assertThat(reading.checkpoints.isOurs(last(reading))).isFalse();
        }
    }
}
