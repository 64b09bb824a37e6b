package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What it costs to verify a day of 2,000 events, beside unpacking and hashing the same bytes once; they take turns. */
class VerifyBenchmark {
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 101;
    private static final double LIMIT_MS = 50;

    @Test
    void a_day_of_two_thousand_events() throws IOException, GeneralSecurityException {
        byte[] export = ExportedDay.random(1, 2000).sign().zip();
        JavaVerifier verifier = JavaVerifier.asGiven();
        double[] verified = new double[ROUNDS];
        double[] hashed = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            assertThat(verifier.report(export)).contains("\"intact\":true");
            long between = System.nanoTime();
            assertThat(hash(export)).hasSize(32);
            long end = System.nanoTime();
            if (round < 0) continue;
            verified[round] = (between - start) / 1e6;
            hashed[round] = (end - between) / 1e6;
        }
        Arrays.sort(verified);
        Arrays.sort(hashed);
        System.out.printf(
                "verify 2,000 events: median %.1f ms, best %.1f ms; %.1f times unpacking and hashing them (median %.1f ms)%n",
                verified[ROUNDS / 2], verified[0], verified[ROUNDS / 2] / hashed[ROUNDS / 2], hashed[ROUNDS / 2]);
        assertThat(verified[ROUNDS / 2]).isLessThan(LIMIT_MS);
    }

    private static byte[] hash(byte[] export) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
            while (zip.getNextEntry() != null) digest.update(zip.readAllBytes());
        }
        return digest.digest();
    }
}
