package kezek.officeday;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.AppointmentRule.Slots;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.DeskRule;
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
import org.jspecify.annotations.Nullable;

/**
 * An office with rules made up at random: in a third a bound on overtakes and guards, in a sixth no rules of the desk; in
 * half of them times can be booked, and in some of these nobody else is received.
 */
final class RandomOffice {
    static final OfficeId ID = new OfficeId("sokolovka");
    static final List<String> SERVICES = List.of("land-rights", "address-certificate", "aid", "child-benefit");
    static final List<String> CATEGORIES = List.of("elderly", "war-veteran", "infant");
    static final List<String> PARKED = List.of("missing-document", "form");
    static final List<String> TRANSFERRED = List.of("wrong-counter", "other-question");
    static final List<String> OUT_OF_TURN = List.of("emergency", "came-late");
    static final List<String> CORRECTED = List.of("forgotten-key", "wrong-result");
    static final List<String> STOPPED = List.of("no-capacity", "system-down");
    static final List<String> RATED = List.of("quick", "long-wait");

    private final Random random;

    private RandomOffice(Random random) {
        this.random = random;
    }

    static OfficeConfiguration of(Random random) {
        return new RandomOffice(random).configuration();
    }

    private OfficeConfiguration configuration() {
        CallingOrder order = order();
        int windows = 2 + random.nextInt(3);
        boolean byAppointment = random.nextBoolean();
        return new OfficeConfiguration(
                ID,
                1 + random.nextInt(9),
                names("Соколовка «Ашық \"әкімдік\"»"),
                ZoneId.of("Asia/Almaty"),
                new Hours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        LocalTime.of(18, 30),
                        new Lunch(LunchMode.NONE, null, null)),
                List.of(new Group('T', names("Жер")), new Group('K', names("Көмек"))),
                SERVICES.stream().map(RandomOffice::service).toList(),
                IntStream.rangeClosed(1, windows).mapToObj(this::counter).toList(),
                entries(CATEGORIES),
                entries(List.of("lunch", "field")),
                entries(List.of("visitor-left", "duplicate")),
                new CallRule(1 + random.nextInt(2), random.nextInt(120), 30),
                order,
                random.nextInt(6) == 0 ? null : desk(),
                byAppointment ? calendar() : null,
                null,
                byAppointment ? appointments() : null);
    }

    private OfficeCalendar calendar() {
        Admission admission = random.nextInt(6) == 0 ? Admission.APPOINTMENT_ONLY : Admission.MIXED;
        return new OfficeCalendar(List.of(DayOfWeek.values()), admission, List.of(), null, null);
    }

    private AppointmentRule appointments() {
        List<Slots> slots = List.of(slots(SERVICES.subList(0, 2)), slots(SERVICES.subList(2, 4)));
        return new AppointmentRule(slots, 14, random.nextInt(90), random.nextInt(60), random.nextInt(60));
    }

    private Slots slots(List<String> services) {
        LocalTime from = LocalTime.of(9, 0);
        int minutes = 5 + random.nextInt(40);
        return new Slots(codes(services), null, from, LocalTime.of(17, 0), minutes, 1 + random.nextInt(3));
    }

    private CallingOrder order() {
        int version = 1 + random.nextInt(4);
        List<Credit> credits = random.nextInt(3) == 0
                ? List.of()
                : CATEGORIES.stream()
                        .limit(2)
                        .map(category -> new Credit(new Code(category), random.nextInt(30)))
                        .toList();
        return random.nextInt(3) == 0
                ? new CallingOrder(version, credits, 1 + random.nextInt(3), guards())
                : new CallingOrder(version, credits, bound(), null);
    }

    private @Nullable Integer bound() {
        return random.nextInt(6) == 0 ? 2 : null;
    }

    private List<Guard> guards() {
        List<Guard> guards = new ArrayList<>();
        if (random.nextInt(4) > 0) guards.add(new Guard(null, 10 + random.nextInt(50)));
        for (String category : CATEGORIES) {
            if (random.nextBoolean()) guards.add(new Guard(new Code(category), random.nextInt(40)));
        }
        return guards;
    }

    private DeskRule desk() {
        return new DeskRule(
                30 + random.nextInt(300),
                1 + random.nextInt(60),
                1 + random.nextInt(40),
                1 + random.nextInt(20),
                entries(PARKED),
                entries(TRANSFERRED),
                entries(OUT_OF_TURN),
                entries(CORRECTED),
                entries(STOPPED),
                entries(RATED));
    }

    /** Any of its services, perhaps none. */
    static List<ServiceCode> someServices(Random random) {
        return SERVICES.stream()
                .filter(service -> random.nextBoolean())
                .map(ServiceCode::new)
                .toList();
    }

    private Counter counter(int number) {
        List<ServiceCode> services = number == 1 ? codes(SERVICES) : someServices(random);
        return new Counter(new CounterNumber(number), services);
    }

    private static Service service(String code) {
        char letter = SERVICES.indexOf(code) < 2 ? 'T' : 'K';
        return new Service(new ServiceCode(code), letter, names(code), names(code), 30, 30);
    }

    private static List<ServiceCode> codes(List<String> services) {
        return services.stream().map(ServiceCode::new).toList();
    }

    private static List<Entry> entries(List<String> codes) {
        return codes.stream()
                .map(code -> new Entry(new Code(code), names(code)))
                .toList();
    }

    private static Names names(String text) {
        return new Names(text, text, text);
    }
}
