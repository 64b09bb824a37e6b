package kezek.hall;

import static kezek.hall.MemoryStore.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.Recorded;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The hall at event n is the same, byte for byte, live, after a restart, in the replay and on a board that follows. */
@Timeout(120)
class SameHallTest {
    private static final JsonMapper JSON = PublishedJson.mapper();

    private final SampleHalls sample = new SampleHalls();

    @AfterEach
    void stop() {
        sample.stop();
    }

    private static String bytes(Hall hall) {
        return new String(JSON.writeValueAsBytes(hall), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void live_and_replayed(long seed) {
        Script script = GeneratedDay.of(seed, 400);
        List<String> live = new CopyOnWriteArrayList<>();
        Halls halls = sample.start();
        halls.listen(new HallListener() {
            @Override
            public void moved(HallStep step) {
                live.add(bytes(step.after()));
            }

            @Override
            public void begun(Hall hall) {}
        });
        script.events().forEach(one -> sample.memory.append(List.of(one)));
        await("the day has passed", () -> live.size() == script.events().size());

        DayRecord record = sample.days(halls).day(Sample.office(3), "2026-11-23");
        for (int seq = 1; seq <= live.size(); seq++) {
            Hall replayed = Days.fold(Sample.office(3), record, seq).hall();
            assertThat(bytes(replayed)).isEqualTo(live.get(seq - 1));
        }
    }

    @Test
    void after_a_restart_at_any_event() {
        Script script = GeneratedDay.of(7, 60);
        for (Recorded next : script.events()) {
            sample.memory.append(List.of(next));
            Hall restarted = sample.start().hall(Sample.OFFICE).orElseThrow();
            sample.stop();

            assertThat(bytes(restarted)).isEqualTo(bytes(folded(script, next.seq())));
        }
    }

    @Test
    void at_an_instant() {
        Script script = GeneratedDay.of(8, 200);
        DayRecord record = DayRecord.empty(script.day());
        for (Recorded next : script.events()) record = record.append(next);

        for (Recorded event : script.events()) {
            assertThat(record.seqAt(event.event().at())).isEqualTo(event.seq());
            assertThat(record.seqAt(event.event().at().minusMillis(1))).isEqualTo(event.seq() - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_a_board_that_lays_each_change_over_what_it_holds(long seed) {
        Script script = Script.played(seed, 600);
        HallFold fold = new HallFold(script.day(), Sample.office(3));
        Hall before = fold.hall();
        ObjectNode board = (ObjectNode) tree(before);
        for (Recorded next : script.events()) {
            fold.evolve(next);
            JsonNode changes = tree(new HallStep(next, before, fold.hall()).changes());
            changes.properties().forEach(part -> board.set(part.getKey(), part.getValue()));
            before = fold.hall();

            assertThat(board).isEqualTo(tree(before));
        }
    }

    @Test
    void a_generated_day_holds_every_kind_of_event() {
        List<Class<?>> kinds = new ArrayList<>();
        for (long seed = 1; seed <= 8; seed++) {
            Script.played(seed, 600)
                    .events()
                    .forEach(one -> kinds.add(one.event().getClass()));
        }

        assertThat(kinds).containsAll(leaves(OfficeDayEvent.class));
    }

    static List<Class<?>> leaves(Class<?> sealed) {
        if (!sealed.isSealed()) return List.of(sealed);
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) leaves.addAll(leaves(kind));
        return leaves.stream().distinct().toList();
    }

    private static Hall folded(Script script, long seq) {
        return HallFold.of(script.day(), Sample.office(3), script.events().subList(0, (int) seq))
                .hall();
    }

    private static JsonNode tree(Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }
}
