package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.KIOSK;
import static kezek.officeday.Story.SUPERVISOR;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.PLOT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command once more through Axon: the shell loads, asks, applies, and answers with the new state. */
class OfficeDayTest {
    private static final CounterNumber ONE = new CounterNumber(1);
    private static final Instant NOW = Instant.parse("2026-03-24T05:00:00.123Z");

    private final AggregateTestFixture<OfficeDay> fixture = new AggregateTestFixture<>(OfficeDay.class);

    /** The fixture compares by equality; that a day folded afresh decides the same is what every {@link Story} checks. */
    @BeforeEach
    void tickets() {
        fixture.registerIgnoredField(Day.class, "tickets");
        fixture.registerIgnoredField(Day.class, "requests");
    }

    @BeforeEach
    void clock() {
        fixture.registerInjectableResource((OfficeClock) office -> NOW.plusNanos(999));
    }

    /** A step of a visit: what had happened, and the command whose decision the shell must carry out. */
    record Step(Story before, OfficeDayCommand<?> command) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName();
        }
    }

    static Stream<Step> steps() {
        return Stream.of(
                new Step(Story.open(), Story.wish(PLOT, null, "r")),
                new Step(Story.open(), new OpenCounter(DAY, clerk(1), ONE, List.of())),
                new Step(open(), new PauseCounter(DAY, clerk(1), ONE, new Code("lunch"), null)),
                new Step(paused(), new ResumeCounter(DAY, clerk(1), ONE)),
                new Step(open(), new CloseCounter(DAY, clerk(1), ONE)),
                new Step(open(), new CancelTicket(DAY, Actor.HOLDER, ticket(), CancelTicket.VISITOR_LEFT)),
                new Step(open(), new CallNext(DAY, clerk(1), ONE)),
                new Step(called(), new RecallTicket(DAY, clerk(1), ONE)),
                new Step(called(), new StartService(DAY, clerk(1), ONE)),
                new Step(calledThrice(), new MarkNoShow(DAY, clerk(1), ONE)),
                new Step(serving(), new FinishService(DAY, clerk(1), ONE, ServiceOutcome.SERVED)),
                new Step(serving(), new FinishAndCallNext(DAY, clerk(1), ONE, ServiceOutcome.SERVED)),
                new Step(serving(), new CloseDay(DAY, SUPERVISOR)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void the_shell_carries_out_what_the_command_decides(Step step) {
        Decision<?> decision = step.command().decide(step.before().today(), NOW);
        List<OfficeDayEvent> all = new ArrayList<>(step.before().record());
        all.addAll(decision.events());
        Day after = new Day();
        all.forEach(after::evolve);
        CounterView view = step.command() instanceof OfficeDayCommand.AtCounter<?> at ? after.view(at.counter()) : null;

        fixture.given(step.before().record())
                .when(step.command())
                .expectEvents(decision.events().toArray())
                .expectResultMessagePayload(new Answer<Object>(decision.outcome(), all.size(), view));
    }

    @Test
    void opening_makes_the_day() {
        OpenDay command = new OpenDay(DAY, SUPERVISOR, TestOffice.STRICT, "build");

        fixture.givenNoPriorActivity()
                .when(command)
                .expectEvents(new OfficeDayEvent.DayOpened(DAY, NOW, SUPERVISOR, TestOffice.STRICT, "build"))
                .expectResultMessagePayload(new Answer<OpenDay.Outcome>(new OpenDay.Opened(), 1, null));
    }

    @Test
    void a_refusal_is_an_answer_and_no_event() {
        fixture.given(Story.open().record())
                .when(new OpenDay(DAY, SUPERVISOR, TestOffice.STRICT, "build"))
                .expectNoEvents()
                .expectResultMessagePayload(new Answer<OpenDay.Outcome>(new Refusal.DayIsAlreadyOpen(), 1, null));
    }

    @Test
    void a_day_without_a_record_is_not_found() {
        fixture.givenNoPriorActivity()
                .when(new CallNext(DAY, clerk(1), ONE))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void instants_are_recorded_to_the_millisecond() {
        fixture.given(Story.open().record())
                .when(Story.wish(PLOT, null, "r"))
                .expectEvents(new TicketIssued(
                        DAY,
                        NOW,
                        KIOSK,
                        ticket(),
                        new ServiceCode(PLOT),
                        Channel.KIOSK,
                        Language.KK,
                        null,
                        0,
                        new RequestId("r")));
    }

    private static TicketNumber ticket() {
        return TicketNumber.parse("T001");
    }

    private static Story open() {
        Story story = Story.open().counterOpens(1);
        story.takes(PLOT);
        story.takes(PLOT);
        return story;
    }

    private static Story paused() {
        Story story = open();
        story.pauses(1);
        return story;
    }

    private static Story called() {
        Story story = open();
        story.called(1);
        return story;
    }

    private static Story calledThrice() {
        Story story = called();
        story.recalls(1);
        story.recalls(1);
        return story;
    }

    private static Story serving() {
        Story story = called();
        story.starts(1);
        return story;
    }
}
