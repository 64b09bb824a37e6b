package kezek.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kezek.checkpoints.MemoryLog.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kezek.checkpoints.LedgerSettings.WitnessAddress;
import kezek.checkpoints.Witnesses.Standing;
import kezek.ledger.AddCheckpoint;
import kezek.ledger.FileWitnessMemory;
import kezek.ledger.KeyFile;
import kezek.ledger.NoteSigner;
import kezek.ledger.NoteVerifier;
import kezek.ledger.Witness;
import kezek.ledger.WitnessAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a witness follows the log is seen, wherever it fails: on the way, in its answer, or by its silence. */
@SuppressWarnings("NullAway.Init")
class WitnessesTest {
    private final MemoryLog log = new MemoryLog().add("DayOpened", "TicketIssued");
    private final String url = LedgerNode.freshDatabase();

    @TempDir
    private Path folders;

    private HttpServer server;
    private FileWitnessMemory memory;
    private LedgerNode node;
    private Witness witness;
    /** What happens to an answer on its way. */
    private UnaryOperator<WitnessAnswer> onTheWay = UnaryOperator.identity();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/add-checkpoint", this::answer);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        NoteSigner agency = signer("agency");
        NoteSigner carried = signer("carried");
        node = LedgerNode.signing(
                url,
                log,
                folders.resolve("ledger"),
                new WitnessAddress(address, agency.verifier().vkey()),
                new WitnessAddress(null, carried.verifier().vkey()));
        memory = FileWitnessMemory.open(folders.resolve("memory"));
        String key = node.checkpoints.key().orElseThrow();
        witness = new Witness(
                Map.of(node.checkpoints.origin(OFFICE), List.of(NoteVerifier.parse(key))),
                agency,
                memory,
                Clock.systemUTC());
        assertThat(node.sign()).isTrue();
    }

    private NoteSigner signer(String name) {
        return KeyFile.witness(folders.resolve(name).resolve("key"), name, new SecureRandom(), Clock.systemUTC());
    }

    private void answer(HttpExchange exchange) throws IOException {
        WitnessAnswer answer =
                onTheWay.apply(witness.addCheckpoint(exchange.getRequestBody().readAllBytes()));
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
        memory.close();
        node.close();
    }

    private Standing agency() {
        return node.witnesses.standings(OFFICE).getFirst();
    }

    private Standing carried() {
        return node.witnesses.standings(OFFICE).getLast();
    }

    /** As if everything had been signed so much earlier. */
    private void passed(String interval) {
        node.tamper("checkpoint", "UPDATE checkpoint SET signed_at = signed_at - interval '" + interval + "'");
    }

    @Test
    void a_witness_that_cosigned_the_last_checkpoint_is_not_behind() {
        node.witnesses.ask(OFFICE);
        passed("11 minutes");

        assertThat(agency().size()).isEqualTo(2);
        assertThat(agency().behindSeconds()).isZero();
        assertThat(agency().silent()).isFalse();
        log.add(3);
        assertThat(node.sign()).isTrue();
        node.witnesses.ask(OFFICE);
        assertThat(agency().size()).isEqualTo(5);
    }

    @Test
    void a_witness_that_was_not_heard_of_for_longer_than_it_may_is_silent() {
        passed("9 minutes");
        assertThat(agency().silent()).isFalse();
        assertThat(agency().behindSeconds()).isBetween(540L, 590L);

        passed("2 minutes");

        assertThat(agency().silent()).isTrue();
        assertThat(agency().complaint()).isNull();
    }

    @Test
    void a_witness_to_which_files_are_carried_has_a_week() {
        passed("6 days");
        assertThat(carried().silent()).isFalse();

        passed("2 days");

        assertThat(carried().silent()).isTrue();
    }

    @Test
    void a_witness_that_refuses_is_silent_at_once_until_it_follows_again() {
        onTheWay = _ -> new WitnessAnswer.NotTrusted("no trusted key signed");
        node.witnesses.ask(OFFICE);
        assertThat(agency().silent()).isTrue();
        assertThat(agency().complaint()).contains("403").contains("no trusted key");

        onTheWay = UnaryOperator.identity();
        node.witnesses.ask(OFFICE);

        assertThat(agency().silent()).isFalse();
        assertThat(agency().complaint()).isNull();
    }

    @Test
    void an_answer_without_the_cosignature_of_its_key_is_a_refusal() {
        NoteSigner stranger = signer("stranger");
        onTheWay = _ -> new WitnessAnswer.Cosigned(List.of(stranger.sign("anything\n")));

        node.witnesses.ask(OFFICE);

        assertThat(agency().complaint()).contains("without a cosignature");
        assertThat(agency().size()).isZero();
    }

    @Test
    void a_witness_that_nobody_answers_for_is_silent() {
        server.stop(0);

        node.witnesses.ask(OFFICE);

        assertThat(agency().silent()).isTrue();
        assertThat(agency().complaint()).contains("ConnectException");
    }

    @Test
    void a_witness_that_has_seen_another_size_is_asked_once_more_from_there() {
        node.witnesses.ask(OFFICE);
        node.tamper("cosignature", "DELETE FROM cosignature");
        log.add(3);
        assertThat(node.sign()).isTrue();

        node.witnesses.ask(OFFICE);

        assertThat(agency().size()).isEqualTo(5);
        assertThat(agency().complaint()).isNull();
    }

    @Test
    void a_witness_that_has_seen_a_longer_log_is_complained_of() {
        onTheWay = _ -> new WitnessAnswer.Conflict(9);

        node.witnesses.ask(OFFICE);

        assertThat(agency().complaint()).contains("a longer log: 9");
    }

    @Test
    void whoever_carries_a_request_gets_it_for_a_witness_that_is_known() {
        assertThat(node.witnesses.request(OFFICE, "carried", null))
                .hasValueSatisfying(it -> assertThat(it.oldSize()).isZero());
        assertThat(node.witnesses.request(OFFICE, "nobody", null)).isEmpty();
        AddCheckpoint request = node.witnesses.request(OFFICE, "agency", null).orElseThrow();
        String lines = witness.addCheckpoint(request.body().getBytes(UTF_8)).body();
        assertThat(node.witnesses.take(OFFICE, lines)).isEqualTo(1);
        assertThat(node.witnesses.take(OFFICE, lines)).isZero();
    }
}
