package kezek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    /** A Latin letter beside a Cyrillic one in the same word: it looks right and is not. */
    private static final Pattern MIXED_ALPHABETS =
            Pattern.compile("\\p{IsCyrillic}[a-zA-Z]|[a-zA-Z]\\p{IsCyrillic}", Pattern.UNICODE_CHARACTER_CLASS);
    /** {@code t('key'}, {@code data-t="key"}, {@code data-t-label="key"}; keys that are put together are not seen. */
    private static final Pattern USE =
            Pattern.compile("(?:\\bt\\(|\\bboth\\(|data-t=|data-t-label=)['\"]([\\w-]+\\.[\\w.-]+)['\"]");

    private final Texts texts = new Texts();

    @Test
    void every_text_exists_in_every_language() {
        assertThat(texts.all())
                .hasSizeGreaterThan(100)
                .allSatisfy((key, text) -> assertThat(languages(text))
                        .allSatisfy(words -> assertThat(words).isNotBlank()));
    }

    @Test
    void the_languages_of_a_text_have_the_same_placeholders_but_for_the_kazakh_ordinal() {
        texts.all().forEach((key, text) -> {
            var english = placeholders(text.en());
            assertThat(placeholders(text.ru())).as(key).isEqualTo(english);
            assertThat(placeholders(text.kk().replace("{windowOrdinal}", "{window}")))
                    .as(key)
                    .isEqualTo(english);
        });
    }

    @Test
    void no_word_mixes_latin_and_cyrillic_letters() {
        assertThat(texts.all())
                .allSatisfy((key, text) -> assertThat(languages(text))
                        .noneMatch(words -> MIXED_ALPHABETS.matcher(words).find()));
    }

    @Test
    void every_text_a_page_asks_for_exists() throws IOException {
        var asked = new TreeSet<String>();
        for (var page : pages()) {
            var use = USE.matcher(Files.readString(page));
            while (use.find()) {
                asked.add(use.group(1));
            }
        }
        assertThat(asked).isNotEmpty().isSubsetOf(texts.all().keySet());
    }

    @Test
    void placeholders_are_filled_by_name_and_an_unknown_language_gets_kazakh() {
        var thirty = new Object[] {Map.of("n", 30)};
        assertThat(texts.getMessage("kiosk.peopleAhead", thirty, Locale.ENGLISH))
                .isEqualTo("People ahead of you: 30");
        assertThat(texts.getMessage("kiosk.peopleAhead", thirty, Locale.FRENCH)).isEqualTo("Алдыңызда: 30 адам");
    }

    @Test
    void the_rendering_library_lies_where_the_pages_look_for_it() throws IOException {
        var imports = Pattern.compile("from '(/_static/[^']+)'").matcher(Files.readString(STATIC.resolve("ui/lit.js")));
        assertThat(imports.find()).isTrue();
        assertThat(getClass().getResource("/META-INF/resources" + imports.group(1)))
                .isNotNull();
    }

    private static List<String> languages(Texts.Text text) {
        return List.of(text.kk(), text.ru(), text.en());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(STATIC)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|html)"))
                    .toList();
        }
    }
}
