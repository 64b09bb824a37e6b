package kezek.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import kezek.board.LivingOffice;
import kezek.checkpoints.Witnesses;
import kezek.ledger.KeyFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody answers at the witness's address: whoever minds the ledger sees it, and the office goes on working. */
class SilentWitnessTest {
    private static LivingOffice office;

    @BeforeAll
    static void a_witness_that_is_not_there(@TempDir Path folder) throws IOException {
        String key = KeyFile.witness(folder.resolve("agency/key"), "agency", new SecureRandom(), Clock.systemUTC())
                .verifier()
                .vkey();
        office = LivingOffice.start(
                folder.resolve("data"),
                "kezek.demo.password=" + KezekProcess.PASSWORD,
                "kezek.ledger.witnesses[0].url=http://localhost:" + KezekProcess.freePort(),
                "kezek.ledger.witnesses[0].key=" + key);
        office.open();
        Witnesses witnesses = office.bean(Witnesses.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> witnesses.standings("district").getFirst().complaint() != null);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("auditor:" + KezekProcess.PASSWORD).getBytes(UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(office.http(path));
        if (path.startsWith("/api/")) request.header("Authorization", "Basic " + login);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void the_office_is_up_and_the_witnesses_are_not() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");

        HttpResponse<String> minded = get("/actuator/health/witnesses");

        assertThat(minded.statusCode()).isEqualTo(503);
        assertThat(minded.body()).contains("\"status\":\"SILENT\"");
    }

    @Test
    void the_ledger_says_so_of_its_witness_and_a_meter_counts() throws Exception {
        assertThat(get("/api/offices/district/ledger").body()).contains("\"silent\":true");
        assertThat(office.bean(MeterRegistry.class)
                        .get("kezek.ledger.witness.behind")
                        .tag("witness", "agency")
                        .gauge()
                        .value())
                .isNotNegative();
    }

    @Test
    void a_request_for_a_witness_or_an_office_that_is_not_there_is_not_found() throws Exception {
        String path = "/ledger/add-checkpoint?witness=";
        assertThat(get("/api/offices/district" + path + "agency").statusCode()).isEqualTo(200);

        HttpResponse<String> nobody = get("/api/offices/district" + path + "nobody");

        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.body()).contains("unknown-witness");
        assertThat(get("/api/offices/nowhere" + path + "agency").statusCode()).isEqualTo(404);
    }
}
