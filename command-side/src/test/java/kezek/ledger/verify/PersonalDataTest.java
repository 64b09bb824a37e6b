package kezek.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.OfficeDayEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No event can hold a person's data: there is no place for it, and a day played at random has none. */
class PersonalDataTest {
    /** Every text that an event may hold; each is a code, a form that is checked, or a word of the office. */
    private static final Set<String> TEXTS = Set.of(
            "Actor.pseudonym",
            "Actor.role",
            "Change.after",
            "Change.before",
            "Change.field",
            "Code.value",
            "DayOpened.build",
            "Names.en",
            "Names.kk",
            "Names.ru",
            "OfficeId.value",
            "RequestId.value",
            "ServiceCode.value",
            "StaffMember.account");

    @Test
    void an_event_has_no_place_for_free_text() {
        Set<String> texts = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        collect(OfficeDayEvent.class, texts, seen);
        collect(OfficeEvent.class, texts, seen);

        assertThat(texts).containsExactlyInAnyOrderElementsOf(TEXTS);
    }

    private static void collect(Class<?> type, Set<String> texts, Set<Class<?>> seen) {
        if (!seen.add(type)) return;
        if (type.isSealed()) Arrays.stream(type.getPermittedSubclasses()).forEach(it -> collect(it, texts, seen));
        if (!type.isRecord()) return;
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == String.class) texts.add(type.getSimpleName() + "." + component.getName());
            collect(component.getGenericType(), texts, seen);
        }
    }

    private static void collect(Type type, Set<String> texts, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType list) {
            for (Type argument : list.getActualTypeArguments()) collect(argument, texts, seen);
        }
        if (type instanceof Class<?> plain && plain.getName().startsWith("kezek.")) collect(plain, texts, seen);
    }

    @Test
    void a_day_played_at_random_and_its_export_hold_nobodys_data() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            byte[] export = ExportedDay.random(seed, 400).sign().zip();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
                while (zip.getNextEntry() != null) {
                    assertThat(PersonalData.in(new String(zip.readAllBytes(), UTF_8)))
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"by\":\"clerk:850101300123\"}",
                "call me at +7 701 234 56 78",
                "87012345678",
                "a@b.kz",
                "passport N12345678"
            })
    void the_scanner_finds_what_it_looks_for(String text) {
        assertThat(PersonalData.in(text)).isNotEmpty();
    }
}
