package kezek.officeday.events;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;

/** An office without services, for what depends on its zone alone. */
final class TestConfiguration {
    private TestConfiguration() {}

    static OfficeConfiguration inZone(String zone) {
        return new OfficeConfiguration(
                new OfficeId("sokolovka"),
                1,
                new Names("", "", ""),
                ZoneId.of(zone),
                new Hours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        LocalTime.of(18, 30),
                        new Lunch(LunchMode.NONE, null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new CallRule(3, 120, 30),
                new CallingOrder(1, List.of()),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
