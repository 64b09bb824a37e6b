package kezek.officeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Tells a day as a story: people press keys, time passes, and the record grows.
 *
 * <p>Every decision is taken three times, on the day at hand twice and once on a day folded afresh from the record, and
 * the story breaks off when they differ: a decision that looks at anything but its arguments cannot hide.
 */
final class Story {
    static final OfficeDayId DAY = OfficeDayId.parse("sokolovka/2026-03-24");
    static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");
    static final Actor KIOSK = new Actor("kiosk", "kiosk1");

    private final List<OfficeDayEvent> record = new ArrayList<>();
    private final Day today = new Day();
    private final AtomicInteger requests = new AtomicInteger();
    private Instant now;

    private Story(Instant now) {
        this.now = now;
    }

    /** A day that nobody has opened yet, at 9:00 in Almaty. */
    static Story before() {
        return new Story(Instant.parse("2026-03-24T04:00:00Z"));
    }

    /** An open day of the test office. */
    static Story open() {
        return open(TestOffice.STRICT);
    }

    static Story open(OfficeConfiguration office) {
        Story story = before();
        story.hears(new OpenDay(DAY, SUPERVISOR, office, "test"));
        return story;
    }

    /** Lets time pass. */
    Story after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** Sets the clock, forward or back. */
    Story at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Sets the clock on the wall. */
    Story shows(String time) {
        now = instant(time);
        return this;
    }

    /** The instant at which the clock on the wall shows a time. */
    static Instant instant(String time) {
        return TestOffice.STRICT.at(DAY.date(), LocalTime.parse(time));
    }

    Instant now() {
        return now;
    }

    /** What the person hears who gives this command now; what was decided is recorded. */
    <O> O hears(OfficeDayCommand<O> command) {
        Instant at = today.notBefore(now);
        Decision<O> decision = command.decide(today, at);
        assertThat(command.decide(today, at)).as("decided again").isEqualTo(decision);
        assertThat(command.decide(refolded(), at)).as("decided from the record").isEqualTo(decision);
        decision.events().forEach(event -> {
            record.add(event);
            today.evolve(event);
        });
        return decision.outcome();
    }

    private Day refolded() {
        Day fresh = new Day();
        record.forEach(fresh::evolve);
        return fresh;
    }

    List<OfficeDayEvent> record() {
        return List.copyOf(record);
    }

    /** The last thing that was recorded. */
    OfficeDayEvent last() {
        return record.getLast();
    }

    Day today() {
        return today;
    }

    CounterView counter(int number) {
        CounterView view = today.view(new CounterNumber(number));
        assertThat(view).isNotNull();
        return Objects.requireNonNull(view);
    }

    static Actor clerk(int number) {
        return new Actor("clerk", "clerk" + number);
    }

    /** The clerk of the same number sits down at the counter. */
    Story counterOpens(int counter, String... services) {
        List<ServiceCode> taken =
                List.of(services).stream().map(ServiceCode::new).toList();
        assertThat(hears(new OpenCounter(DAY, clerk(counter), new CounterNumber(counter), taken)))
                .isEqualTo(new OpenCounter.Opened());
        return this;
    }

    /** A visitor takes a ticket a second after whatever happened before. */
    TicketNumber takes(String service) {
        return takes(service, null);
    }

    TicketNumber takes(String service, @Nullable String category) {
        after(Duration.ofSeconds(1));
        IssueTicket.Outcome outcome = hears(wish(service, category, "r" + requests.incrementAndGet()));
        assertThat(outcome).isInstanceOf(IssueTicket.Issued.class);
        return ((IssueTicket.Issued) outcome).ticket();
    }

    static IssueTicket wish(String service, @Nullable String category, String request) {
        return new IssueTicket(
                DAY,
                KIOSK,
                new ServiceCode(service),
                Channel.KIOSK,
                Language.KK,
                category == null ? null : new Code(category),
                new RequestId(request));
    }

    CallNext.Outcome callsNext(int counter) {
        return hears(new CallNext(DAY, clerk(counter), new CounterNumber(counter)));
    }

    /** The ticket that the counter gets when its clerk presses call-next. */
    TicketNumber called(int counter) {
        CallNext.Outcome outcome = callsNext(counter);
        assertThat(outcome).isInstanceOf(CallNext.Called.class);
        return ((CallNext.Called) outcome).ticket();
    }

    RecallTicket.Outcome recalls(int counter) {
        return hears(new RecallTicket(DAY, clerk(counter), new CounterNumber(counter)));
    }

    StartService.Outcome starts(int counter) {
        return hears(new StartService(DAY, clerk(counter), new CounterNumber(counter)));
    }

    FinishService.Outcome finishes(int counter) {
        return hears(new FinishService(DAY, clerk(counter), new CounterNumber(counter), ServiceOutcome.SERVED));
    }

    FinishAndCallNext.Outcome finishesAndCallsNext(int counter) {
        return hears(new FinishAndCallNext(DAY, clerk(counter), new CounterNumber(counter), ServiceOutcome.SERVED));
    }

    MarkNoShow.Outcome marksNoShow(int counter) {
        return hears(new MarkNoShow(DAY, clerk(counter), new CounterNumber(counter)));
    }

    PauseCounter.Outcome pauses(int counter) {
        return hears(new PauseCounter(DAY, clerk(counter), new CounterNumber(counter), new Code("LUNCH"), null));
    }

    ResumeCounter.Outcome resumes(int counter) {
        return hears(new ResumeCounter(DAY, clerk(counter), new CounterNumber(counter)));
    }

    CloseCounter.Outcome leaves(int counter) {
        return hears(new CloseCounter(DAY, clerk(counter), new CounterNumber(counter)));
    }

    CancelTicket.Outcome cancels(TicketNumber ticket) {
        return hears(new CancelTicket(DAY, Actor.HOLDER, ticket, CancelTicket.VISITOR_LEFT));
    }

    CloseDay.Outcome closes() {
        return hears(new CloseDay(DAY, SUPERVISOR));
    }
}
