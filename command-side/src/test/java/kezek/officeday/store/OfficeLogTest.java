package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kezek.ledger.DayRange;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.RecordedDays;
import kezek.officeday.store.DiaryApplication.Node;
import kezek.officeday.store.OfficeLog.Draft;
import org.awaitility.Awaitility;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Each office has one log that grows without holes, whoever writes, and its end moves with the records or not at all. */
class OfficeLogTest {
    private static final int WRITERS = 8;
    private static final int RECORDS = 40;

    private static String url;
    private static Node node;

    @BeforeAll
    static void start() {
        url = TestPostgres.freshDatabase();
        node = Node.on(url);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void every_record_names_the_one_before_it_and_the_end_of_the_log_is_that_of_its_records() {
        OfficeLog log = new OfficeLog(node.database());
        log.append(List.of(draft("chain", 0)));
        log.append(List.of(draft("chain/2026-11-23", 0), draft("chain/2026-11-23", 1)));
        log.append(List.of(draft("chain", 1)));

        assertChained("chain", 4);
    }

    @Test
    void writers_of_several_streams_on_several_nodes_make_one_log() throws Exception {
        OfficeLog ours = new OfficeLog(node.database());
        OfficeLog theirs = new OfficeLog(node.database());

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                OfficeLog log = writer % 2 == 0 ? ours : theirs;
                String stream = "crowd/2026-11-1" + writer;
                writers.add(threads.submit(() ->
                        IntStream.range(0, RECORDS).forEach(number -> log.append(List.of(draft(stream, number))))));
            }
            for (Future<?> writer : writers) writer.get();
        }

        assertChained("crowd", WRITERS * RECORDS);
    }

    @Test
    void a_writer_that_sleeps_before_its_commit_lets_nobody_pass() throws Exception {
        new OfficeLog(node.database()).append(List.of(draft("slow", 0)));
        try (Connection sleeper = DriverManager.getConnection(url)) {
            sleeper.setAutoCommit(false);
            new OfficeLog(JdbcClient.create(new SingleConnectionDataSource(sleeper, true)))
                    .append(List.of(draft("slow/2026-11-23", 0)));

            CompletableFuture<Void> next = CompletableFuture.runAsync(
                    () -> new OfficeLog(node.database()).append(List.of(draft("slow/2026-11-24", 0))));
            Awaitility.await().until(() -> waitsForARow(sleeper));
            assertThat(indices("slow")).containsExactly(0L);

            sleeper.commit();
            next.join();
        }
        assertThat(streams("slow")).containsExactly("slow", "slow/2026-11-23", "slow/2026-11-24");
        assertChained("slow", 3);
    }

    @Test
    void a_taken_place_moves_nothing() {
        OfficeLog log = new OfficeLog(node.database());
        log.append(List.of(draft("taken", 0), draft("taken", 1)));

        assertThatThrownBy(() -> log.append(List.of(draft("taken", 2), draft("taken", 1))))
                .isInstanceOf(DuplicateKeyException.class);

        assertChained("taken", 2);
        log.append(List.of(draft("taken", 2)));
        assertChained("taken", 3);
    }

    @Test
    void the_log_as_it_was_before_a_day_is_kept() {
        OfficeLog log = new OfficeLog(node.database());
        IntStream.range(0, 5).forEach(number -> log.append(List.of(draft("days", number))));
        log.append(List.of(event("days/2026-11-23", 0, "DayOpened")));
        log.append(List.of(draft("days/2026-11-23", 1)));

        Frontier before = node.database()
                .sql("SELECT before FROM office_day WHERE office = 'days' AND day = '2026-11-23' AND first = 5")
                .query((row, number) -> Frontier.parse(row.getBytes(1)))
                .single();

        assertThat(before).isEqualTo(frontier(records("days").subList(0, 5)));
    }

    @Test
    void what_was_booked_before_the_opening_is_no_part_of_the_day_that_is_exported() {
        OfficeLog log = new OfficeLog(node.database());
        log.append(List.of(event("booked/2026-11-24", 0, "SlotBooked")));
        log.append(List.of(event("booked/2026-11-23", 0, "SlotBooked")));
        log.append(List.of(event("booked/2026-11-23", 1, "DayOpened")));
        log.append(List.of(event("booked/2026-11-24", 1, "SlotBooked")));
        log.append(List.of(event("booked/2026-11-23", 2, "DayClosed")));
        StoredLog stored = new StoredLog(node.database());

        DayRange day = stored.day("booked", LocalDate.of(2026, 11, 23)).orElseThrow();

        assertThat(day.records().stream().map(LedgerRecord::read))
                .extracting(LedgerRecord::type, LedgerRecord::seq)
                .containsExactly(tuple("DayOpened", 2L), tuple("SlotBooked", 2L), tuple("DayClosed", 3L));
        assertThat(day.before()).isEqualTo(frontier(records("booked").subList(0, 2)));
        assertThat(stored.day("booked", LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void a_day_that_was_only_booked_is_not_among_the_days_of_the_office() {
        OfficeLog log = new OfficeLog(node.database());
        log.append(List.of(event("listed/2026-11-23", 0, "SlotBooked")));
        log.append(List.of(event("listed/2026-11-24", 0, "SlotBooked")));
        log.append(List.of(event("listed/2026-11-23", 1, "DayOpened")));

        assertThat(new StoredDays(node.database()).of(new OfficeId("listed")))
                .containsExactly(new RecordedDays.Line(LocalDate.of(2026, 11, 23), "open", 2));
    }

    @Test
    void text_that_is_not_canonical_cannot_be_recorded() {
        OfficeLog log = new OfficeLog(node.database());

        assertThatThrownBy(() -> log.append(List.of(draft("strict", 0, "{\"b\":1,\"a\":2}"))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(indices("strict")).isEmpty();
    }

    /** Asked on the sleeper's own connection, so that the question waits for nobody. */
    private static boolean waitsForARow(Connection sleeper) throws Exception {
        try (var sql = sleeper.createStatement();
                var waiting = sql.executeQuery("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND datname = current_database()")) {
            return waiting.next();
        }
    }

    private static void assertChained(String office, int size) {
        List<byte[]> records = records(office);
        assertThat(indices(office))
                .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
        Hash prev = Hash.ZERO;
        for (byte[] bytes : records) {
            assertThat(LedgerRecord.read(bytes).prev()).isEqualTo(prev);
            prev = Hash.leaf(bytes);
        }
        Frontier frontier = frontier(records);
        Hash last = prev;
        var end = node.database()
                .sql("SELECT size, frontier, last FROM office_log WHERE office = ?")
                .param(office)
                .query((row, number) ->
                        tuple(row.getInt(1), Frontier.parse(row.getBytes(2)), Hash.parse(row.getString(3))))
                .single();
        assertThat(end).isEqualTo(tuple(size, frontier, last));
    }

    private static Frontier frontier(List<byte[]> records) {
        return Frontier.EMPTY.appendAll(records.stream().map(Hash::leaf).toList());
    }

    private static List<Long> indices(String office) {
        return records(office).stream()
                .map(record -> LedgerRecord.read(record).index())
                .toList();
    }

    private static List<String> streams(String office) {
        return records(office).stream()
                .map(record -> LedgerRecord.read(record).stream())
                .toList();
    }

    private static List<byte[]> records(String office) {
        return node.database()
                .sql("SELECT record FROM event WHERE office = ? ORDER BY index")
                .param(office)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private static Draft draft(String stream, long number) {
        return draft(stream, number, "{\"number\":" + number + "}");
    }

    private static Draft draft(String stream, long number, String payload) {
        return draft(stream, number, payload, "LineWritten");
    }

    /** An event of which the log looks at nothing but the name. */
    private static Draft event(String stream, long number, String type) {
        return draft(stream, number, "{}", type);
    }

    private static Draft draft(String stream, long number, String payload, String type) {
        return new Draft(
                stream,
                number,
                UUID.randomUUID().toString(),
                new SimpleSerializedObject<>(payload, String.class, type, "1"));
    }
}
