package kezek.officeday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.events.Actor;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.Language;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Entry;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/** A day that is always the same: who presses what is written down, and the real rules decide what comes of it. */
abstract class ScriptedDay {
    static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");
    static final Actor KIOSK = new Actor("kiosk", "kiosk1");
    static final String LAND = "land-rights";
    static final String AID = "housing-assistance";

    final OfficeDayId id;
    final List<OfficeDayEvent> record = new ArrayList<>();
    Instant now;
    private final Day today = new Day();

    ScriptedDay(String id, String from) {
        this.id = OfficeDayId.parse(id);
        this.now = Instant.parse(from);
    }

    /** The whole day, which has so many events when nothing was refused. */
    final List<OfficeDayEvent> events(int expected) {
        if (record.size() != expected) throw new IllegalStateException("refused: " + record);
        return record;
    }

    /** Half a minute after whatever happened before. */
    final void hear(OfficeDayCommand<?> command) {
        now = now.plus(Duration.ofSeconds(30));
        Decision<?> decision = command.decide(today, now);
        if (decision.events().isEmpty()) throw new IllegalStateException(command + " hears " + decision.outcome());
        decision.events().forEach(event -> {
            today.evolve(event);
            record.add(event);
        });
    }

    final void takes(String service, @Nullable String claim, String... then) {
        Code category = claim == null ? null : new Code(claim);
        hear(new IssueTicket(id, KIOSK, code(service), Channel.KIOSK, Language.KK, category, request(), codes(then)));
    }

    final void serve(int counter) {
        hear(new StartService(id, clerk(counter), counter(counter)));
        hear(new FinishService(id, clerk(counter), counter(counter), ServiceOutcome.SERVED));
    }

    final RequestId request() {
        return new RequestId("r" + record.size());
    }

    static Actor clerk(int number) {
        return new Actor("clerk", "clerk" + number);
    }

    static CounterNumber counter(int number) {
        return new CounterNumber(number);
    }

    static TicketNumber ticket(String number) {
        return TicketNumber.parse(number);
    }

    static ServiceCode code(String service) {
        return new ServiceCode(service);
    }

    static List<ServiceCode> codes(String... services) {
        return Stream.of(services).map(ServiceCode::new).toList();
    }

    /** Two services, one category; the rest as the day needs it. */
    final OfficeConfiguration office(
            List<Counter> counters,
            CallRule callRule,
            CallingOrder order,
            @Nullable DeskRule desk,
            @Nullable OfficeCalendar calendar,
            @Nullable AppointmentRule appointments) {
        return new OfficeConfiguration(
                id.office(),
                1,
                names("Соколовка"),
                ZoneId.of("Asia/Almaty"),
                new Hours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        LocalTime.of(18, 30),
                        new Lunch(LunchMode.NONE, null, null)),
                List.of(new Group('T', names("Жер")), new Group('K', names("Көмек"))),
                List.of(service(LAND, 'T'), service(AID, 'K')),
                counters,
                entries("elderly"),
                entries("lunch"),
                entries("visitor-left"),
                callRule,
                order,
                desk,
                calendar,
                null,
                null,
                null,
                appointments);
    }

    private static Service service(String code, char letter) {
        return new Service(new ServiceCode(code), letter, names(code), names(code), 30, 30);
    }

    static Counter offering(int number, String... services) {
        return new Counter(counter(number), codes(services));
    }

    static List<Entry> entries(String... codes) {
        return Stream.of(codes)
                .map(code -> new Entry(new Code(code), names(code)))
                .toList();
    }

    private static Names names(String text) {
        return new Names(text, text, text);
    }
}
