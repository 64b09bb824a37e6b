package kezek.preview;

import java.time.LocalTime;
import java.util.List;
import kezek.hall.Sample;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.WaitMeasure;
import kezek.preview.Simulation.Arrival;
import kezek.preview.Simulation.Station;

/** Busy days of an office with three windows, closed at noon, which counts every minute of a wait, and two categories. Same seed, same day. */
final class SimulatedDays {
    static final Code VETERAN = new Code("war-veteran");
    static final OfficeConfiguration OFFICE = Sample.office(
            Sample.OFFICE,
            3,
            new Lunch(LunchMode.CLOSED, LocalTime.of(13, 0), LocalTime.of(14, 30)),
            List.of(Sample.ELDERLY, VETERAN),
            WaitMeasure.CLOCK);
    static final PreviewSettings USUAL = new PreviewSettings(0.85, 0.6, 0.15, 5000);

    private SimulatedDays() {}

    static List<Arrival> arrivals(long seed) {
        return crowd(USUAL).arrivals(seed);
    }

    static List<Station> stations() {
        return crowd(USUAL).stations();
    }

    static SimulatedCrowd crowd(PreviewSettings settings) {
        return new SimulatedCrowd(OFFICE, Sample.DATE, settings);
    }
}
