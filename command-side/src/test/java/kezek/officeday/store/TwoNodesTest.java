package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.store.Diary.OpenPage;
import kezek.officeday.store.Diary.Write;
import kezek.officeday.store.DiaryApplication.Node;
import kezek.officeday.store.DiaryEvent.LineWritten;
import kezek.officeday.store.DiaryEvent.PageOpened;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two programs on one database: a place in a stream is taken once, and the loser of a race asks again by himself. */
class TwoNodesTest {
    private static final int WRITERS = 4;
    private static final int LINES = 25;

    private static Node first;
    private static Node second;

    @BeforeAll
    static void start() {
        String url = TestPostgres.freshDatabase();
        first = Node.on(url);
        second = Node.on(url);
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void of_two_appends_at_one_place_one_wins() throws Exception {
        append(first, 0, new PageOpened("race"));
        CyclicBarrier start = new CyclicBarrier(2);

        List<Boolean> won = inParallel(List.of(
                () -> wins(first, start, new LineWritten("race", 1, "first")),
                () -> wins(second, start, new LineWritten("race", 1, "second"))));

        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(first.stream("race")).hasSize(2);
    }

    @Test
    void a_stream_is_begun_once() {
        append(first, 0, new PageOpened("begun"));

        assertThatThrownBy(() -> append(second, 0, new PageOpened("begun")))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void several_events_of_one_decision_are_stored_together_or_not_at_all() {
        append(first, 0, new PageOpened("whole"));
        append(first, 1, new LineWritten("whole", 1, "a"));

        assertThatThrownBy(() -> first.context()
                        .getBean(EventStorageEngine.class)
                        .appendEvents(
                                message(2, new LineWritten("whole", 2, "b")),
                                message(1, new LineWritten("whole", 1, "again"))))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(first.stream("whole")).hasSize(2);
    }

    @Test
    void no_command_fails_because_another_node_won() throws Exception {
        first.commands().sendAndWait(new OpenPage("busy"));

        List<Callable<List<Integer>>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(() -> write(first));
            writers.add(() -> write(second));
        }
        List<Integer> numbers =
                inParallel(writers).stream().flatMap(List::stream).sorted().toList();

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2 * WRITERS * LINES).boxed().toList());
    }

    @Test
    void of_two_nodes_that_open_the_same_page_one_opens_it() throws Exception {
        for (int page = 0; page < 10; page++) {
            String id = "page" + page;
            CyclicBarrier start = new CyclicBarrier(2);
            assertThat(inParallel(List.of(() -> opens(first, start, id), () -> opens(second, start, id))))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void every_node_knows_the_tickets_of_the_others() {
        OfficeDayId day = OfficeDayId.parse("sokolovka/2026-11-22");
        TicketNumber ticket = TicketNumber.parse("K017");

        String id = first.context().getBean(TicketIds.class).of(day, ticket);

        assertThat(second.context().getBean(TicketIds.class).read(id)).contains(new TicketIds.Held(day, ticket));
    }

    private static List<Integer> write(Node node) {
        return IntStream.range(0, LINES)
                .mapToObj(line -> node.commands().<Integer>sendAndWait(new Write("busy", "x")))
                .toList();
    }

    private static boolean opens(Node node, CyclicBarrier start, String id) throws Exception {
        start.await();
        return node.commands().<Boolean>sendAndWait(new OpenPage(id));
    }

    private static boolean wins(Node node, CyclicBarrier start, DiaryEvent event) throws Exception {
        start.await();
        try {
            append(node, 1, event);
            return true;
        } catch (ConcurrencyException lost) {
            return false;
        }
    }

    private static void append(Node node, long place, DiaryEvent event) {
        node.context().getBean(EventStorageEngine.class).appendEvents(message(place, event));
    }

    private static GenericDomainEventMessage<DiaryEvent> message(long place, DiaryEvent event) {
        String stream = switch (event) {
            case PageOpened opened -> opened.diary();
            case LineWritten written -> written.diary();
        };
        return new GenericDomainEventMessage<>("Diary", stream, place, event);
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) results.add(result.get());
            return results;
        }
    }
}
