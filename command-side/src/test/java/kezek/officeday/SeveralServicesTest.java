package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.KIOSK;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kezek.officeday.CallNext.NobodyWaiting;
import kezek.officeday.CounterView.State;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.NoTicketAtCounter;
import kezek.officeday.Refusal.TransferLeadsNowhere;
import kezek.officeday.Refusal.UnknownCounter;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.Refusal.UnknownService;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Visitors with more than one matter, and visitors who sit at the wrong counter. */
class SeveralServicesTest {
    private final Story story = Story.open().counterOpens(1).counterOpens(2);

    @Test
    void a_second_service_begins_where_the_first_one_ends_and_each_has_its_own_times() {
        TicketNumber ticket = serve(1, PLOT);
        adds(1, ADDRESS);
        story.after(Duration.ofMinutes(7));
        story.finishes(1);

        assertThat(story.counter(1).state()).isEqualTo(State.SERVING);
        assertThat(story.counter(1).since()).isEqualTo(story.now());
        story.after(Duration.ofMinutes(3));
        story.finishes(1);
        assertThat(story.today().ticket(ticket).served())
                .extracting(
                        served -> Duration.between(served.from(), served.to()).toMinutes())
                .containsExactly(7L, 3L);
        assertThat(story.today().ticket(ticket).state()).isEqualTo(TicketState.SERVED);
    }

    @Test
    void nobody_else_is_called_while_the_next_service_begins_at_this_counter() {
        serve(1, PLOT);
        adds(1, ADDRESS);
        story.takes(PLOT);

        assertThat(story.finishesAndCallsNext(1))
                .isEqualTo(new FinishAndCallNext.Finished(TicketNumber.parse("T001"), null));
        assertThat(story.last()).isInstanceOf(ServiceStarted.class);
    }

    @Test
    void a_service_of_another_counter_sends_him_there_with_his_issue_time() {
        TicketNumber ticket = serve(1, PLOT);
        adds(1, AID);
        TicketNumber later = story.takes(AID);
        story.finishes(1);

        assertThat(story.record().get(story.record().size() - 2))
                .isInstanceOfSatisfying(
                        ServiceFinished.class,
                        finished -> assertThat(finished.next()).isEqualTo(new ServiceCode(AID)));
        assertThat(story.called(2)).isEqualTo(ticket);
        story.starts(2);
        story.finishes(2);
        assertThat(story.called(2)).isEqualTo(later);
    }

    @Test
    void a_visitor_may_say_at_the_kiosk_all_that_he_has_come_for() {
        IssueTicket wish = new IssueTicket(
                DAY,
                KIOSK,
                new ServiceCode(AID),
                Channel.KIOSK,
                Language.KK,
                null,
                new RequestId("chain"),
                List.of(new ServiceCode(PLOT)));
        assertThat(story.hears(wish)).isInstanceOf(IssueTicket.Issued.class);
        assertThat(story.called(2)).isEqualTo(TicketNumber.parse("K001"));
        story.starts(2);
        story.finishes(2);

        assertThat(story.called(1)).isEqualTo(TicketNumber.parse("K001"));
    }

    @Test
    void a_plan_with_a_service_that_the_office_does_not_give_is_refused() {
        IssueTicket wish = new IssueTicket(
                DAY,
                KIOSK,
                new ServiceCode(AID),
                Channel.KIOSK,
                Language.KK,
                null,
                new RequestId("chain"),
                List.of(new ServiceCode("moon")));

        assertThat(story.hears(wish)).isEqualTo(new UnknownService());
        serve(1, PLOT);
        assertThat(story.hears(new AddService(DAY, clerk(1), new CounterNumber(1), new ServiceCode("moon"))))
                .isEqualTo(new UnknownService());
        assertThat(story.hears(new AddService(DAY, clerk(2), new CounterNumber(2), new ServiceCode(AID))))
                .isEqualTo(new NoTicketAtCounter());
    }

    @Test
    void a_transfer_keeps_the_issue_time() {
        TicketNumber wrong = serve(1, PLOT);
        story.takes(AID);

        assertThat(transfers(1, AID, null, false)).isEqualTo(new TransferTicket.Transferred(wrong));
        assertThat(story.counter(1).state()).isEqualTo(State.FREE);
        assertThat(story.called(2)).isEqualTo(wrong);
    }

    @Test
    void a_ticket_sent_to_a_counter_waits_for_that_counter_alone() {
        story.counterOpens(3);
        TicketNumber sent = serve(1, PLOT);
        transfers(1, null, 2, false);

        assertThat(story.callsNext(3)).isEqualTo(new NobodyWaiting());
        assertThat(story.called(2)).isEqualTo(sent);
    }

    @Test
    void when_that_counter_closes_any_counter_of_the_service_may_call_it() {
        TicketNumber sent = serve(1, PLOT);
        transfers(1, null, 2, false);
        assertThat(story.callsNext(1)).isEqualTo(new NobodyWaiting());
        story.leaves(2);

        assertThat(story.called(1)).isEqualTo(sent);
    }

    @Test
    void whoever_was_told_to_come_back_returns_to_the_first_counter() {
        TicketNumber ticket = serve(1, PLOT);
        transfers(1, AID, null, true);
        story.called(2);
        story.starts(2);
        story.finishes(2);

        assertThat(story.last()).isInstanceOfSatisfying(TicketTransferred.class, sent -> {
            assertThat(sent.service()).isEqualTo(new ServiceCode(PLOT));
            assertThat(sent.to()).isEqualTo(new CounterNumber(1));
            assertThat(sent.reason()).isEqualTo(TransferTicket.NEXT_STEP);
        });
        assertThat(story.called(1)).isEqualTo(ticket);
    }

    @Test
    void a_transfer_must_lead_somewhere_else_that_works() {
        serve(1, PLOT);

        assertThat(transfers(1, null, null, false)).isEqualTo(new TransferLeadsNowhere());
        assertThat(transfers(1, PLOT, null, false)).isEqualTo(new TransferLeadsNowhere());
        assertThat(transfers(1, AID, 1, false)).isEqualTo(new TransferLeadsNowhere());
        assertThat(transfers(1, "moon", null, false)).isEqualTo(new UnknownService());
        assertThat(transfers(1, null, 9, false)).isEqualTo(new UnknownCounter());
        assertThat(transfers(1, null, 3, false)).isEqualTo(new CounterIsClosed());
        assertThat(transfers(2, PLOT, null, false)).isEqualTo(new NoTicketAtCounter());
        assertThat(story.hears(new TransferTicket(
                        DAY, clerk(1), new CounterNumber(1), new ServiceCode(AID), null, new Code("mood"), false)))
                .isEqualTo(new UnknownReason());
    }

    private TicketNumber serve(int counter, String service) {
        story.takes(service);
        TicketNumber ticket = story.called(counter);
        story.starts(counter);
        return ticket;
    }

    private void adds(int counter, String service) {
        assertThat(story.hears(
                        new AddService(DAY, clerk(counter), new CounterNumber(counter), new ServiceCode(service))))
                .isInstanceOf(AddService.Added.class);
    }

    private TransferTicket.Outcome transfers(
            int counter, @Nullable String service, @Nullable Integer to, boolean back) {
        return story.hears(new TransferTicket(
                DAY,
                clerk(counter),
                new CounterNumber(counter),
                service == null ? null : new ServiceCode(service),
                to == null ? null : new CounterNumber(to),
                new Code("wrong-counter"),
                back));
    }
}
