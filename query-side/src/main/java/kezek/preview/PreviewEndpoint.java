package kezek.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kezek.hall.DayRecord;
import kezek.hall.Days;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.WaitMeasure;
import kezek.preview.Simulation.Arrival;
import kezek.preview.Simulation.Station;
import kezek.preview.Simulation.Turn;
import kezek.visits.Visits;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what another calling order would have meant before it takes force. Changes nothing. */
@RestController
@RequestMapping(
        path = "/api/offices/{office}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class PreviewEndpoint {
    private final Days days;
    private final PreviewSettings settings;

    PreviewEndpoint(Days days, PreviewSettings settings) {
        this.days = days;
        this.settings = settings;
    }

    /**
     * The same visitors twice.
     *
     * @param days how many days were played
     * @param measure how their waits are counted: as the office holds them against its norm
     * @param inForce under the order that was in force
     * @param proposed under the order that was asked for
     */
    record Preview(int days, WaitMeasure measure, List<Consequences> inForce, List<Consequences> proposed) {}

    /** On a day that has been, beside the order of that day. */
    @PostMapping("/days/{day}/preview")
    Preview recorded(@PathVariable String office, @PathVariable String day, @RequestBody CallingOrder proposed) {
        OfficeConfiguration now = days.office(office);
        DayRecord record = days.day(now, day);
        OfficeConfiguration then = record.configuration().orElse(now);
        if (record.events().isEmpty()) return new Preview(0, then.waitMeasure(), List.of(), List.of());
        List<Arrival> arrivals =
                RecordedCrowd.arrivals(Visits.of(then, record.events()).all());
        List<Station> stations = RecordedCrowd.stations(record.events());
        return new Preview(
                1,
                then.waitMeasure(),
                Consequences.of(Simulation.run(record.id(), then, arrivals, stations)),
                Consequences.of(Simulation.run(record.id(), then.with(proposed), arrivals, stations)));
    }

    /** On simulated busy days, beside the order that is in force. */
    @PostMapping("/preview")
    Preview simulated(@PathVariable String office, @RequestBody CallingOrder proposed) {
        OfficeConfiguration next = days.office(office);
        LocalDate date = days.now(next).atZone(next.zone()).toLocalDate();
        SimulatedCrowd crowd = new SimulatedCrowd(next, date, settings);
        OfficeDayId day = new OfficeDayId(next.office(), date);
        return new Preview(
                crowd.days(),
                next.waitMeasure(),
                Consequences.of(play(day, next.with(days.inForce(next).order()), crowd)),
                Consequences.of(play(day, next.with(proposed), crowd)));
    }

    private static List<Turn> play(OfficeDayId day, OfficeConfiguration office, SimulatedCrowd crowd) {
        List<Turn> all = new ArrayList<>();
        List<Station> stations = crowd.stations();
        for (int seed = 1; seed <= crowd.days(); seed++) {
            all.addAll(Simulation.run(day, office, crowd.arrivals(seed), stations));
        }
        return all;
    }
}
