package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which each event is stored is approved in the repository: a change that would make yesterday's record
 * unreadable, or write tomorrow's in another way, fails here.
 */
class StoredFormTest {
    private static final List<StoredEvents> FAMILIES =
            List.of(new StoredEvents(OfficeDayEvent.class), new StoredEvents(OfficeEvent.class));
    private static final StoredNames NAMES = new StoredNames(FAMILIES);
    private static final EventSerializer SERIALIZER = new EventSerializer(NAMES);
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<String> names() {
        return NAMES.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_approved_form_is_read_and_written_again_byte_for_byte(String name) {
        JsonNode approved = JSON.readTree(resource(name + ".json"));
        SerializedType type = SERIALIZER.typeForClass(NAMES.typeOf(name).orElseThrow());

        Object event = SERIALIZER.deserialize(new SimpleSerializedObject<>(approved.toString(), String.class, type));
        SerializedObject<String> stored = SERIALIZER.serialize(event, String.class);

        assertThat(stored.getData()).isEqualTo(approved.toString());
        assertThat(stored.getType().getName()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_approved_form_shows_every_component(String name) {
        assertThat(JSON.readTree(resource(name + ".json")).propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(NAMES.typeOf(name).orElseThrow().getRecordComponents())
                                .map(RecordComponent::getName)
                                .sorted()
                                .toList());
    }

    @Test
    void stored_names_and_revisions_only_grow() {
        assertThat(NAMES.all().values().stream()
                        .map(SERIALIZER::typeForClass)
                        .map(type -> type.getName() + " " + type.getRevision()))
                .containsExactlyElementsOf(resource("names.txt").lines().toList());
    }

    @Test
    void two_events_never_share_a_name() {
        assertThatThrownBy(() ->
                        new StoredNames(List.of(new StoredEvents(OfficeDayEvent.class), new StoredEvents(Other.class))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("same name");
    }

    @Test
    void what_is_absent_is_left_out() {
        String stored = stored(new OfficeDayEvent.CounterPaused(
                OfficeDayId.parse("sokolovka/2026-11-23"),
                Instant.parse("2026-11-23T04:00:00Z"),
                Actor.SYSTEM,
                new CounterNumber(1),
                new kezek.officeday.events.Code("lunch"),
                null));

        assertThat(stored)
                .isEqualTo("{\"at\":\"2026-11-23T04:00:00.000Z\",\"by\":\"system:kezek\",\"counter\":1,"
                        + "\"day\":\"sokolovka/2026-11-23\",\"reason\":\"lunch\"}");
    }

    @Test
    void answers_over_http_write_the_published_language_in_the_same_way() {
        JsonMapper http = JsonMapper.builder().addModule(new EventJson()).build();
        CounterClosed closed = new CounterClosed(
                OfficeDayId.parse("sokolovka/2026-11-23"),
                Instant.parse("2026-11-23T04:00:00Z"),
                Actor.SYSTEM,
                new CounterNumber(1));

        assertThat(http.readTree(http.writeValueAsString(closed))).isEqualTo(JSON.readTree(stored(closed)));
        assertThat(http.writeValueAsString(Map.of(new ServiceCode("land-rights"), 2)))
                .isEqualTo("{\"land-rights\":2}");
        assertThat(http.readValue("\"land-rights\"", ServiceCode.class)).isEqualTo(new ServiceCode("land-rights"));
    }

    /** A second event by the name of CounterClosed. */
    sealed interface Other {
        record CounterClosed() implements Other {}
    }

    private static String stored(Object event) {
        return SERIALIZER.serialize(event, String.class).getData();
    }

    private static String resource(String name) {
        try (InputStream file = StoredFormTest.class.getResourceAsStream("approved/" + name)) {
            assertThat(file).as("an approved form of " + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
