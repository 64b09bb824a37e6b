package kezek.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kezek.report.Band.Fact;
import kezek.report.OrderStatement.Line;
import kezek.report.OrderStatement.Rule;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The calling order of an office on one sheet of A4, in letters as large as the sheet allows: for the wall. */
final class OrderSheet {
    /** Sizes of letters are tried in quarters of a point. */
    private static final double PARTS = 4;

    private static final int LARGEST = 52;
    private static final int SMALLEST = 24;
    /** The widths of the table's columns, in points. */
    private static final double NAME = 178;

    private static final double FIGURES = 66;
    private static final String NONE = "–";

    private final OrderStatement statement;
    private final Tongue tongue;
    private final Type type;
    private final Paper paper;
    private final double size;

    private OrderSheet(OrderStatement statement, Tongue tongue, Type type, Paper paper, double size) {
        this.statement = statement;
        this.tongue = tongue;
        this.type = type;
        this.paper = paper;
        this.size = size;
    }

    /** The sheet as PDF; the same statement gives the same bytes. */
    static byte[] print(OrderStatement statement, Tongue tongue) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Type type = new Type(document);
            double size = largest(statement, tongue, type);
            try (Paper paper = new Paper(document)) {
                new OrderSheet(statement, tongue, type, paper, size).draw();
            }
            imprint(statement, tongue).on(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** The largest letters with which one sheet is enough. */
    private static double largest(OrderStatement statement, Tongue tongue, Type type) throws IOException {
        int fits = SMALLEST;
        int tooLarge = LARGEST + 1;
        while (tooLarge - fits > 1) {
            int middle = (fits + tooLarge) / 2;
            if (sheets(statement, tongue, type, middle / PARTS) == 1) fits = middle;
            else tooLarge = middle;
        }
        return fits / PARTS;
    }

    private static int sheets(OrderStatement statement, Tongue tongue, Type type, double size) throws IOException {
        try (PDDocument document = new PDDocument();
                Paper paper = new Paper(document, true)) {
            new OrderSheet(statement, tongue, type, paper, size).draw();
            return document.getNumberOfPages();
        }
    }

    private void draw() throws IOException {
        var office = statement.office();
        Heading.draw(paper, type, tongue, tongue.names(office.names()), tongue.say("order.title"), statement.date());
        paper.columns(tongue.say(statement.inForce() ? "order.inForce" : "order.next"), type.regular(10.5));
        paper.down(10);
        Band.draw(
                paper,
                type,
                tongue,
                List.of(
                        new Fact(
                                "order.version", Integer.toString(office.order().version())),
                        new Fact("admin.waitNorm", statement.waitNorm()),
                        new Fact("admin.serviceNorm", statement.serviceNorm())));
        List<Rule> rules = statement.rules();
        for (int n = 0; n < rules.size(); n++) rule(n + 1, rules.get(n));
        if (!statement.lines().isEmpty()) lines();
        paper.down(size);
        paper.room(2 * size);
        paper.rule(Paper.LEFT, Paper.RIGHT, paper.y(), 1, Type.ACCENT);
        paper.down(size * 0.6);
        paper.columns(tongue.say("order.why"), type.bold(size));
        paper.down(size * 0.3);
        paper.columns(tongue.say("ticket.complaints"), type.regular(size));
        paper.foot(foot(), type.soft(7));
    }

    private void rule(int number, Rule rule) throws IOException {
        paper.columns(
                tongue.say(rule.key(), rule.values()).stream()
                        .map(text -> number + ". " + text)
                        .toList(),
                type.regular(size));
        paper.down(size * 0.4);
    }

    private void lines() throws IOException {
        Section.draw(paper, type, tongue, "order.table");
        Grid grid = new Grid(paper, type, size).words(List.of(), 0);
        for (int n = 1; n < tongue.languages().size(); n++) grid.words(List.of(), NAME);
        grid.figures(tongue.say("order.credit"), FIGURES).figures(tongue.say("order.guard"), FIGURES);
        for (Line line : statement.lines()) {
            List<List<String>> cells = new ArrayList<>();
            names(line).forEach(name -> cells.add(List.of(name)));
            cells.add(List.of(line.credit() == 0 ? NONE : Integer.toString(line.credit())));
            cells.add(List.of(line.guard() == null ? NONE : line.guard().toString()));
            grid.row(cells);
        }
        grid.draw();
    }

    private List<String> names(Line line) {
        return line.category() == null ? tongue.say("order.ordinary") : tongue.names(line.category());
    }

    private String foot() {
        return String.join(
                " · ",
                tongue.names(statement.office().names()).getFirst(),
                tongue.line("order.version") + ": " + statement.office().order().version(),
                statement.date().toString());
    }

    private static Imprint imprint(OrderStatement statement, Tongue tongue) {
        var office = statement.office();
        String title = tongue.line("order.title") + " · "
                + tongue.names(office.names()).getFirst();
        return new Imprint(
                title,
                statement.date().atStartOfDay(office.zone()),
                tongue.tag(),
                office.order().version());
    }
}
