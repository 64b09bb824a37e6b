package kezek.officeday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.Language;
import kezek.officeday.events.Names;
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
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * A day at the whole desk, decided by the real rules: what {@link SmallDay} has not. Nobody is overtaken more than twice,
 * ordinary visitors wait 40 minutes at most, the elderly have a credit of ten.
 *
 * <p>1 opened, 2 to 4 counters; 5 T001 for land and 6 aid, 7 T002, 8 T003 elderly, 9 K001; 10 call T003, 11 withdrawn, 12
 * call T003, 13 not elderly, 14 back; 15 T002 by hand, 16 start, 17 finish, 18 withdrawn, 19 finish, 20 corrected, 21
 * rated; 22 T003 elderly; 23 call T001, 24 start, 25 finish, 26 on to aid; 27 T004, 28 T004 by hand, 29 parked; 30 visit,
 * 31 K002 elderly, 32 stopped, 33 resumed, 34 K003, 35 K003 put off; 36 T004 back, 37 K003 back; 38 call T004, 39 start,
 * 40 sent to 3 and back, 41 call T004, 42 start, 43 finish, 44 back to 1; 45 call T003 at 1, 46 no-show, 47 restored; 48
 * call T001 at 2, 49 start, 50 ended by the supervisor, 51 corrected; 52 call K001, 53 no-show; 54 home visit, 55
 * reception, 56 other services, 57 reprinted, 58 closed.
 */
public final class DeskDay {
    private static final OfficeDayId DAY = OfficeDayId.parse("sokolovka/2026-03-25");
    private static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");
    private static final String LAND = "land-rights";
    private static final String AID = "housing-assistance";

    private final Day today = new Day();
    private final List<OfficeDayEvent> record = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-25T04:00:00Z");

    private DeskDay() {}

    public static List<OfficeDayEvent> play() {
        DeskDay day = new DeskDay();
        day.hear(new OpenDay(DAY, SUPERVISOR, office(), "test"));
        for (int i = 1; i <= 3; i++) day.hear(new OpenCounter(DAY, clerk(i), counter(i), List.of()));
        day.firstVisitors();
        day.byHand();
        day.awayForAWhile();
        day.sentAndBack();
        day.missed();
        day.hear(new RecordHomeVisit(DAY, clerk(3), counter(3), code(AID), ServiceOutcome.SERVED, 45));
        day.hear(new ChangeReception(DAY, new Actor("akim", "akim"), counter(3), true, null));
        day.hear(new ChangeServices(DAY, clerk(3), counter(3), List.of(code(AID))));
        day.hear(new ReprintTicket(DAY, clerk(1), ticket("T003")));
        day.hear(new CloseDay(
                DAY, SUPERVISOR, Map.of(ticket("T003"), TicketState.LEFT, ticket("K002"), TicketState.CARRIED_OVER)));
        if (day.record.size() != 58) throw new IllegalStateException("refused: " + day.record);
        return day.record;
    }

    private void firstVisitors() {
        takes(LAND, null, AID);
        takes(LAND, null);
        takes(LAND, "elderly");
        takes(AID, null);
        hear(new CallNext(DAY, clerk(1), counter(1)));
        hear(new Withdraw(DAY, clerk(1), counter(1)));
        hear(new CallNext(DAY, clerk(1), counter(1)));
        hear(new DeclinePriority(DAY, clerk(1), ticket("T003")));
    }

    private void byHand() {
        hear(new CallTicket(DAY, clerk(1), counter(1), ticket("T002"), new Code("emergency")));
        hear(new StartService(DAY, clerk(1), counter(1)));
        hear(new FinishService(DAY, clerk(1), counter(1), ServiceOutcome.ADVICE));
        hear(new Withdraw(DAY, clerk(1), counter(1)));
        Instant ended = now.plusSeconds(20);
        hear(new FinishService(DAY, clerk(1), counter(1), ServiceOutcome.SERVED, ended));
        hear(new RateService(DAY, Actor.HOLDER, ticket("T002"), 4, List.of(new Code("quick"))));
        hear(new ConfirmPriority(DAY, clerk(1), ticket("T003"), new Code("elderly"), false));
        hear(new CallNext(DAY, clerk(1), counter(1)));
        hear(new StartService(DAY, clerk(1), counter(1)));
        hear(new FinishService(DAY, clerk(1), counter(1), ServiceOutcome.SERVED));
    }

    private void awayForAWhile() {
        takes(LAND, null);
        hear(new CallTicket(DAY, clerk(1), counter(1), ticket("T004"), new Code("emergency")));
        hear(new ParkTicket(DAY, clerk(1), counter(1), new Code("missing-document"), null));
        hear(new RecordVisit(DAY, clerk(1), counter(1), code(LAND), ServiceOutcome.ADVICE, 3));
        takes(AID, "elderly");
        hear(new StopIssuing(DAY, SUPERVISOR, new Code("no-capacity")));
        hear(new ResumeIssuing(DAY, SUPERVISOR));
        takes(AID, null);
        hear(new DeferTicket(DAY, Actor.HOLDER, ticket("K003"), null));
        now = now.plus(Duration.ofMinutes(5));
        hear(new KeepTime(DAY));
    }

    private void sentAndBack() {
        hear(new CallNext(DAY, clerk(1), counter(1)));
        hear(new StartService(DAY, clerk(1), counter(1)));
        Code reason = new Code("other-question");
        hear(new TransferTicket(DAY, clerk(1), counter(1), null, counter(3), reason, true));
        hear(new CallTicket(DAY, clerk(3), counter(3), ticket("T004"), new Code("emergency")));
        hear(new StartService(DAY, clerk(3), counter(3)));
        hear(new FinishService(DAY, clerk(3), counter(3), ServiceOutcome.SERVED));
    }

    private void missed() {
        hear(new CallNext(DAY, clerk(1), counter(1)));
        hear(new MarkNoShow(DAY, clerk(1), counter(1)));
        hear(new RestoreTicket(DAY, clerk(1), ticket("T003"), new Code("came-late")));
        hear(new CallNext(DAY, clerk(2), counter(2)));
        hear(new StartService(DAY, clerk(2), counter(2)));
        hear(new EndService(DAY, SUPERVISOR, counter(2), ServiceOutcome.SERVED, null, new Code("forgotten-key")));
        now = now.plus(Duration.ofMinutes(30));
        hear(new CallNext(DAY, clerk(2), counter(2)));
        hear(new MarkNoShow(DAY, clerk(2), counter(2)));
    }

    /** Half a minute after whatever happened before. */
    private void hear(OfficeDayCommand<?> command) {
        now = now.plus(Duration.ofSeconds(30));
        Decision<?> decision = command.decide(today, now);
        if (decision.events().isEmpty()) throw new IllegalStateException(command + " hears " + decision.outcome());
        decision.events().forEach(event -> {
            today.evolve(event);
            record.add(event);
        });
    }

    private void takes(String service, @Nullable String claim, String... then) {
        hear(new IssueTicket(
                DAY,
                new Actor("kiosk", "kiosk1"),
                code(service),
                Channel.KIOSK,
                Language.KK,
                claim == null ? null : new Code(claim),
                new RequestId("r" + record.size()),
                codes(then)));
    }

    private static Actor clerk(int number) {
        return new Actor("clerk", "clerk" + number);
    }

    private static CounterNumber counter(int number) {
        return new CounterNumber(number);
    }

    private static TicketNumber ticket(String number) {
        return TicketNumber.parse(number);
    }

    private static ServiceCode code(String service) {
        return new ServiceCode(service);
    }

    private static List<ServiceCode> codes(String... services) {
        return Stream.of(services).map(ServiceCode::new).toList();
    }

    private static OfficeConfiguration office() {
        return new OfficeConfiguration(
                DAY.office(),
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
                List.of(offering(1, LAND), offering(2, AID), offering(3, LAND, AID)),
                entries("elderly"),
                entries("lunch"),
                entries("visitor-left"),
                new CallRule(1, 30, 30),
                new CallingOrder(3, List.of(new Credit(new Code("elderly"), 10)), 2, List.of(new Guard(null, 40))),
                new DeskRule(
                        60,
                        10,
                        5,
                        3,
                        entries("missing-document"),
                        entries("other-question"),
                        entries("emergency", "came-late"),
                        entries("forgotten-key"),
                        entries("no-capacity"),
                        entries("quick")),
                null,
                null,
                null,
                null,
                null);
    }

    private static Service service(String code, char letter) {
        return new Service(new ServiceCode(code), letter, names(code), names(code), 30, 30);
    }

    private static Counter offering(int number, String... services) {
        return new Counter(counter(number), codes(services));
    }

    private static List<Entry> entries(String... codes) {
        return Stream.of(codes)
                .map(code -> new Entry(new Code(code), names(code)))
                .toList();
    }

    private static Names names(String text) {
        return new Names(text, text, text);
    }
}
