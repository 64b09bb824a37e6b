package kezek.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.Recorded;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hall full of people learns numbers, counters and times; nothing about who anybody is or what for he came. */
class PublicFieldsTest {
    private static final JsonMapper JSON = PublishedJson.mapper();
    private static final Set<String> OF_AN_EVENT = Set.of("type", "at", "ticket", "counter", "attempt");
    private static final Set<String> BESIDE_A_NUMBER =
            Set.of("number", "counter", "since", "last", "attempt", "state", "services", "ticket", "until");

    @Test
    void of_an_event_a_board_gets_five_fields_at_most_whatever_kind_it_is() {
        Set<Class<?>> seen = new HashSet<>();
        for (Recorded recorded : manyDays()) {
            seen.add(recorded.event().getClass());
            assertThat(names(tree(PublicEvent.of(recorded.event())))).isSubsetOf(OF_AN_EVENT);
        }

        assertThat(seen).containsAll(SameHallTest.leaves(OfficeDayEvent.class));
    }

    @Test
    void in_the_hall_nothing_but_counts_speaks_of_services_and_nothing_of_people() {
        for (Script day : days()) {
            HallFold fold = new HallFold(day.day(), Sample.office(3));
            for (Recorded recorded : day.events()) {
                fold.evolve(recorded);
                JsonNode hall = tree(fold.hall());
                hall.path("calls")
                        .forEach(call -> assertThat(names(call))
                                .isSubsetOf(BESIDE_A_NUMBER)
                                .doesNotContain("services"));
                hall.path("counters").forEach(counter -> {
                    assertThat(names(counter)).isSubsetOf(BESIDE_A_NUMBER);
                    assertThat(counter.path("ticket").isNull()
                                    || counter.path("services").isEmpty())
                            .as(counter.toString())
                            .isTrue();
                });
                hall.path("next").forEach(next -> assertThat(next.isString()).isTrue());
                assertThat(hall.toString())
                        .doesNotContain("elderly", "clerk", "lunch", "visitor-left", "request", "kiosk", "supervisor");
            }
        }
    }

    @Test
    void the_type_of_the_hall_has_no_room_for_a_person() {
        List<String> parts = new ArrayList<>();
        collect(Hall.class, parts);

        assertThat(parts)
                .doesNotContain("clerk", "by", "claim", "category", "reason", "service", "why", "language", "request");
    }

    private static void collect(Class<?> type, List<String> parts) {
        for (RecordComponent part : type.getRecordComponents()) parts.add(part.getName());
        for (Class<?> nested : type.getDeclaredClasses()) if (nested.isRecord()) collect(nested, parts);
    }

    private static List<Script> days() {
        return LongStream.rangeClosed(1, 8)
                .mapToObj(seed -> Script.played(seed, 600))
                .toList();
    }

    private static List<Recorded> manyDays() {
        return days().stream().flatMap(day -> day.events().stream()).toList();
    }

    private static JsonNode tree(Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
