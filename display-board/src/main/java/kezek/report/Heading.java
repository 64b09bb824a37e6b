package kezek.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The top of every sheet: a line that says whose or what it is, the words to be read from afar, and the date. */
final class Heading {
    private Heading() {}

    static void draw(Paper paper, Type type, Tongue tongue, List<String> above, List<String> title, LocalDate date)
            throws IOException {
        paper.rule(Paper.LEFT, Paper.RIGHT, paper.y() + 8, 2.5f, Type.ACCENT);
        paper.down(6);
        paper.columns(above, type.bold(8.5).in(Type.ACCENT));
        paper.down(3);
        paper.columns(title, type.bold(15));
        paper.down(3);
        paper.columns(tongue.date(date), type.regular(10.5));
    }
}
