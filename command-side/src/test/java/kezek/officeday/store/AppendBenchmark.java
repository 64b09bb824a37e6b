package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import kezek.officeday.store.Diary.OpenPage;
import kezek.officeday.store.Diary.Write;
import kezek.officeday.store.DiaryApplication.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a command costs: commands a second as a ratio to a bare prepared INSERT of the same row into a table without a
 * ledger, and to the same command over Axon's own store without one. They take turns in short slices, and the median of the
 * rounds counts, because the machine is not ours alone.
 */
class AppendBenchmark {
    private static final int STREAMS = 50;
    private static final int ROUNDS = 9;
    private static final long WARM_UP = 20_000;
    private static final Duration SLICE = Duration.ofMillis(700);
    private static final String TEXT = "x".repeat(180);
    private static final AtomicLong ROWS = new AtomicLong();

    private static String url;
    private static Node node;
    private static Node plain;

    @BeforeAll
    static void start() throws SQLException {
        url = TestPostgres.freshDatabase();
        node = Node.on(url, Map.of("spring.datasource.hikari.maximum-pool-size", "16"));
        try (Connection owner = DriverManager.getConnection(url);
                Statement sql = owner.createStatement()) {
            sql.execute(PlainStore.TABLE);
            sql.execute("CREATE TABLE bare (LIKE plain INCLUDING ALL)");
            sql.execute("GRANT INSERT, SELECT ON plain, bare TO kezek_app");
        }
        plain = Node.on(
                url,
                Map.of(
                        "spring.datasource.hikari.maximum-pool-size", "16",
                        "spring.main.allow-bean-definition-overriding", "true"),
                PlainStore.class);
        for (int stream = 0; stream < STREAMS; stream++) {
            node.commands().sendAndWait(new OpenPage("d" + stream));
            plain.commands().sendAndWait(new OpenPage("d" + stream));
        }
        long warm = WARM_UP;
        while (warm > 0) {
            warm -= Math.round(slice(8, client -> command(node, client), Duration.ofSeconds(2)) * 2);
            slice(8, client -> command(plain, client), Duration.ofSeconds(2));
            slice(8, AppendBenchmark::insert, SLICE);
        }
    }

    @AfterAll
    static void stop() {
        plain.close();
        node.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.4, 0.75", "8, 0.5, 0.75", "64, 0.3, 0.75"})
    void a_command_beside_a_bare_insert_and_a_store_without_a_ledger(int clients, double ofInsert, double ofPlain) {
        double[] insertRatios = new double[ROUNDS];
        double[] plainRatios = new double[ROUNDS];
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double insert = slice(clients, AppendBenchmark::insert, SLICE);
            double command = slice(clients, client -> command(node, client), SLICE);
            double without = slice(clients, client -> command(plain, client), SLICE);
            insertRatios[round] = command / insert;
            plainRatios[round] = command / without;
            best = Math.max(best, insert);
        }
        System.out.printf(
                "append, %2d clients: %s of a bare INSERT (best %.0f/s), %s of Axon's own store without a ledger%n",
                clients, shown(insertRatios), best, shown(plainRatios));
        assertThat(insertRatios[ROUNDS / 2]).isGreaterThanOrEqualTo(ofInsert);
        assertThat(plainRatios[ROUNDS / 2]).isGreaterThanOrEqualTo(ofPlain);
    }

    /** Sorts. */
    private static String shown(double[] ratios) {
        Arrays.sort(ratios);
        return "%.2f (%.2f..%.2f)".formatted(ratios[ROUNDS / 2], ratios[ROUNDS / 4], ratios[ROUNDS * 3 / 4]);
    }

    @Test
    void reading_a_day_of_a_thousand_events() {
        node.commands().sendAndWait(new OpenPage("day"));
        for (int line = 1; line < 1000; line++) node.commands().sendAndWait(new Write("day", TEXT));
        double[] millis = new double[101];
        long cpu = cpuNanos();
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            assertThat(node.stream("day")).hasSize(1000);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        cpu = cpuNanos() - cpu;
        Arrays.sort(millis);
        System.out.printf(
                "read a day of 1000 events: p50 %.1f ms, best %.1f ms; JVM %.1f ms%n",
                millis[50], millis[0], cpu / 1e6 / millis.length);
        // The best, because on a busy machine the median tells about the others.
        assertThat(millis[0]).isLessThanOrEqualTo(15);
    }

    /** Something that is done again and again by one client; it owns what it needs. */
    private interface Client extends AutoCloseable {
        void act() throws SQLException;

        @Override
        default void close() throws SQLException {}
    }

    private static Client command(Node node, int client) {
        long[] turn = {client};
        return () -> node.commands().sendAndWait(new Write("d" + (turn[0] += 7) % STREAMS, TEXT));
    }

    private static Client insert(int client) {
        try {
            Connection connection = DriverManager.getConnection(url);
            PreparedStatement row = connection.prepareStatement(
                    "INSERT INTO bare (stream, sequence_number, stream_type, id, name, revision, recorded_at, payload,"
                            + " metadata) VALUES (?, ?, 'Diary', ?, 'LineWritten', '1', now(), ?, ?)");
            return new Client() {
                @Override
                public void act() throws SQLException {
                    long number = ROWS.incrementAndGet();
                    row.setString(1, "d" + number % STREAMS);
                    row.setLong(2, number);
                    row.setString(3, "00000000-0000-0000-0000-" + number);
                    row.setString(4, "{\"diary\":\"d\",\"number\":1,\"text\":\"" + TEXT + "\"}");
                    row.setString(
                            5,
                            "{\"traceId\":\"00000000-0000-0000-0000-000000000000\","
                                    + "\"correlationId\":\"00000000-0000-0000-0000-000000000000\"}");
                    row.executeUpdate();
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Acts a second. */
    private static double slice(int clients, IntFunction<Client> kind, Duration length) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Client> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) all.add(kind.apply(client));
            long end = System.nanoTime() + length.toNanos();
            long begin = System.nanoTime();
            List<Future<Long>> counts = all.stream()
                    .map(client -> threads.submit(() -> {
                        long count = 0;
                        for (; System.nanoTime() < end; count++) client.act();
                        client.close();
                        return count;
                    }))
                    .toList();
            long sum = 0;
            for (Future<Long> count : counts) sum += count.get();
            return sum / ((System.nanoTime() - begin) / 1e9);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
