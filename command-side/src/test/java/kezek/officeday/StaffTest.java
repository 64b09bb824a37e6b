package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.Refusal.ServiceIsNotYours;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.StaffMember;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.api.Test;

/** Who may take which service at a counter. */
class StaffTest {
    /** Clerk 1 knows land, clerk 2 addresses and aid; nobody has said anything of clerk 3. */
    private static final OfficeConfiguration OFFICE = PublishedText.edited(
            TestOffice.STRICT,
            json -> json.set(
                    "staff",
                    PublishedText.json(List.of(
                            new StaffMember(clerk(1).pseudonym(), services(PLOT)),
                            new StaffMember(clerk(2).pseudonym(), services(ADDRESS, AID))))));

    private final Story story = Story.open(OFFICE);

    @Test
    void a_clerk_takes_what_he_may_serve() {
        assertThat(opens(2, 1, AID, ADDRESS)).isEqualTo(new OpenCounter.Opened());
        assertThat(taken()).isEqualTo(services(AID, ADDRESS));
    }

    @Test
    void a_service_that_others_serve_is_refused_and_nothing_is_recorded() {
        assertThat(opens(1, 1, PLOT, AID)).isEqualTo(new ServiceIsNotYours());
        assertThat(story.record()).hasSize(1);
    }

    @Test
    void whoever_asks_for_nothing_gets_what_he_may_serve_of_the_counters_plan() {
        assertThat(opens(1, 1)).isEqualTo(new OpenCounter.Opened());
        assertThat(taken()).isEqualTo(services(PLOT));
        assertThat(opens(1, 2)).isEqualTo(new ServiceIsNotYours());
    }

    @Test
    void whoever_is_not_on_the_list_serves_nothing() {
        assertThat(opens(3, 3)).isEqualTo(new ServiceIsNotYours());
    }

    private OpenCounter.Outcome opens(int clerk, int counter, String... wanted) {
        return story.hears(new OpenCounter(DAY, clerk(clerk), new CounterNumber(counter), services(wanted)));
    }

    private List<ServiceCode> taken() {
        return ((CounterOpened) story.last()).services();
    }

    private static List<ServiceCode> services(String... codes) {
        return Stream.of(codes).map(ServiceCode::new).toList();
    }
}
