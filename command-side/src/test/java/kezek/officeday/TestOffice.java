package kezek.officeday;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.AppointmentRule.Slots;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.IssuingRule;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Entry;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Lunch;
import kezek.officeday.events.OfficeConfiguration.LunchMode;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.store.PublishedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** A small office for stories: land (T) and aid (K) services, three counters of which the third takes both. */
final class TestOffice {
    static final String PLOT = "land-rights";
    static final String ADDRESS = "address-certificate";
    static final String AID = "housing-assistance";

    static final OfficeConfiguration STRICT = with(new CallingOrder(1, List.of()));

    /** An office that lets the elderly go as if they had come ten minutes earlier. */
    static final OfficeConfiguration WITH_CREDIT =
            with(new CallingOrder(2, List.of(new Credit(new Code("elderly"), 10))));

    /** Plots from ten to noon, two visitors each half-hour; aid on Tuesdays from three to four, one each quarter. */
    static final AppointmentRule APPOINTMENTS = new AppointmentRule(
            List.of(
                    new Slots(services(PLOT, ADDRESS), null, LocalTime.of(10, 0), LocalTime.of(12, 15), 30, 2),
                    new Slots(
                            services(AID),
                            List.of(DayOfWeek.TUESDAY),
                            LocalTime.of(15, 0),
                            LocalTime.of(16, 0),
                            15,
                            1)),
            7,
            15,
            15,
            20);

    /** An office that receives booked visitors among all others. */
    static final OfficeConfiguration BOOKABLE = bookable(Admission.MIXED);

    /** An office that gives tickets until it closes at half past six. */
    static final OfficeConfiguration UNTIL_CLOSING =
            PublishedText.edited(STRICT, json -> json.withObject("hours").put("lastTicket", "18:30"));

    private TestOffice() {}

    static OfficeConfiguration bookable(Admission admission) {
        return with(
                new CallingOrder(3, List.of(new Credit(new Code("elderly"), 10))),
                new CallRule(3, 120, 30),
                new OfficeCalendar(List.of(DayOfWeek.values()), admission, List.of(), null, null),
                APPOINTMENTS);
    }

    /** The same, as long as there is time for another visitor. */
    static OfficeConfiguration byCapacity(int normPercent) {
        return PublishedText.edited(
                UNTIL_CLOSING, json -> json.set("issuing", PublishedText.json(new IssuingRule(true, normPercent))));
    }

    static OfficeConfiguration with(CallingOrder order) {
        return with(order, new CallRule(3, 120, 30));
    }

    static OfficeConfiguration with(CallingOrder order, CallRule callRule) {
        return with(order, callRule, null, null);
    }

    static OfficeConfiguration with(
            CallingOrder order,
            CallRule callRule,
            @Nullable OfficeCalendar calendar,
            @Nullable AppointmentRule appointments) {
        return new OfficeConfiguration(
                new OfficeId("sokolovka"),
                1,
                names("Sokolovka"),
                ZoneId.of("Asia/Almaty"),
                new Hours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        LocalTime.of(18, 30),
                        new Lunch(LunchMode.CLOSED, LocalTime.of(13, 0), LocalTime.of(14, 30))),
                List.of(new Group('T', names("Land")), new Group('K', names("Aid"))),
                List.of(service(PLOT, 'T'), service(ADDRESS, 'T'), service(AID, 'K')),
                List.of(counter(1, PLOT, ADDRESS), counter(2, AID), counter(3, PLOT, ADDRESS, AID)),
                List.of(entry("elderly"), entry("infant")),
                List.of(entry("lunch"), entry("field")),
                List.of(entry("visitor-left"), entry("duplicate")),
                callRule,
                order,
                new DeskRule(
                        30,
                        30,
                        60,
                        15,
                        List.of(entry("missing-document"), entry("form")),
                        List.of(entry("wrong-counter"), entry("next-step")),
                        List.of(entry("emergency"), entry("recalled-no-show")),
                        List.of(entry("forgotten")),
                        List.of(entry("no-capacity")),
                        List.of(entry("long-wait"))),
                calendar,
                null,
                null,
                null,
                appointments);
    }

    /** The office after it gave up a service. */
    static OfficeConfiguration without(String service) {
        return PublishedText.edited(
                BOOKABLE,
                json -> ((ArrayNode) json.path("services"))
                        .removeIf(offered -> offered.path("code").asString().equals(service)));
    }

    private static Names names(String text) {
        return new Names(text, text, text);
    }

    private static Entry entry(String code) {
        return new Entry(new Code(code), names(code));
    }

    private static Service service(String code, char letter) {
        return new Service(new ServiceCode(code), letter, names(code), names(code), 30, 30);
    }

    private static Counter counter(int number, String... services) {
        return new Counter(new CounterNumber(number), services(services));
    }

    private static List<ServiceCode> services(String... codes) {
        return Stream.of(codes).map(ServiceCode::new).toList();
    }
}
