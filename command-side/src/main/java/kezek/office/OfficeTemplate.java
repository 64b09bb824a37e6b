package kezek.office;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kezek.office.Table.Row;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.IssuingRule;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeCalendar.SpecialDate;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Entry;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.WaitMeasure;
import kezek.officeday.store.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What distinguishes one office from another on its first day; services, reasons and holidays come from the national lists
 * {@code services.tsv}, {@code codes.tsv} and {@code holidays.tsv}.
 *
 * @param id absent in a description whose file name is the id
 * @param norms the longest proper wait and service, in minutes; half an hour each when it is not said
 * @param calendar Monday to Friday without appointments when it is not said
 * @param counters the service groups of each counter, by letter; the first is counter 1
 * @param categories by their national codes; none when it is not said
 * @param pauseReasons all of the national list when it is not said
 * @param cancelReasons all that a clerk may give when it is not said
 * @param appointments none when it is not said
 */
record OfficeTemplate(
        @Nullable OfficeId id,
        Names names,
        ZoneId zone,
        Hours hours,
        @Nullable Week calendar,
        @Nullable Norms norms,
        List<List<String>> counters,
        @Nullable List<String> categories,
        @Nullable List<String> pauseReasons,
        @Nullable List<String> cancelReasons,
        @Nullable CallRule callRule,
        @Nullable CallingOrder order,
        @Nullable DeskTimes desk,
        @Nullable IssuingRule issuing,
        @Nullable WaitMeasure waits,
        @Nullable AppointmentRule appointments) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new EventJson())
            .addModule(new TemplateJson())
            .build();
    private static final List<DayOfWeek> FIVE_DAYS = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    /** Only the closing of a day may give it. */
    private static final Code DAY_CLOSED = new Code("day-closed");

    /** The description names an entry that the national list does not have. */
    static final class UnknownEntry extends IllegalStateException {
        private final String list;

        UnknownEntry(String list, Code code) {
            super("codes.tsv has no " + list + " " + code);
            this.list = list;
        }

        /** The field of the description. */
        String field() {
            return list.equals("priority") ? "categories" : list + "Reasons";
        }
    }

    /** In minutes. */
    record Norms(int waiting, int service) {}

    /** The days of an ordinary week; national holidays are added to the exceptions. */
    record Week(
            List<DayOfWeek> workingDays,
            Admission admission,
            @Nullable List<SpecialDate> exceptions,
            @Nullable Integer opensBefore,
            @Nullable Integer closesAfter) {

        OfficeCalendar calendar(Hours usual) {
            List<SpecialDate> own = exceptions == null ? List.of() : exceptions;
            return new OfficeCalendar(
                    workingDays, admission, Holidays.national().with(own, usual), opensBefore, closesAfter);
        }
    }

    /** The times of {@link DeskRule}; its lists are the national ones. */
    record DeskTimes(int withdrawSeconds, int restoreMinutes, int parkMinutes, int deferMinutes) {
        static final DeskTimes USUAL = new DeskTimes(30, 30, 60, 15);

        DeskRule rule() {
            return new DeskRule(
                    withdrawSeconds,
                    restoreMinutes,
                    parkMinutes,
                    deferMinutes,
                    all("park"),
                    all("transfer"),
                    all("outOfTurn"),
                    all("correction"),
                    all("stop"),
                    all("rating"));
        }
    }

    /** @throws IllegalStateException when nobody has described such an office */
    static OfficeTemplate read(OfficeId office) {
        String name = "offices/" + office + ".json";
        try (InputStream file = OfficeTemplate.class.getResourceAsStream(name)) {
            if (file == null)
                throw new IllegalStateException("kezek.offices names " + office + ", but there is no " + name);
            return JSON.readValue(file, OfficeTemplate.class);
        } catch (IOException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    OfficeConfiguration configuration(OfficeId office) {
        List<Service> services = services();
        return new OfficeConfiguration(
                office,
                1,
                names,
                zone,
                hours,
                groups(),
                services,
                counters(services),
                categories == null ? List.of() : entries("priority", categories),
                pauseReasons == null ? all("pause") : entries("pause", pauseReasons),
                cancelReasons == null ? ofClerks(all("cancel")) : entries("cancel", cancelReasons),
                callRule == null ? new CallRule(3, 120, 30) : callRule,
                order == null ? new CallingOrder(1, List.of()) : order,
                (desk == null ? DeskTimes.USUAL : desk).rule(),
                (calendar == null ? new Week(FIVE_DAYS, Admission.WALK_IN, null, null, null) : calendar)
                        .calendar(hours),
                null,
                issuing,
                waits,
                appointments);
    }

    private static List<Entry> ofClerks(List<Entry> reasons) {
        return reasons.stream()
                .filter(reason -> !reason.code().equals(DAY_CLOSED))
                .toList();
    }

    private List<Service> services() {
        Norms longest = norms == null ? new Norms(30, 30) : norms;
        return Table.read("services.tsv").rows().stream()
                .map(row -> new Service(
                        new ServiceCode(row.get("id")),
                        row.get("group").charAt(0),
                        row.names("short_"),
                        row.names(""),
                        longest.waiting(),
                        longest.service()))
                .toList();
    }

    private static List<Group> groups() {
        return list("group")
                .map(row -> new Group(row.get("code").charAt(0), row.names("")))
                .toList();
    }

    private List<Counter> counters(List<Service> services) {
        var planned = new ArrayList<Counter>();
        for (List<String> letters : counters) {
            planned.add(new Counter(
                    new CounterNumber(planned.size() + 1),
                    services.stream()
                            .filter(service -> letters.contains(String.valueOf(service.letter())))
                            .map(Service::code)
                            .toList()));
        }
        return planned;
    }

    private static List<Entry> entries(String list, List<String> wanted) {
        return wanted.stream().map(code -> entry(list, new Code(code))).toList();
    }

    private static Entry entry(String list, Code code) {
        return list(list)
                .filter(row -> new Code(row.get("code")).equals(code))
                .findFirst()
                .map(row -> new Entry(code, row.names("")))
                .orElseThrow(() -> new UnknownEntry(list, code));
    }

    private static List<Entry> all(String list) {
        return list(list)
                .map(row -> new Entry(new Code(row.get("code")), row.names("")))
                .toList();
    }

    private static Stream<Row> list(String list) {
        return Table.read("codes.tsv").rows().stream()
                .filter(row -> row.get("list").equals(list));
    }
}
