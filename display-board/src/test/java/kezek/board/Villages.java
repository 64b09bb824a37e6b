package kezek.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.Language;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Offices with one service each, whose records these tests write by hand; each event is committed by itself. */
final class Villages implements Offices {
    static final Instant NINE = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ServiceCode AID = new ServiceCode("social-aid");
    private static final Actor CLERK = new Actor("clerk", "clerk1");
    private static final CounterNumber ONE = new CounterNumber(1);

    private final EventStore store;
    private final Map<OfficeId, OfficeConfiguration> founded = new ConcurrentHashMap<>();

    Villages(EventStore store) {
        this.store = store;
    }

    /** A new office. */
    OfficeId found(int counters) {
        OfficeId id = new OfficeId("village" + (founded.size() + 1));
        founded.put(id, configuration(id, counters));
        return id;
    }

    Writing today(OfficeId office) {
        return new Writing(new OfficeDayId(office, TODAY), NINE);
    }

    Writing yesterday(OfficeId office) {
        return new Writing(new OfficeDayId(office, TODAY.minusDays(1)), NINE.minusSeconds(86_400));
    }

    @Override
    public Optional<OfficeConfiguration> find(OfficeId office) {
        return Optional.ofNullable(founded.get(office));
    }

    @Override
    public List<OfficeConfiguration> all() {
        return List.copyOf(founded.values());
    }

    private static OfficeConfiguration configuration(OfficeId id, int counters) {
        return new OfficeConfiguration(
                id,
                1,
                name("Ауыл"),
                ZoneId.of("Asia/Almaty"),
                new Hours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        LocalTime.of(18, 30),
                        new Lunch(LunchMode.NONE, null, null)),
                List.of(new Group('K', name("Көмек"))),
                List.of(new Service(AID, 'K', name("Көмек"), name("Көмек"), 30, 30)),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(n -> new Counter(new CounterNumber(n), List.of(AID)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                new CallRule(3, 300, 30),
                new CallingOrder(1, List.of()),
                null,
                null,
                null,
                null,
                null);
    }

    private static Names name(String text) {
        return new Names(text, text, text);
    }

    /** A day as it is written: every sentence a second after the one before. */
    final class Writing {
        private final OfficeDayId day;
        private final Instant nine;
        private long seq;
        private Duration ago = Duration.ZERO;

        private Writing(OfficeDayId day, Instant nine) {
            this.day = day;
            this.nine = nine;
        }

        OfficeDayId day() {
            return day;
        }

        /** From now on, as if everything had been recorded so long ago. */
        Writing recordedAgo(Duration time) {
            ago = time;
            return this;
        }

        Writing open() {
            OfficeConfiguration office = find(day.office()).orElseThrow();
            return write(new DayOpened(day, at(), new Actor("supervisor", "s"), office, "test"))
                    .then(new CounterOpened(day, at(), CLERK, ONE, List.of(AID)));
        }

        Writing issue(int number) {
            return write(new TicketIssued(
                    day,
                    at(),
                    new Actor("kiosk", "k"),
                    ticket(number),
                    AID,
                    Channel.KIOSK,
                    Language.KK,
                    new Code("elderly"),
                    0,
                    new RequestId("r" + number)));
        }

        Writing call(int number) {
            Explanation why = new Explanation(1, Explanation.FIRST_IN_LINE, 1, List.of(), 0);
            return write(new TicketCalled(day, at(), CLERK, ticket(number), ONE, CallMode.BY_RULE, why));
        }

        Writing serve(int number) {
            return write(new ServiceStarted(day, at(), CLERK, ticket(number), ONE, AID))
                    .then(new ServiceFinished(day, at(), CLERK, ticket(number), ONE, AID, ServiceOutcome.SERVED, null));
        }

        /** The last number written. */
        long seq() {
            return seq;
        }

        private Writing then(OfficeDayEvent event) {
            return write(event);
        }

        private Instant at() {
            return nine.plusSeconds(seq);
        }

        private Writing write(OfficeDayEvent event) {
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            var message = GenericEventMessage.asEventMessage(event);
            messages.add(new GenericDomainEventMessage<>(
                    "OfficeDay",
                    day.toString(),
                    seq++,
                    message,
                    () -> Instant.now().minus(ago)));
            DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"))
                    .execute(() -> store.publish(messages));
            return this;
        }

        private static TicketNumber ticket(int number) {
            return new TicketNumber('K', number);
        }
    }
}
