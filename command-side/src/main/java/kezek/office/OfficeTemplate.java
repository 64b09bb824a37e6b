package kezek.office;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kezek.office.Table.Row;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Entry;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Hours;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What distinguishes one office from another on its first day; services and reasons come from the national lists
 * {@code services.tsv} and {@code codes.tsv}.
 *
 * @param norms the longest proper wait and service, in minutes
 * @param counters the service groups of each counter, by letter; the first is counter 1
 */
record OfficeTemplate(
        Names names,
        ZoneId zone,
        Hours hours,
        Norms norms,
        List<List<String>> counters,
        List<String> categories,
        List<String> pauseReasons,
        List<String> cancelReasons,
        CallRule callRule,
        CallingOrder order,
        DeskTimes desk) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** In minutes. */
    record Norms(int waiting, int service) {}

    /** The times of {@link DeskRule}; its lists are the national ones. */
    record DeskTimes(int withdrawSeconds, int restoreMinutes, int parkMinutes, int deferMinutes) {
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
                entries("priority", categories),
                entries("pause", pauseReasons),
                entries("cancel", cancelReasons),
                callRule,
                order,
                desk.rule(),
                null,
                null);
    }

    private List<Service> services() {
        return Table.read("services.tsv").rows().stream()
                .map(row -> new Service(
                        new ServiceCode(row.get("id")),
                        row.get("group").charAt(0),
                        row.names("short_"),
                        row.names(""),
                        norms.waiting(),
                        norms.service()))
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
                .orElseThrow(() -> new IllegalStateException("codes.tsv has no " + list + " " + code));
    }

    private static List<Entry> all(String list) {
        return list(list)
                .map(row -> new Entry(new Code(row.get("code")), row.names("")))
                .toList();
    }

    private static java.util.stream.Stream<Row> list(String list) {
        return Table.read("codes.tsv").rows().stream()
                .filter(row -> row.get("list").equals(list));
    }
}
