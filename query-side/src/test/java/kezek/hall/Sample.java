package kezek.hall;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.AppointmentRule.Slots;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
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
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.WaitMeasure;
import org.jspecify.annotations.Nullable;

/** An office to tell stories about: four services in two groups, some counters, and a credit for the elderly. */
public final class Sample {
    public static final OfficeId OFFICE = new OfficeId("sokolovka");
    public static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    public static final OfficeDayId DAY = new OfficeDayId(OFFICE, DATE);
    public static final ServiceCode LAND = new ServiceCode("land-rights");
    public static final ServiceCode ADDRESS = new ServiceCode("address-certificate");
    public static final ServiceCode AID = new ServiceCode("social-aid");
    public static final ServiceCode JOB = new ServiceCode("job-search");
    public static final List<ServiceCode> SERVICES = List.of(LAND, ADDRESS, AID, JOB);
    public static final Code ELDERLY = new Code("elderly");

    private Sample() {}

    public static OfficeConfiguration office(int counters) {
        return office(OFFICE, counters);
    }

    public static OfficeConfiguration office(OfficeId id, int counters) {
        return office(id, counters, new Lunch(LunchMode.NONE, null, null), List.of(ELDERLY), null, null, null, null);
    }

    public static OfficeConfiguration office(OfficeId id, int counters, Lunch lunch, List<Code> categories) {
        return office(id, counters, lunch, categories, null, null, null, null);
    }

    /** The same, with which wait is held against the norm. */
    public static OfficeConfiguration office(
            OfficeId id, int counters, Lunch lunch, List<Code> categories, WaitMeasure waits) {
        return office(id, counters, lunch, categories, null, waits, null, null);
    }

    /** One that closes from one to half past two, with two counters. */
    public static OfficeConfiguration lunching(@Nullable IssuingRule issuing, @Nullable WaitMeasure waits) {
        Lunch lunch = new Lunch(LunchMode.CLOSED, LocalTime.of(13, 0), LocalTime.of(14, 30));
        return office(OFFICE, 2, lunch, List.of(ELDERLY), issuing, waits, null, null);
    }

    /** One where two visitors each may book half an hour for social aid between nine and eleven. */
    public static OfficeConfiguration bookable(int counters) {
        return bookable(counters, null);
    }

    /** The same, with how long after his time a visitor is still taken on time. */
    public static OfficeConfiguration bookable(int counters, @Nullable Integer onTimeMinutes) {
        Slots times = new Slots(List.of(AID), null, LocalTime.of(9, 0), LocalTime.of(11, 0), 30, 2);
        return office(
                OFFICE,
                counters,
                new Lunch(LunchMode.NONE, null, null),
                List.of(ELDERLY),
                null,
                null,
                new OfficeCalendar(List.of(DATE.getDayOfWeek()), Admission.MIXED, List.of(), null, null),
                new AppointmentRule(List.of(times), 14, 15, 15, 30, onTimeMinutes));
    }

    private static OfficeConfiguration office(
            OfficeId id,
            int counters,
            Lunch lunch,
            List<Code> categories,
            @Nullable IssuingRule issuing,
            @Nullable WaitMeasure waits,
            @Nullable OfficeCalendar calendar,
            @Nullable AppointmentRule appointments) {
        return new OfficeConfiguration(
                id,
                1,
                names("Соколовка"),
                ZoneId.of("Asia/Almaty"),
                new Hours(LocalTime.of(9, 0), LocalTime.of(17, 30), LocalTime.of(18, 30), lunch),
                List.of(new Group('T', names("Жер")), new Group('K', names("Көмек"))),
                List.of(service(LAND, 'T'), service(ADDRESS, 'T'), service(AID, 'K'), service(JOB, 'K')),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(number -> new Counter(new CounterNumber(number), SERVICES))
                        .toList(),
                categories.stream()
                        .map(category -> new Entry(category, names("Қарт")))
                        .toList(),
                List.of(new Entry(new Code("lunch"), names("Түскі ас"))),
                List.of(new Entry(new Code("visitor-left"), names("Кетті"))),
                new CallRule(3, 300, 30),
                new CallingOrder(1, List.of(new CallingOrder.Credit(ELDERLY, 20))),
                new DeskRule(
                        30,
                        30,
                        60,
                        15,
                        List.of(),
                        List.of(),
                        List.of(new Entry(new Code("family-emergency"), names("Отбасы"))),
                        List.of(),
                        List.of(),
                        List.of()),
                calendar,
                null,
                issuing,
                waits,
                appointments);
    }

    private static Service service(ServiceCode code, char letter) {
        return new Service(code, letter, names(code.value()), names(code.value()), 30, 30);
    }

    private static Names names(String text) {
        return new Names(text, text, text);
    }
}
