package kezek.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kezek.board.LivingOffice;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.Witnesses;
import kezek.ledger.AddCheckpoint;
import kezek.ledger.CheckpointSigner;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.MerkleTree;
import kezek.ledger.RecordedLog;
import kezek.ledger.Witness;
import kezek.ledger.verify.JavaVerifier;
import kezek.witness.WitnessMode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever owns the database may change any row; he cannot do it unseen. Each attack is made by the owner himself with the
 * triggers out of the way, on a day that was closed, signed and witnessed, and is undone afterwards.
 */
class TamperingTest {
    private static final String OFFICE = "district";
    private static final String DAY = "/api/offices/" + OFFICE + "/days/2026-11-23";
    private static final JsonMapper JSON = new JsonMapper();
    private static final JavaVerifier VERIFIER = JavaVerifier.asGiven();

    private static ConfigurableApplicationContext witness;
    private static LivingOffice office;
    private static Path ledger;
    private static String logKey;
    private static String witnessKey;

    @BeforeAll
    static void a_day_that_was_closed_signed_and_witnessed(@TempDir Path folder) throws Exception {
        String port = Integer.toString(KezekProcess.freePort());
        ledger = folder.resolve("ledger");
        logKey = keyOfLog(ledger);
        witness = WitnessMode.run(
                "--kezek.role=witness",
                "--kezek.witness.port=" + port,
                "--kezek.witness.folder=" + folder.resolve("witness"),
                "--kezek.witness.logs[0].origin=kezek.local/" + OFFICE,
                "--kezek.witness.logs[0].keys=" + logKey);
        witnessKey = witness.getBean(Witness.class).verifier().vkey();
        office = LivingOffice.start(
                folder.resolve("data"),
                "kezek.demo.password=" + KezekProcess.PASSWORD,
                "kezek.ledger.folder=" + folder.resolve("ledger"),
                "kezek.ledger.witnesses[0].url=http://localhost:" + port,
                "kezek.ledger.witnesses[0].key=" + witnessKey);
        office.open();
        for (int service = 0; service < 12; service++) office.issue(service);
        for (int visitor = 0; visitor < 9; visitor++) {
            office.call();
            office.serve();
        }
        office.closeDay();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> office.bean(Witnesses.class)
                                .standings(OFFICE)
                                .getFirst()
                                .size()
                        == size());
        owner("CREATE TABLE kept_event AS TABLE event", "CREATE TABLE kept_log AS TABLE office_log");
    }

    @AfterAll
    static void stop() {
        office.close();
        witness.close();
    }

    @AfterEach
    void undo() throws Exception {
        owner(
                "ALTER TABLE log_key DISABLE TRIGGER ALL",
                "UPDATE log_key SET vkey = '" + logKey + "'",
                "TRUNCATE event",
                "INSERT INTO event SELECT * FROM kept_event",
                "TRUNCATE office_log",
                "INSERT INTO office_log SELECT * FROM kept_log");
        sign();
        assertThat(json(DAY + "/integrity").path("state").asString()).isEqualTo("intact");
    }

    @Test
    void an_untouched_day_is_intact_for_the_program_and_for_everybody() throws Exception {
        assertThat(json(DAY + "/integrity").path("size").asLong()).isEqualTo(size());
        assertThat(json(DAY + "/conformance").path("findings")).isEmpty();

        JsonNode report = verified();
        assertThat(report.path("intact").asBoolean()).isTrue();
        assertThat(report.path("findings")).isEmpty();
    }

    @Test
    void an_edited_record_is_named() throws Exception {
        owner("UPDATE event SET record = replace(record, '\"language\":\"kk\"', '\"language\":\"ru\"')"
                + " WHERE stream LIKE '%/2026-11-23' AND sequence_number = 5");

        JsonNode seen = json(DAY + "/integrity");
        assertThat(seen.path("state").asString()).isEqualTo("broken");
        assertThat(seen.path("seq").asLong()).isEqualTo(6);
        JsonNode report = verified();
        assertThat(report.path("intact").asBoolean()).isFalse();
        assertThat(report.path("failure").path("seq").asLong()).isEqualTo(6);
    }

    @Test
    void a_tail_that_was_cut_off_is_missed_by_the_log_itself() throws Exception {
        owner("DELETE FROM event WHERE office = '" + OFFICE + "' AND index >= " + (size() - 4));

        sign();

        assertThat(office.bean(Checkpoints.class).trouble(OFFICE))
                .hasValueSatisfying(it -> assertThat(it.what()).contains("shorter"));
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(json(DAY + "/integrity").path("state").asString()).isEqualTo("broken");
        assertThat(get(DAY + "/export").statusCode()).isEqualTo(500);
    }

    @Test
    void the_last_record_that_was_signed_is_compared_before_anything_is_signed_on_top_of_it() throws Exception {
        rewriteFrom(6);

        sign();

        assertThat(office.bean(Checkpoints.class).trouble(OFFICE))
                .hasValueSatisfying(it -> assertThat(it.what()).contains("not the record that was signed"));
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
    }

    @Test
    void a_record_taken_out_of_the_middle_leaves_a_hole_that_nobody_reads_over() throws Exception {
        owner("DELETE FROM event WHERE stream LIKE '" + OFFICE + "/%' AND sequence_number = 7");

        JsonNode seen = json(DAY + "/integrity");
        assertThat(seen.path("state").asString()).isEqualTo("broken");
        assertThat(seen.path("what").asString()).contains("missing");
        var refused = get(DAY + "/export");
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(new String(refused.body(), UTF_8)).contains("record-broken");
    }

    @Test
    void two_records_that_changed_places_are_found() throws Exception {
        owner("UPDATE event a SET record = b.record FROM kept_event b WHERE a.stream LIKE '" + OFFICE + "/%'"
                + " AND a.stream = b.stream AND (a.sequence_number, b.sequence_number) IN ((4, 5), (5, 4))");

        assertThat(json(DAY + "/integrity").path("state").asString()).isEqualTo("broken");
        assertThat(verified().path("intact").asBoolean()).isFalse();
    }

    @Test
    void a_whole_chain_computed_anew_agrees_with_itself_and_with_no_signature() throws Exception {
        rewriteFrom(6);

        JsonNode seen = json(DAY + "/integrity");
        assertThat(seen.path("state").asString()).isEqualTo("broken");
        assertThat(seen.path("what").asString()).contains("not those signed");
        JsonNode report = verified();
        assertThat(report.path("intact").asBoolean()).isFalse();
    }

    @Test
    void a_log_that_forgot_and_signs_another_history_meets_the_witness_who_did_not(@TempDir Path stolen)
            throws Exception {
        long seen = size();
        rewriteFrom(6);
        List<Hash> longer = new ArrayList<>(office.bean(RecordedLog.class).records(OFFICE, 0, 1000).stream()
                .map(Hash::leaf)
                .toList());
        longer.add(Hash.leaf("one more".getBytes(UTF_8)));
        Path folder = stolen.resolve("ledger");
        keyOfLog(folder);
        Files.copy(ledger.resolve("key"), folder.resolve("key"), REPLACE_EXISTING, COPY_ATTRIBUTES);
        try (CheckpointSigner forger = CheckpointSigner.open(folder, "kezek.local", new SecureRandom())) {
            assertThat(forger.verifier().vkey()).isEqualTo(logKey);
            forger.extend(OFFICE, 0, longer);
            AddCheckpoint request = new AddCheckpoint(
                    seen,
                    MerkleTree.of(longer).consistency(seen),
                    forger.sign(OFFICE, Frontier.EMPTY.appendAll(longer)).note());

            var answer =
                    witness.getBean(Witness.class).addCheckpoint(request.body().getBytes(UTF_8));

            assertThat(answer.status()).isEqualTo(422);
        }
    }

    @Test
    void a_key_that_was_exchanged_in_the_database_is_named_and_nothing_is_signed_by_it(@TempDir Path elsewhere)
            throws Exception {
        String other = keyOfLog(elsewhere.resolve("ledger"));
        owner("ALTER TABLE log_key DISABLE TRIGGER ALL", "UPDATE log_key SET vkey = '" + other + "'");

        JsonNode standing = json("/api/offices/" + OFFICE + "/ledger");

        assertThat(standing.path("strangeKey").path("own").asString()).isEqualTo(logKey);
        assertThat(standing.path("strangeKey").path("pinned").asString()).isEqualTo(other);
        assertThat(standing.path("key").isMissingNode() || standing.path("key").isNull())
                .isTrue();
        assertThat(office.bean(Checkpoints.class).sign(OFFICE, true)).isFalse();
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(json(DAY + "/integrity").path("state").asString()).isEqualTo("unsigned");
    }

    @Test
    void an_export_is_worth_nothing_under_another_key(@TempDir Path elsewhere) throws Exception {
        String other = keyOfLog(elsewhere.resolve("ledger"));

        JsonNode report = JSON.readTree(VERIFIER.report(export(), List.of(other), List.of()));

        assertThat(report.path("intact").asBoolean()).isFalse();
        assertThat(report.path("failure").path("code").asString()).isEqualTo("key");
    }

    /** The witness must know the log's key before the log runs for the first time. */
    private static String keyOfLog(Path folder) {
        try (CheckpointSigner signer = CheckpointSigner.open(folder, "kezek.local", new SecureRandom())) {
            return signer.verifier().vkey();
        }
    }

    private static long size() {
        return office.bean(RecordedLog.class).size(OFFICE);
    }

    private static void sign() {
        var _ = office.bean(Checkpoints.class).sign(OFFICE, true);
    }

    private static void rewriteFrom(int index) throws SQLException {
        new DatabaseOwner(office).rewriteFrom(OFFICE, index);
    }

    private static void owner(String... statements) throws SQLException {
        new DatabaseOwner(office).execute(statements);
    }

    private JsonNode verified() throws IOException, InterruptedException {
        return JSON.readTree(VERIFIER.report(export(), List.of(logKey), List.of(witnessKey)));
    }

    private static byte[] export() throws IOException, InterruptedException {
        var answer = get(DAY + "/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("auditor:" + KezekProcess.PASSWORD).getBytes(UTF_8));
        URI address = office.http(path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Basic " + login)
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}
