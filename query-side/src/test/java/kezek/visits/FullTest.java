package kezek.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import kezek.hall.Script;
import kezek.officeday.AtTheKiosk;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.IssuingResumed;
import kezek.officeday.events.OfficeDayEvent.IssuingStopped;
import kezek.officeday.events.Recorded;
import org.junit.jupiter.api.Test;

/** What a kiosk is told before the choice is what its visitor would hear after it. */
class FullTest {
    private static final int SEEDS = 150;

    @Test
    void on_random_days_those_services_are_full_for_which_the_rules_refuse_a_ticket() {
        int full = 0;
        int asked = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<Recorded> day = Script.played(seed, 200).events();
            OfficeConfiguration office = opening(day).configuration();
            if (!office.issuingRule().byCapacity()) continue;
            Random random = new Random(seed);
            for (int known = 1; known < day.size(); known += 1 + random.nextInt(12)) {
                List<Recorded> record = day.subList(0, known);
                OfficeDayEvent last = record.getLast().event();
                Instant now = last.at().plus(Duration.ofMinutes(random.nextInt(240)));
                LocalDate date = last.day().date();
                if (!isOpen(record)
                        || isStopped(record)
                        || !now.isBefore(office.at(date, office.hours().lastTicket()))) continue;
                var refused = office.services().stream()
                        .map(OfficeConfiguration.Service::code)
                        .filter(service -> AtTheKiosk.isFull(events(record), service, now))
                        .toList();
                assertThat(Visits.of(office, record).full(date, now))
                        .as("seed %s, event %s, %s", seed, known, now)
                        .isEqualTo(refused);
                full += refused.size();
                asked++;
            }
        }
        assertThat(full).isBetween(asked / 10, 3 * asked);
    }

    private static DayOpened opening(List<Recorded> day) {
        return day.stream()
                .map(Recorded::event)
                .filter(DayOpened.class::isInstance)
                .map(DayOpened.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Times may have been booked before. */
    private static boolean isOpen(List<Recorded> record) {
        return record.stream().anyMatch(recorded -> recorded.event() instanceof DayOpened);
    }

    /** Then nobody hears what is full. */
    private static boolean isStopped(List<Recorded> record) {
        return record.stream()
                .map(Recorded::event)
                .filter(event -> event instanceof IssuingStopped || event instanceof IssuingResumed)
                .reduce((before, last) -> last)
                .filter(IssuingStopped.class::isInstance)
                .isPresent();
    }

    private static List<OfficeDayEvent> events(List<Recorded> record) {
        return record.stream().map(Recorded::event).toList();
    }
}
