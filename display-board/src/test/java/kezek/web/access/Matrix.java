package kezek.web.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of who may enter where, as people read it. */
final class Matrix {
    static final List<Row> ROWS = read();

    private Matrix() {}

    /** One address: for each role {@code yes}, {@code no} or {@code sign-in}, and what those who may meet elsewhere. */
    record Row(Map<String, String> cells) {
        String address() {
            return method() + " " + path();
        }

        String method() {
            return get("method");
        }

        String path() {
            return get("path");
        }

        String expected(String role) {
            return get(role);
        }

        /** What accounts of the office itself meet where their role may enter. */
        String atHome() {
            return get("elsewhere").equals("any-office") ? "other-office" : "yes";
        }

        String elsewhere() {
            return get("elsewhere").equals("any-office") ? "other-office" : get("elsewhere");
        }

        private String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        @Override
        public String toString() {
            return address();
        }
    }

    private static List<Row> read() {
        try (InputStream file = Matrix.class.getResourceAsStream("/authorisation-matrix.tsv")) {
            var lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t+")))
                    .toList();
            return lines.stream()
                    .skip(1)
                    .map(line -> row(lines.getFirst(), line))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row row(List<String> heading, List<String> line) {
        if (heading.size() != line.size()) throw new IllegalStateException("incomplete: " + line);
        var cells = new HashMap<String, String>();
        for (int i = 0; i < heading.size(); i++) cells.put(heading.get(i), line.get(i));
        return new Row(cells);
    }
}
