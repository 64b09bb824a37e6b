package kezek.officeday.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z]\\w+)` \\|[^|]+\\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern FIELD = Pattern.compile("`(\\w+)`");
    private static final Set<String> OF_EVERY_EVENT = Set.of("day", "at", "by");

    @Test
    void the_catalogue_lists_every_event_with_all_its_fields() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) told.put(row.group(1), fields(row.group(2)));

        Map<String, List<String>> written = events().collect(toMap(Class::getSimpleName, CatalogueTest::components));

        assertThat(told.keySet()).isEqualTo(written.keySet());
        written.forEach((event, fields) -> assertThat(told.get(event)).as(event).containsAll(fields));
    }

    @Test
    void every_event_says_when_by_whom_and_on_which_day() {
        assertThat(events())
                .allSatisfy(event -> assertThat(Arrays.stream(event.getRecordComponents())
                                .map(RecordComponent::getName)
                                .limit(3))
                        .containsExactly("day", "at", "by"));
    }

    /** The events under the sealed interface and its sealed parts. */
    static Stream<Class<?>> events() {
        return leaves(OfficeDayEvent.class).distinct();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CatalogueTest::leaves)
                : Stream.of(type);
    }

    private static Set<String> fields(String cell) {
        return FIELD.matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<String> components(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !OF_EVERY_EVENT.contains(name))
                .toList();
    }
}
