package kezek.report;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import kezek.audit.ClosingReport;
import kezek.audit.ClosingReport.Turn;
import kezek.hall.DayState;
import kezek.report.Band.Fact;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The closing report on A4: what it is and of which day, the figures, the departures, and the seal with room to sign. */
final class ClosingSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ClosingReport report;
    private final Tongue tongue;
    private final Type type;
    private final Paper paper;

    private ClosingSheet(ClosingReport report, Tongue tongue, Type type, Paper paper) {
        this.report = report;
        this.tongue = tongue;
        this.type = type;
        this.paper = paper;
    }

    /** The sheet as PDF; the same report gives the same bytes. */
    static byte[] print(ClosingReport report, Tongue tongue) throws IOException {
        try (PDDocument document = new PDDocument();
                Paper paper = new Paper(document)) {
            Type type = new Type(document);
            ClosingSheet sheet = new ClosingSheet(report, tongue, type, paper);
            sheet.heading();
            sheet.turns();
            new Figures(report, tongue, type, paper).draw();
            new AppointmentLines(report, tongue, type, paper).draw();
            new DepartureLines(report, tongue, type, paper).draw();
            new Seal(report, tongue, type, paper).draw();
            paper.foot(sheet.footText(), type.soft(7));
            sheet.imprint().on(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private boolean open() {
        return report.state() == DayState.OPEN;
    }

    private void heading() throws IOException {
        Heading.draw(paper, type, tongue, tongue.say("report.title"), tongue.names(report.names()), report.date());
        paper.down(10);
        if (!open()) return;
        paper.box(Paper.LEFT, paper.y(), Paper.WIDTH, 26, Type.ACCENT);
        paper.text(
                Paper.LEFT + 12,
                paper.y() - 6.5f,
                tongue.line("report.notClosed"),
                type.bold(12).in(Color.WHITE));
        paper.down(32);
        paper.columns(tongue.say("report.notClosedText", Map.of("time", time(report.at()))), type.regular(8.5));
        paper.down(8);
    }

    /** When the day began and ended, by whom, and how far its record goes. */
    private void turns() throws IOException {
        Band.draw(
                paper,
                type,
                tongue,
                List.of(
                        new Fact("report.opened", of(report.opened())),
                        new Fact("report.closed", of(report.closed())),
                        new Fact("report.events", "1–" + report.seq())));
    }

    private String of(@Nullable Turn turn) {
        return turn == null ? "–" : time(turn.at()) + " · " + turn.by();
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(report.zone()));
    }

    private String footText() {
        String what = tongue.names(report.names()).getFirst() + " · " + report.date() + " · 1–" + report.seq();
        return open() ? what + " · " + tongue.line("report.notClosed") : what;
    }

    private Imprint imprint() {
        String title = String.join(
                " · ",
                List.of(
                        tongue.line("report.title"),
                        tongue.names(report.names()).getFirst(),
                        report.date().toString()));
        return new Imprint(title, report.at().atZone(report.zone()), tongue.tag(), report.seq());
    }
}
