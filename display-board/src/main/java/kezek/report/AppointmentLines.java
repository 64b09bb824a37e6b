package kezek.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kezek.audit.ClosingReport;
import kezek.audit.ClosingReport.Appointments;
import kezek.audit.ClosingReport.Taken;

/** Whether those came who had booked a time, and whether they were taken at it; nothing on a day with few of them. */
final class AppointmentLines {
    /** The whole section: it reads better on one sheet. */
    private static final float TOGETHER = 90;

    private final ClosingReport report;
    private final Tongue tongue;
    private final Type type;
    private final Paper paper;

    AppointmentLines(ClosingReport report, Tongue tongue, Type type, Paper paper) {
        this.report = report;
        this.tongue = tongue;
        this.type = type;
        this.paper = paper;
    }

    void draw() throws IOException {
        Appointments appointments = report.appointments();
        if (appointments == null) return;
        paper.room(Section.HEIGHT + TOGETHER);
        Section.draw(paper, type, tongue, "report.appointments");
        Tiles.draw(paper, type, 20, tiles(appointments));
        paper.down(6);
        Taken taken = appointments.taken();
        if (taken != null) {
            Map<String, Integer> figures = Map.of(
                    "visitors",
                    taken.visitors(),
                    "n",
                    taken.onTime(),
                    "prompt",
                    taken.prompt(),
                    "early",
                    taken.early());
            paper.columns(tongue.say("report.taken", figures), type.bold(8.5));
            paper.down(3);
        }
        paper.columns(tongue.say("report.appointmentsNote"), type.soft(7.5));
    }

    /** That the day was closed early is told on such a day only. */
    private List<Tiles.Tile> tiles(Appointments of) {
        List<Tiles.Tile> tiles = new ArrayList<>(List.of(
                tile(of.booked(), "report.booked"),
                tile(of.arrived(), "report.arrived"),
                tile(of.late(), "report.late"),
                tile(of.missed(), "report.missed")));
        if (of.notReached() > 0) tiles.add(tile(of.notReached(), "report.notReached"));
        tiles.add(tile(of.offered(), "report.offered"));
        return tiles;
    }

    private Tiles.Tile tile(int figure, String label) {
        return new Tiles.Tile(Integer.toString(figure), tongue.say(label));
    }
}
