package kezek.report;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kezek.audit.ClosingReport;
import kezek.audit.ClosingReport.Departures;
import kezek.audit.ClosingReport.Finding;
import kezek.audit.ClosingReport.Moves;
import kezek.audit.ClosingReport.Reason;
import kezek.officeday.events.Code;

/** Whether those were called whose turn it was: how many were, why, and each call that nobody has explained. */
final class DepartureLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Without findings the whole section: it reads better on one sheet. */
    private static final float TOGETHER = 205;

    private final ClosingReport report;
    private final Tongue tongue;
    private final Type type;
    private final Paper paper;

    DepartureLines(ClosingReport report, Tongue tongue, Type type, Paper paper) {
        this.report = report;
        this.tongue = tongue;
        this.type = type;
        this.paper = paper;
    }

    void draw() throws IOException {
        Departures departures = report.departures();
        paper.room(Section.HEIGHT + TOGETHER);
        Section.draw(paper, type, tongue, "report.departures");
        Tiles.draw(
                paper,
                type,
                20,
                List.of(
                        tile(departures.calls(), "report.calls"),
                        tile(departures.byRule(), "report.byRule"),
                        tile(departures.withReason(), "report.withReason"),
                        tile(departures.findings().size(), "report.unexplained")));
        paper.down(8);
        if (departures.byRule() > 0) {
            reasons(departures.reasons());
            paper.down(10);
        }
        if (departures.findings().isEmpty()) {
            paper.columns(tongue.say(departures.calls() == 0 ? "report.noCalls" : "report.noFindings"), type.bold(8.5));
        } else {
            findings(departures.findings());
        }
        Moves moves = departures.moves();
        if (moves.givenBack() + moves.putOff() > 0) {
            paper.down(4);
            paper.columns(
                    tongue.say("report.moves", Map.of("given", moves.givenBack(), "put", moves.putOff())),
                    type.regular(8.5));
        }
        paper.down(4);
        paper.columns(tongue.say("report.departuresNote"), type.soft(7.5));
    }

    private Tiles.Tile tile(int figure, String label) {
        return new Tiles.Tile(Integer.toString(figure), tongue.say(label));
    }

    private void reasons(List<Reason> reasons) throws IOException {
        Grid grid = new Grid(paper, type).words(tongue.say("report.reason"), 0).figures(tongue.say("report.calls"), 60);
        for (Reason reason : reasons) {
            if (reason.calls() == 0) continue;
            String key = reason.codes().stream().map(Code::value).collect(Collectors.joining("+"));
            grid.row(List.of(tongue.say("report.reason." + key), List.of(Integer.toString(reason.calls()))));
        }
        grid.draw();
    }

    private void findings(List<Finding> findings) throws IOException {
        Grid grid = new Grid(paper, type)
                .words(tongue.say("report.finding"), 0)
                .figures(tongue.say("report.ticket"), 76)
                .figures(tongue.say("report.window"), 48)
                .figures(tongue.say("report.time"), 56);
        for (Finding finding : findings) {
            grid.row(List.of(
                    told(finding),
                    List.of(finding.ticket().shown()),
                    List.of(finding.counter().toString()),
                    List.of(TIME.format(finding.at().atZone(report.zone())))));
        }
        grid.draw();
    }

    private List<String> told(Finding finding) {
        String key = "report.finding." + finding.code();
        return finding.expected() == null
                ? tongue.say(key)
                : tongue.say(
                        key,
                        Map.of(
                                "expected",
                                Objects.requireNonNull(finding.expected()).shown()));
    }
}
