package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kezek.officeday.Answer;
import kezek.officeday.CallNext;
import kezek.officeday.CloseDay;
import kezek.officeday.FinishAndCallNext;
import kezek.officeday.IssueTicket;
import kezek.officeday.OfficeDayCommand;
import kezek.officeday.OpenCounter;
import kezek.officeday.OpenDay;
import kezek.officeday.Refusal;
import kezek.officeday.StartService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Eight clerks press a thousand times each while visitors come: nobody is called twice and no press is lost. */
@RunningOffice
class PressesTest {
    private static final int CLERKS = 8;
    private static final int PRESSES = 1000;
    /** In the morning before the doors open, and again so many during the day. */
    private static final int CROWD = 1500;

    private static final Actor SUPERVISOR = new Actor("supervisor", "s");

    private final CommandGateway commands;
    private final OfficeConfiguration office;
    private final OfficeDayId day;

    PressesTest(CommandGateway commands, Offices offices, TestClock clock) {
        clock.newDay();
        this.commands = commands;
        this.office = offices.find(new OfficeId("district")).orElseThrow();
        this.day = clock.today(office);
    }

    @Test
    void no_ticket_is_at_two_counters_no_number_is_given_twice_and_no_press_fails() throws Exception {
        ask(new OpenDay(day, SUPERVISOR, office, "test"));
        List<TicketNumber> issued = new ArrayList<>(issueTickets());
        List<TicketNumber> called = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<TicketNumber>> kiosk = people.submit(this::issueTickets);
            List<Future<List<TicketNumber>>> clerks = IntStream.rangeClosed(1, CLERKS)
                    .mapToObj(number -> people.submit(clerk(number)))
                    .toList();
            issued.addAll(kiosk.get());
            for (Future<List<TicketNumber>> clerk : clerks) called.addAll(clerk.get());
        }

        assertThat(issued).hasSize(2 * CROWD).doesNotHaveDuplicates();
        assertThat(called).hasSizeGreaterThan(CROWD).doesNotHaveDuplicates().isSubsetOf(issued);
        assertThat(ask(new CloseDay(day, SUPERVISOR))).isInstanceOfSatisfying(CloseDay.Closed.class, closed -> {
            assertThat(closed.issued()).isEqualTo(issued.size());
            assertThat(closed.served() + closed.unfinished().size()).isEqualTo(issued.size());
        });
    }

    /** In turn from five groups, so that no group runs out of its 999 numbers. */
    private List<TicketNumber> issueTickets() {
        List<String> services = List.of(
                "land-rights",
                "housing-assistance",
                "veterinary-passport",
                "school-transport",
                "job-seeker-registration");
        List<TicketNumber> issued = new ArrayList<>();
        Actor kiosk = new Actor("kiosk", "k");
        for (int i = 0; i < CROWD; i++) {
            var wish = new IssueTicket(
                    day,
                    kiosk,
                    new ServiceCode(services.get(i % services.size())),
                    Channel.KIOSK,
                    Language.KK,
                    null,
                    new RequestId(UUID.randomUUID().toString()));
            if (ask(wish) instanceof IssueTicket.Issued ticket) issued.add(ticket.ticket());
        }
        return issued;
    }

    private Callable<List<TicketNumber>> clerk(int number) {
        Actor clerk = new Actor("clerk", "clerk" + number);
        CounterNumber counter = new CounterNumber(number);
        List<ServiceCode> everything = office.services().stream()
                .map(OfficeConfiguration.Service::code)
                .toList();
        return () -> {
            List<TicketNumber> called = new ArrayList<>();
            ask(new OpenCounter(day, clerk, counter, everything));
            int presses = 1;
            @Nullable TicketNumber atDesk = null;
            while (presses < PRESSES) {
                if (atDesk != null) {
                    ask(new StartService(day, clerk, counter));
                    presses++;
                }
                atDesk = atDesk == null ? call(clerk, counter) : finishAndCall(clerk, counter);
                presses++;
                if (atDesk != null) called.add(atDesk);
            }
            return called;
        };
    }

    private @Nullable TicketNumber call(Actor clerk, CounterNumber counter) {
        return ask(new CallNext(day, clerk, counter)) instanceof CallNext.Called called ? called.ticket() : null;
    }

    private @Nullable TicketNumber finishAndCall(Actor clerk, CounterNumber counter) {
        var press = new FinishAndCallNext(day, clerk, counter, ServiceOutcome.SERVED);
        return ask(press) instanceof FinishAndCallNext.Finished finished && finished.next() != null
                ? finished.next().ticket()
                : null;
    }

    private <O> O ask(OfficeDayCommand<O> command) {
        Answer<O> answer = commands.sendAndWait(command);
        assertThat(answer.outcome()).isNotInstanceOf(Refusal.class);
        return answer.outcome();
    }
}
