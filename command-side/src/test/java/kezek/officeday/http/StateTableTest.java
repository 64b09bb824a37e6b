package kezek.officeday.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import kezek.officeday.Refusal;
import kezek.officeday.StateTable;
import org.junit.jupiter.api.Test;

/** The README's tables of what each command comes to in each state are what the core does. */
class StateTableTest {

    @Test
    void the_table_of_the_counters_is_what_the_core_does() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(drawn("at a counter", StateTable.ofCounters()));
    }

    @Test
    void the_table_of_the_tickets_is_what_the_core_does() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(drawn("with a ticket", StateTable.ofTickets()));
    }

    @Test
    void the_table_of_the_bookings_is_what_the_core_does() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(drawn("with a booking", StateTable.ofBookings()));
    }

    @Test
    void the_table_of_the_days_is_what_the_core_does() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(drawn("when the day is", StateTable.ofDays()));
    }

    private static String drawn(String corner, SequencedMap<String, Map<String, Object>> table) {
        var states = table.firstEntry().getValue().keySet();
        String head =
                "| " + corner + " | " + String.join(" | ", states) + " |\n" + "|---".repeat(states.size() + 1) + "|\n";
        return head
                + table.entrySet().stream()
                        .map(row -> "| `" + row.getKey() + "` | "
                                + row.getValue().values().stream()
                                        .map(StateTableTest::word)
                                        .collect(Collectors.joining(" | "))
                                + " |")
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String word(Object outcome) {
        if (!(outcome instanceof Refusal refusal)) return "yes";
        return Objects.toString(
                Objects.requireNonNull(Refusals.problem(refusal).getBody().getProperties())
                        .get("code"));
    }
}
