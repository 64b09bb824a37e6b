package kezek.hall;

import java.util.List;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may ask: which offices there are, what they offer, and what their halls show. */
@RestController
class OfficesEndpoint {
    private final Offices offices;
    private final Days days;
    private final Halls halls;
    private final OfficeClock clock;

    OfficesEndpoint(Offices offices, Days days, Halls halls, OfficeClock clock) {
        this.offices = offices;
        this.days = days;
        this.halls = halls;
        this.clock = clock;
    }

    /** An office in the list. */
    record Line(OfficeId id, Names names) {}

    @GetMapping("/api/offices")
    List<Line> offices() {
        return offices.all().stream()
                .map(office -> new Line(office.office(), office.names()))
                .toList();
    }

    @GetMapping("/api/offices/{office}")
    OfficeView office(@PathVariable String office) {
        OfficeConfiguration configuration = days.office(office);
        return OfficeView.of(
                days.inForce(configuration),
                configuration,
                days.today(configuration),
                clock.now(configuration.office()));
    }

    @GetMapping("/api/offices/{office}/hall")
    Hall hall(@PathVariable String office) {
        return halls.hall(days.office(office).office()).orElseThrow(Problems::unknownOffice);
    }
}
