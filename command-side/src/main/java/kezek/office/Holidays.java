package kezek.office;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kezek.office.Table.Row;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeCalendar.SpecialDate;
import kezek.officeday.events.OfficeConfiguration.Hours;

/**
 * The dates of {@code holidays.tsv} on which the whole country works otherwise than in an ordinary week, each with the law
 * that it rests on. A year that is not in it has no holidays yet.
 */
final class Holidays {
    /** By how many hours a short day is shorter. */
    private static final int SHORT = 1;

    private final List<Row> rows;
    private final Map<String, Names> laws;

    private Holidays(List<Row> rows, Map<String, Names> laws) {
        this.rows = rows;
        this.laws = laws;
    }

    static Holidays national() {
        Map<String, Names> laws = Table.read("codes.tsv").rows().stream()
                .filter(row -> row.get("list").equals("law"))
                .collect(Collectors.toMap(row -> code(row.get("code")), row -> row.names("")));
        return new Holidays(Table.read("holidays.tsv").rows(), laws);
    }

    /** In the order of the dates; what an office says itself of a date goes before. */
    List<SpecialDate> with(List<SpecialDate> own, Hours usual) {
        var dates = new TreeMap<LocalDate, SpecialDate>();
        rows.forEach(row -> {
            SpecialDate date = date(row, usual);
            dates.put(date.date(), date);
        });
        own.forEach(date -> dates.put(date.date(), date));
        return dates.values().stream()
                .sorted(Comparator.comparing(SpecialDate::date))
                .toList();
    }

    private SpecialDate date(Row row, Hours usual) {
        LocalDate date = LocalDate.parse(row.get("date"));
        Names law = laws.get(row.get("law"));
        if (law == null) throw new IllegalStateException("holidays.tsv: no such law in codes.tsv: " + row.get("law"));
        Names name = row.names("");
        Names note = new Names(
                name.kk() + " (" + law.kk() + ")",
                name.ru() + " (" + law.ru() + ")",
                name.en() + " (" + law.en() + ")");
        return switch (row.get("kind")) {
            case "off" -> new SpecialDate(date, null, null, note);
            case "working" -> new SpecialDate(date, usual, null, note);
            case "short" -> new SpecialDate(date, shorter(usual), null, note);
            default -> throw new IllegalStateException("holidays.tsv: a date is off, short or working: " + date);
        };
    }

    private static Hours shorter(Hours usual) {
        return new Hours(
                usual.open(),
                usual.lastTicket().minusHours(SHORT),
                usual.close().minusHours(SHORT),
                usual.lunch());
    }

    private static String code(String written) {
        return written.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
