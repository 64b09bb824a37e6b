package kezek.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table whose heading is repeated on every sheet that it reaches; figures stand under one another, to the right. */
final class Grid {
    private static final float GAP = 5;
    private static final float PADDING = 3;
    private static final float HEAD_GAP = 3;

    private final Paper paper;
    private final Style cell;
    private final Style head;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param width in points; what is left over belongs to the first column */
    private record Column(List<String> head, float width, boolean figures) {}

    private record Row(List<List<Line>> cells, float height) {}

    /** A line of a cell; only the first language is in full ink. */
    private record Line(String text, boolean first) {}

    Grid(Paper paper, Type type) {
        this(paper, type, 8.25);
    }

    /** @param size of the letters, in points; those of the heading are a little smaller */
    Grid(Paper paper, Type type, double size) {
        this.paper = paper;
        this.cell = type.regular(size);
        this.head = type.soft(size - 1.25);
    }

    /** A column of words, in all languages one below the other. */
    Grid words(List<String> name, double width) {
        columns.add(new Column(name, (float) width, false));
        return this;
    }

    Grid figures(List<String> name, double width) {
        columns.add(new Column(name, (float) width, true));
        return this;
    }

    /** @param cells for each column its words, one entry for each language, or its one figure */
    void row(List<List<String>> cells) throws IOException {
        List<List<Line>> wrapped = new ArrayList<>();
        int highest = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<Line> lines = new ArrayList<>();
            for (String text : cells.get(i)) {
                boolean first = lines.isEmpty();
                cell.lines(text, width(i)).forEach(line -> lines.add(new Line(line, first)));
            }
            wrapped.add(lines);
            highest = Math.max(highest, lines.size());
        }
        rows.add(new Row(wrapped, highest * cell.leading() + 2 * PADDING));
    }

    /** The room that the heading and the first rows need: less than that is not worth beginning on a sheet. */
    float beginning() throws IOException {
        float height = headHeight();
        for (Row row : rows.subList(0, Math.min(2, rows.size()))) height += row.height();
        return height;
    }

    void draw() throws IOException {
        paper.room(beginning());
        drawHead();
        for (Row row : rows) {
            paper.room(row.height());
            if (paper.fresh()) drawHead();
            for (int i = 0; i < columns.size(); i++) {
                List<Line> lines = row.cells().get(i);
                float top = paper.y() - (row.height() - lines.size() * cell.leading()) / 2;
                for (int n = 0; n < lines.size(); n++) {
                    Line line = lines.get(n);
                    put(i, top - n * cell.leading(), line.text(), line.first() ? cell : cell.in(Type.SOFT));
                }
            }
            paper.down(row.height());
            paper.rule(Paper.LEFT, Paper.RIGHT, paper.y(), 0.5f, Type.LINE);
        }
    }

    private void drawHead() throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = wrap(columns.get(i).head(), head, width(i));
            float top = paper.y() - headHeight() + HEAD_GAP + lines.size() * head.leading();
            for (String line : lines) {
                put(i, top, line, head);
                top -= head.leading();
            }
        }
        paper.down(headHeight());
        paper.rule(Paper.LEFT, Paper.RIGHT, paper.y(), 1, Type.ACCENT);
    }

    private float headHeight() throws IOException {
        int highest = 1;
        for (int i = 0; i < columns.size(); i++) {
            highest = Math.max(
                    highest, wrap(columns.get(i).head(), head, width(i)).size());
        }
        return highest * head.leading() + HEAD_GAP;
    }

    private void put(int column, float top, String line, Style style) throws IOException {
        float left = Paper.LEFT;
        for (int i = 0; i < column; i++) left += width(i) + GAP;
        if (columns.get(column).figures()) paper.textTo(left + width(column), top, line, style);
        else paper.text(left, top, line, style);
    }

    private float width(int column) {
        if (column > 0) return columns.get(column).width();
        double others =
                columns.stream().skip(1).mapToDouble(it -> it.width() + GAP).sum();
        return (float) (Paper.WIDTH - others);
    }

    private static List<String> wrap(List<String> texts, Style style, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : texts) lines.addAll(style.lines(text, width));
        return lines;
    }
}
