package kezek.office;

import java.time.Duration;
import java.util.List;
import kezek.officeday.events.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which offices this installation founds by itself, and how they are looked after.
 *
 * @param offices their ids; each has a description {@code kezek/office/offices/<id>.json} to be founded from
 * @param demo whether strangers may look round, see the README
 * @param calendar how often it is looked whether a day is to be opened or closed by itself
 */
@ConfigurationProperties("kezek")
record OfficeProperties(
        @Nullable List<String> offices,
        boolean demo,
        @DefaultValue Rounds calendar) {
    private static final List<String> FIRST_HOME = List.of("sokolovka");
    private static final List<String> SHOWN_IN_DEMO = List.of("sokolovka", "district");

    /** @param every the pause between two looks; also the longest time until another machine's change is known here */
    record Rounds(@DefaultValue("20s") Duration every) {}

    /** Named ones, or else the first home of the program, with a district's office beside it in the demo. */
    List<OfficeId> run() {
        List<String> named = offices != null && !offices.isEmpty() ? offices : demo ? SHOWN_IN_DEMO : FIRST_HOME;
        return named.stream().map(OfficeId::new).distinct().toList();
    }
}
