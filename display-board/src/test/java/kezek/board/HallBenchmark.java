package kezek.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kezek.hall.DayRecord;
import kezek.hall.Days;
import kezek.hall.Hall;
import kezek.hall.HallListener;
import kezek.hall.HallStep;
import kezek.hall.Halls;
import kezek.hall.RecordReader;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a call takes from the key to the boards, and how long an auditor waits for a day and for a hall. */
class HallBenchmark {
    private static final int BOARDS = 200;
    private static final int PRESSES = 300;

    private final Map<Long, Long> committed = new ConcurrentHashMap<>();
    private final Map<Long, Long> shown = new ConcurrentHashMap<>();

    @Test
    void from_the_key_to_the_board(@TempDir Path data) {
        try (LivingOffice office = LivingOffice.start(data)) {
            watch(office);
            office.open();
            for (int n = 0; n < 249; n++) {
                office.issue(0);
                office.call();
                office.serve();
            }
            days(office);
            List<Integer> groups = oneServiceOfEachGroup(office);
            for (int n = 0; n < 700 * groups.size(); n++) office.issue(groups.get(n % groups.size()));
            print(
                    "commit to hall, nobody watching",
                    stream(presses(office, List.of()).toHall()));
            List<Follower> boards = boards(office);
            Presses watched = presses(office, boards);
            print("the press itself", stream(watched.answered()));
            print("commit to hall, " + BOARDS + " boards", stream(watched.toHall()));
            print("press to each of " + BOARDS + " boards", stream(watched.toBoards()));
            print("press to the last of them", stream(watched.toLast()));
            halls(office);
        }
    }

    /** Nanoseconds. */
    private record Presses(List<Long> answered, List<Long> toHall, List<Long> toBoards, List<Long> toLast) {}

    private Presses presses(LivingOffice office, List<Follower> boards) {
        List<Long> answered = new ArrayList<>();
        List<Long> toHall = new ArrayList<>();
        List<Long> toBoards = new ArrayList<>();
        List<Long> toLast = new ArrayList<>();
        for (int n = 0; n < PRESSES; n++) {
            long pressed = System.nanoTime();
            long seq = office.call();
            answered.add(System.nanoTime() - pressed);
            Awaitility.await().until(() -> shown.containsKey(seq));
            toHall.add(shown.getOrDefault(seq, 0L) - committed.getOrDefault(seq, 0L));
            List<Long> times = boards.stream()
                    .map(board -> board.awaitSeq(seq).got.getLast().nanos() - pressed)
                    .toList();
            toBoards.addAll(times);
            times.stream().max(Long::compare).ifPresent(toLast::add);
            var _ = office.serve();
        }
        return new Presses(answered, toHall, toBoards, toLast);
    }

    private static List<Integer> oneServiceOfEachGroup(LivingOffice office) {
        var services = office.office().services();
        return office.office().groups().stream()
                .flatMap(group -> IntStream.range(0, services.size())
                        .filter(n -> services.get(n).letter() == group.letter())
                        .limit(1)
                        .boxed())
                .toList();
    }

    private void watch(LivingOffice office) {
        var _ = office.bean(EventBus.class)
                .subscribe(messages -> messages.forEach(message -> {
                    if (message instanceof DomainEventMessage<?> event)
                        CurrentUnitOfWork.get()
                                .root()
                                .afterCommit(_ -> committed.put(event.getSequenceNumber() + 1, System.nanoTime()));
                }));
        office.bean(Halls.class).listen(new HallListener() {
            @Override
            public void moved(HallStep step) {
                shown.put(step.recorded().seq(), System.nanoTime());
            }

            @Override
            public void begun(Hall hall) {}
        });
    }

    private static List<Follower> boards(LivingOffice office) {
        return Stream.generate(() -> Follower.connect(office.board(""))).limit(BOARDS).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void days(LivingOffice office) {
        RecordReader reader = office.bean(RecordReader.class);
        DayRecord empty = DayRecord.empty(office.day());
        JdbcClient sql = office.bean(JdbcClient.class);
        long events = reader.readOn(empty).seq();
        print(
                "a day of " + events + " events from the store",
                times(300, () -> reader.readOn(empty).seq()));
        print(
                "the same rows as plain text by JDBC",
                times(
                        300,
                        () -> sql.sql("SELECT record FROM event WHERE stream = ? ORDER BY sequence_number")
                                .param(office.day().toString())
                                .query(String.class)
                                .list()
                                .size()));
    }

    private static void halls(LivingOffice office) {
        DayRecord day = office.bean(RecordReader.class).readOn(DayRecord.empty(office.day()));
        for (long seq : new long[] {day.seq() / 10, day.seq() / 2, day.seq()}) {
            print(
                    "the hall at event " + seq,
                    times(200, () -> Days.fold(office.office(), day, seq).hall().seq()));
        }
    }

    /** As many times again before, to warm up. */
    private static LongStream times(int times, LongSupplier what) {
        long[] took = new long[times];
        for (int n = -times; n < times; n++) {
            long start = System.nanoTime();
            if (what.getAsLong() < 0) throw new IllegalStateException("nothing was read");
            if (n >= 0) took[n] = System.nanoTime() - start;
        }
        return Arrays.stream(took);
    }

    private static LongStream stream(List<Long> values) {
        return values.stream().mapToLong(Long::longValue);
    }

    private static void print(String what, LongStream nanos) {
        long[] sorted = nanos.sorted().toArray();
        if (sorted.length == 0) return;
        System.out.printf(
                Locale.ROOT,
                "%-45s p50 %8.3f ms  p99 %8.3f ms  max %8.3f ms%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
