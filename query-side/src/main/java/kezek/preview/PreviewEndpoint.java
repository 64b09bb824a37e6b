package kezek.preview;

import java.util.List;
import kezek.hall.DayRecord;
import kezek.hall.Days;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.OfficeConfiguration;
import kezek.preview.Simulation.Arrival;
import kezek.preview.Simulation.Station;
import kezek.visits.Visits;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows what another calling order would have meant on a day that has been, before it takes force. Changes nothing. */
@RestController
class PreviewEndpoint {
    private final Days days;

    PreviewEndpoint(Days days) {
        this.days = days;
    }

    /**
     * The same visitors twice.
     *
     * @param inForce under the order of that day
     * @param proposed under the order that was asked for
     */
    record Preview(List<Consequences> inForce, List<Consequences> proposed) {}

    @PostMapping(
            path = "/api/offices/{office}/days/{day}/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Preview preview(@PathVariable String office, @PathVariable String day, @RequestBody CallingOrder proposed) {
        OfficeConfiguration now = days.office(office);
        DayRecord record = days.day(now, day);
        OfficeConfiguration then = record.configuration().orElse(now);
        if (record.events().isEmpty()) return new Preview(List.of(), List.of());
        List<Arrival> arrivals =
                RecordedCrowd.arrivals(Visits.of(then, record.events()).all());
        List<Station> stations = RecordedCrowd.stations(record.events());
        return new Preview(
                Consequences.of(Simulation.run(record.id(), then, arrivals, stations)),
                Consequences.of(Simulation.run(record.id(), then.with(proposed), arrivals, stations)));
    }
}
