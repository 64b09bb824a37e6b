package kezek.officeday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
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
import org.jspecify.annotations.Nullable;

/**
 * A short day in which every kind of event happens once and the elderly have a credit; decided by the real rules.
 *
 * <p>1 opened, 2 and 3 counters, 4 T001, 5 T002, 6 T003 elderly, 7 K001, 8 call T003, 9 call K001, 10 start T003, 11 recall
 * K001, 12 finish T003, 13 call T001, 14 no-show K001, 15 pause 2, 16 cancel T002, 17 K002, 18 resume 2, 19 start T001, 20
 * T004, 21 leave 2, 22 closed.
 */
public final class SmallDay {
    private static final OfficeDayId DAY = OfficeDayId.parse("sokolovka/2026-03-24");
    private static final String LAND = "land-rights";
    private static final String AID = "housing-assistance";

    private final Day today = new Day();
    private final List<OfficeDayEvent> record = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-24T04:00:00Z");

    private SmallDay() {}

    public static List<OfficeDayEvent> play() {
        SmallDay day = new SmallDay();
        day.hear(new OpenDay(DAY, new Actor("supervisor", "supervisor"), office(), "test"));
        day.hear(new OpenCounter(DAY, clerk(1), counter(1), List.of()));
        day.hear(new OpenCounter(DAY, clerk(2), counter(2), List.of()));
        day.takes(LAND, null);
        day.takes(LAND, null);
        day.takes(LAND, "elderly");
        day.takes(AID, null);
        day.hear(new CallNext(DAY, clerk(1), counter(1)));
        day.hear(new CallNext(DAY, clerk(2), counter(2)));
        day.hear(new StartService(DAY, clerk(1), counter(1)));
        day.hear(new RecallTicket(DAY, clerk(2), counter(2)));
        day.hear(new FinishService(DAY, clerk(1), counter(1), ServiceOutcome.SERVED));
        day.hear(new CallNext(DAY, clerk(1), counter(1)));
        day.hear(new MarkNoShow(DAY, clerk(2), counter(2)));
        day.hear(new PauseCounter(DAY, clerk(2), counter(2), new Code("lunch"), null));
        day.hear(new CancelTicket(DAY, Actor.HOLDER, TicketNumber.parse("T002"), CancelTicket.VISITOR_LEFT));
        day.takes(AID, null);
        day.hear(new ResumeCounter(DAY, clerk(2), counter(2)));
        day.hear(new StartService(DAY, clerk(1), counter(1)));
        day.takes(LAND, null);
        day.hear(new CloseCounter(DAY, clerk(2), counter(2)));
        day.hear(new CloseDay(DAY, new Actor("supervisor", "supervisor")));
        if (day.record.size() != 22) throw new IllegalStateException("refused: " + day.record);
        return day.record;
    }

    /** Half a minute after whatever happened before. */
    private void hear(OfficeDayCommand<?> command) {
        now = now.plus(Duration.ofSeconds(30));
        command.decide(today, now).events().forEach(event -> {
            today.evolve(event);
            record.add(event);
        });
    }

    private void takes(String service, @Nullable String claim) {
        hear(new IssueTicket(
                DAY,
                new Actor("kiosk", "kiosk1"),
                new ServiceCode(service),
                Channel.KIOSK,
                Language.KK,
                claim == null ? null : new Code(claim),
                new RequestId("r" + record.size())));
    }

    private static Actor clerk(int number) {
        return new Actor("clerk", "clerk" + number);
    }

    private static CounterNumber counter(int number) {
        return new CounterNumber(number);
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
                List.of(offering(1, LAND), offering(2, AID)),
                List.of(entry("elderly")),
                List.of(entry("lunch")),
                List.of(entry("visitor-left")),
                new CallRule(2, 60, 30),
                new CallingOrder(2, List.of(new Credit(new Code("elderly"), 10))),
                null,
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
        return new Counter(
                counter(number), Stream.of(services).map(ServiceCode::new).toList());
    }

    private static Entry entry(String code) {
        return new Entry(new Code(code), names(code));
    }

    private static Names names(String text) {
        return new Names(text, text, text);
    }
}
