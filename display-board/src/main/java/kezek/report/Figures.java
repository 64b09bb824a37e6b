package kezek.report;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kezek.audit.ClosingReport;
import kezek.audit.ClosingReport.CounterLine;
import kezek.audit.ClosingReport.ServiceLine;
import kezek.audit.ClosingReport.Tally;
import kezek.audit.Times;
import kezek.hall.Words;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.WaitMeasure;
import org.jspecify.annotations.Nullable;

/** The day in numbers: all of it, by service and by counter. */
final class Figures {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String NONE = "–";

    private final ClosingReport report;
    private final Tongue tongue;
    private final Type type;
    private final Paper paper;

    Figures(ClosingReport report, Tongue tongue, Type type, Paper paper) {
        this.report = report;
        this.tongue = tongue;
        this.type = type;
        this.paper = paper;
    }

    void draw() throws IOException {
        Tally total = report.total();
        Tiles.draw(
                paper,
                type,
                26,
                List.of(
                        tile(total.issued(), "report.issued"),
                        tile(total.served(), "report.served"),
                        tile(total.noShow(), "report.noShow"),
                        tile(total.cancelled(), "report.cancelled"),
                        tile(total.unfinished(), "report.unfinished")));
        if (!report.unfinished().isEmpty()) {
            paper.down(4);
            paper.columns(
                    tongue.say("report.unfinishedTickets", Map.of("tickets", tickets(report.unfinished()))),
                    type.regular(8.5));
        }
        if (total.issued() > 0) {
            times();
            services();
        } else {
            paper.down(8);
            paper.columns(tongue.say("report.noTickets"), type.bold(8.5));
        }
        counters();
    }

    private Tiles.Tile tile(int figure, String label) {
        return new Tiles.Tile(Integer.toString(figure), tongue.say(label));
    }

    private void times() throws IOException {
        Grid grid = new Grid(paper, type)
                .words(List.of(), 0)
                .figures(tongue.say("report.count"), 56)
                .figures(tongue.say("report.mean"), 56)
                .figures(tongue.say("report.median"), 56)
                .figures(tongue.say("report.p95"), 62)
                .figures(tongue.say("report.within"), 72);
        row(grid, "report.waiting", report.waiting(), isNormed(WaitMeasure.CLOCK));
        row(grid, "report.workingWait", report.workingWait(), isNormed(WaitMeasure.WORKING));
        if (report.sentOn() != null) row(grid, "report.sentOn", report.sentOn(), true);
        row(grid, "report.service", report.service(), true);
        paper.room(Section.HEIGHT + grid.beginning());
        Section.draw(paper, type, tongue, "report.times");
        grid.draw();
        paper.down(5);
        paper.columns(tongue.say("report.timesNote"), type.soft(7.5));
        paper.columns(norm(), type.soft(7.5));
        paper.columns(tongue.say("report.measure." + Words.of(report.norms().measure())), type.soft(7.5));
    }

    private boolean isNormed(WaitMeasure measure) {
        return report.norms().measure() == measure;
    }

    private void row(Grid grid, String label, @Nullable Times times, boolean normed) throws IOException {
        grid.row(
                times == null
                        ? List.of(tongue.say(label), one(NONE), one(NONE), one(NONE), one(NONE), one(NONE))
                        : List.of(
                                tongue.say(label),
                                one(times.visits()),
                                one(span(times.mean())),
                                one(span(times.median())),
                                one(told(times.p95())),
                                one(normed ? times.percentWithinNorm() + " %" : NONE)));
    }

    private List<String> norm() {
        Integer waiting = report.norms().waiting();
        Integer service = report.norms().service();
        return waiting == null || service == null
                ? tongue.say("report.normsDiffer")
                : tongue.say("report.norm", Map.of("waiting", waiting, "service", service));
    }

    private void services() throws IOException {
        Grid grid = new Grid(paper, type)
                .words(List.of(), 0)
                .figures(tongue.say("report.issuedShort"), 28)
                .figures(tongue.say("report.servedShort"), 45)
                .figures(tongue.say("report.noShow"), 36)
                .figures(tongue.say("report.cancelledShort"), 34)
                .figures(tongue.say("report.unfinished"), 44)
                .figures(tongue.say("report.meanWait"), 36)
                .figures(tongue.say("report.withinShort"), 34)
                .figures(tongue.say("report.meanService"), 36);
        for (ServiceLine line : report.services()) {
            Tally tally = line.tally();
            Times waiting = line.waiting();
            grid.row(List.of(
                    tongue.names(line.names()),
                    one(tally.issued()),
                    one(tally.served()),
                    one(tally.noShow()),
                    one(tally.cancelled()),
                    one(tally.unfinished()),
                    mean(waiting),
                    one(waiting == null ? NONE : waiting.percentWithinNorm() + " %"),
                    mean(line.serving())));
        }
        paper.room(Section.HEIGHT + grid.beginning());
        Section.draw(paper, type, tongue, "report.byService");
        grid.draw();
        paper.down(5);
        paper.columns(tongue.say("report.byServiceNote"), type.soft(7.5));
    }

    private void counters() throws IOException {
        Grid grid = new Grid(paper, type)
                .words(List.of(), 0)
                .figures(tongue.say("report.from"), 44)
                .figures(tongue.say("report.to"), 44)
                .figures(tongue.say("report.rest"), 46)
                .figures(tongue.say("report.called"), 46)
                .figures(tongue.say("report.services"), 52)
                .figures(tongue.say("report.noShowMarks"), 48)
                .figures(tongue.say("report.meanService"), 60);
        for (CounterLine line : report.counters()) {
            grid.row(List.of(
                    one(tongue.say("report.windowNumber", Map.of("n", line.counter())).stream()
                            .collect(Collectors.joining(" · "))),
                    one(time(line.opened())),
                    one(time(line.closed())),
                    one(line.rest() == 0 ? NONE : span(line.rest())),
                    one(line.called()),
                    one(line.served()),
                    one(line.noShow()),
                    mean(line.serving())));
        }
        paper.room(Section.HEIGHT + grid.beginning());
        Section.draw(paper, type, tongue, "report.byCounter");
        grid.draw();
    }

    private static String told(@Nullable Long seconds) {
        return seconds == null ? NONE : span(seconds);
    }

    private static List<String> mean(@Nullable Times times) {
        return one(times == null ? NONE : span(times.mean()));
    }

    private static List<String> one(Object figure) {
        return List.of(figure.toString());
    }

    private String time(@Nullable Instant at) {
        return at == null ? NONE : TIME.format(at.atZone(report.zone()));
    }

    /** Minutes and seconds, and hours where there are any. */
    static String span(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String tickets(List<TicketNumber> tickets) {
        return tickets.stream().map(TicketNumber::shown).collect(Collectors.joining(", "));
    }
}
