package kezek.office;

import java.util.List;
import kezek.officeday.events.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which offices this installation runs.
 *
 * @param offices their ids; each has a description {@code kezek/office/offices/<id>.json} to be founded from
 * @param demo whether strangers may look round, see the README
 */
@ConfigurationProperties("kezek")
record OfficeProperties(@Nullable List<String> offices, boolean demo) {
    private static final List<String> FIRST_HOME = List.of("sokolovka");
    private static final List<String> SHOWN_IN_DEMO = List.of("sokolovka", "district");

    /** Named ones, or else the first home of the program, with a district's office beside it in the demo. */
    List<OfficeId> run() {
        List<String> named = offices != null && !offices.isEmpty() ? offices : demo ? SHOWN_IN_DEMO : FIRST_HOME;
        return named.stream().map(OfficeId::new).distinct().toList();
    }
}
