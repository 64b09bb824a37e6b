package kezek.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import kezek.officeday.events.Names;
import org.jspecify.annotations.Nullable;

/** Collects what contradicts, with the checks that every part of the settings needs. */
final class Faults {
    /** A Latin letter beside a Cyrillic one in the same word: it looks right, and neither search nor voice finds it. */
    private static final Pattern MIXED_ALPHABETS =
            Pattern.compile("\\p{IsCyrillic}[a-zA-Z]|[a-zA-Z]\\p{IsCyrillic}", Pattern.UNICODE_CHARACTER_CLASS);

    /** A control character, half of a character, or one that is not seen but turns or parts what stands beside it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 64;

    /** In characters: no official name of a service is half as long. */
    private static final int LONGEST_TEXT = 500;

    private final List<Fault> found = new ArrayList<>();

    List<Fault> found() {
        return List.copyOf(found);
    }

    /** Notes a fault unless all is well; tells whether it is. */
    boolean unless(boolean well, String field, String code) {
        if (!well) found.add(new Fault(field, code));
        return well;
    }

    void atLeast(int least, int value, String field) {
        unless(value >= least, field, least > 0 ? "not-positive" : "negative");
    }

    /** For lengths of time, in whatever unit. */
    void between(int least, int most, int value, String field) {
        atLeast(least, value, field);
        unless(value <= most, field, "too-long");
    }

    void code(String code, String field) {
        unless(CODE.matcher(code).matches() && code.length() <= LONGEST_CODE, field, "not-a-code");
    }

    void text(@Nullable Names names, String field) {
        if (names == null) return;
        word(names.kk(), field + ".kk");
        word(names.ru(), field + ".ru");
        word(names.en(), field + ".en");
    }

    private void word(String text, String field) {
        if (unless(!text.isBlank(), field, "text-missing")) {
            unless(text.length() <= LONGEST_TEXT, field, "text-too-long");
            unless(!UNPRINTABLE.matcher(text).find(), field, "unprintable");
            unless(!MIXED_ALPHABETS.matcher(text).find(), field, "mixed-alphabets");
        }
    }

    /** Looks at each element under the path of its place. */
    <T> void each(List<T> list, String field, BiConsumer<T, String> look) {
        for (int i = 0; i < list.size(); i++) look.accept(list.get(i), field + "[" + i + "]");
    }

    /** Notes each element whose key an earlier one has. */
    <T> void unique(List<T> list, String field, String component, Function<T, Object> key, String code) {
        Set<Object> keys = new HashSet<>();
        each(list, field, (one, place) -> unless(keys.add(key.apply(one)), place + component, code));
    }
}
