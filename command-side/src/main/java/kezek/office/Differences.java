package kezek.office;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.office.events.OfficeEvent.OfficeChanged.Change;
import kezek.officeday.events.Names;
import kezek.officeday.events.OfficeCalendar.SpecialDate;
import kezek.officeday.events.OfficeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two settings of an office, field by field, as people read it.
 *
 * <p>It walks the components of the records, so a setting that is added later is told without a word here. The element of a
 * list is known by its first component: a service by its code, a counter by its number; where that is a list itself, by its
 * place.
 */
final class Differences {
    /** The numbers of versions follow from the changes; they are none themselves. */
    private static final Set<String> NUMBERS = Set.of("version", "order.version");

    private final List<Change> found = new ArrayList<>();

    static List<Change> between(OfficeConfiguration before, OfficeConfiguration after) {
        Differences differences = new Differences();
        differences.records(before, after, "");
        return List.copyOf(differences.found);
    }

    private void values(@Nullable Object before, @Nullable Object after, String field) {
        if (Objects.equals(before, after) || NUMBERS.contains(field)) return;
        if (before instanceof List<?> one && after instanceof List<?> other && isKeyed(one, other)) {
            lists(one, other, field);
        } else if (before instanceof Record one && after instanceof Record other && isComposed(one)) {
            records(one, other, field);
        } else {
            found.add(new Change(field, text(before), text(after)));
        }
    }

    private void records(Record before, Record after, String field) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            String path = field.isEmpty() ? component.getName() : field + "." + component.getName();
            values(get(component, before), get(component, after), path);
        }
    }

    private void lists(List<?> before, List<?> after, String field) {
        Map<String, Object> one = byKey(before);
        Map<String, Object> other = byKey(after);
        one.forEach((key, value) -> values(value, other.get(key), field + "[" + key + "]"));
        other.forEach((key, value) -> {
            if (!one.containsKey(key)) found.add(new Change(field + "[" + key + "]", null, text(value)));
        });
        List<String> stayed = one.keySet().stream().filter(other::containsKey).toList();
        List<String> now = other.keySet().stream().filter(one::containsKey).toList();
        if (!stayed.equals(now)) found.add(new Change(field, String.join(", ", stayed), String.join(", ", now)));
    }

    private static boolean isKeyed(List<?> one, List<?> other) {
        List<Object> all = new ArrayList<>(one);
        all.addAll(other);
        return all.stream().allMatch(element -> element instanceof Record of && isComposed(of));
    }

    /** A record of one component is a value: {@code CounterNumber}. */
    private static boolean isComposed(Record value) {
        return value.getClass().getRecordComponents().length > 1;
    }

    private static Map<String, Object> byKey(List<?> list) {
        var map = new LinkedHashMap<String, Object>();
        for (int place = 0; place < list.size(); place++) map.put(key(list.get(place), place), list.get(place));
        return map;
    }

    private static String key(Object element, int place) {
        @Nullable Object first = get(components(element).getFirst(), element);
        return first instanceof List<?> ? String.valueOf(place) : String.valueOf(text(first));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Names names -> names.kk() + " / " + names.ru() + " / " + names.en();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case SpecialDate date when date.hours() == null -> "shut; note: " + text(date.note());
            case List<?> list -> list.stream().map(Differences::text).collect(Collectors.joining(", "));
            case Record composed
            when isComposed(composed) ->
                components(composed).stream()
                        .filter(component -> get(component, composed) != null)
                        .map(component -> component.getName() + ": " + text(get(component, composed)))
                        .collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private static List<RecordComponent> components(Object value) {
        return Arrays.asList(value.getClass().getRecordComponents());
    }

    private static @Nullable Object get(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
