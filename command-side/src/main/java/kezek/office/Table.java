package kezek.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kezek.officeday.events.Names;

/** A table of tab-separated values with a heading, as the officials who know its content can edit it. */
record Table(String name, List<Row> rows) {

    /** One line: cells by heading. */
    record Row(String table, Map<String, String> cells) {

        /** @throws IllegalStateException when the column is missing or empty */
        String get(String column) {
            String cell = cells.getOrDefault(column, "");
            if (cell.isBlank()) throw new IllegalStateException(table + ": no " + column + " in " + cells);
            return cell;
        }

        Names names(String prefix) {
            return new Names(get(prefix + "kk"), get(prefix + "ru"), get(prefix + "en"));
        }
    }

    /** Reads a table that lies beside this class. */
    static Table read(String name) {
        try (InputStream file = Table.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("no table " + name);
            var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
            List<String> heading = lines.getFirst();
            return new Table(
                    name,
                    lines.stream()
                            .skip(1)
                            .map(cells -> new Row(name, row(heading, cells)))
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> row(List<String> heading, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < Math.min(heading.size(), cells.size()); i++) row.put(heading.get(i), cells.get(i));
        return row;
    }
}
