package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;

/** A visit of more than one service, over more than one counter. */
class FurtherServicesTest {
    private static final CounterNumber ONE = new CounterNumber(1);
    private static final CounterNumber TWO = new CounterNumber(2);

    private final Story story = Story.open().counterOpens(1).counterOpens(2);
    private final TicketNumber ticket = story.takes(PLOT);

    private void sends(int counter, String service, boolean back) {
        Code reason = new Code("wrong-counter");
        assertThat(story.hears(new TransferTicket(
                        DAY, clerk(counter), new CounterNumber(counter), new ServiceCode(service), null, reason, back)))
                .isEqualTo(new TransferTicket.Transferred(ticket));
    }

    private void takesOn(int counter, String... services) {
        List<ServiceCode> all = List.of(services).stream().map(ServiceCode::new).toList();
        assertThat(story.hears(new ChangeServices(DAY, clerk(counter), new CounterNumber(counter), all)))
                .isEqualTo(new ChangeServices.Changed());
    }

    @Test
    void who_was_sent_for_another_service_is_served_for_that_one() {
        story.called(1);
        sends(1, AID, false);

        assertThat(story.called(2)).isEqualTo(ticket);
        story.starts(2);

        assertThat(story.last())
                .isEqualTo(new ServiceStarted(DAY, story.now(), clerk(2), ticket, TWO, new ServiceCode(AID)));
    }

    @Test
    void who_was_promised_a_counter_that_has_closed_goes_on_where_he_is_when_that_is_possible() {
        story.called(1);
        story.starts(1);
        sends(1, AID, true);
        story.leaves(1);
        takesOn(2, AID, PLOT);
        story.called(2);
        story.starts(2);
        story.takes(AID);

        assertThat(story.hears(new FinishAndCallNext(DAY, clerk(2), TWO, ServiceOutcome.SERVED)))
                .isEqualTo(new FinishAndCallNext.Finished(ticket, null));

        assertThat(story.last())
                .isEqualTo(new ServiceStarted(DAY, story.now(), clerk(2), ticket, TWO, new ServiceCode(PLOT)));
    }

    @Test
    void who_comes_back_for_his_second_service_waits_for_that_one() {
        takesOn(1, PLOT, AID);
        story.called(1);
        story.starts(1);
        story.hears(new AddService(DAY, clerk(1), ONE, new ServiceCode(AID)));
        story.finishes(1);
        story.hears(new ParkTicket(DAY, clerk(1), ONE, new Code("form"), null));

        story.hears(new ReturnTicket(DAY, Actor.HOLDER, ticket));

        assertThat(story.called(2)).isEqualTo(ticket);
    }

    @Test
    void a_finish_that_is_withdrawn_leaves_the_services_as_they_are_now() {
        story.called(1);
        story.starts(1);
        story.finishes(1);
        takesOn(1, ADDRESS);

        assertThat(story.hears(new Withdraw(DAY, clerk(1), ONE))).isEqualTo(new Withdraw.FinishTakenBack(ticket));

        assertThat(story.counter(1).services()).containsExactly(new ServiceCode(ADDRESS));
    }
}
