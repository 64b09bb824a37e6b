package kezek.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kezek.officeday.events.Language;
import kezek.officeday.events.Names;
import org.springframework.context.MessageSource;

/** The languages in which one sheet says everything, the first of them first. */
final class Tongue {
    private final List<Language> languages;
    private final MessageSource texts;

    private Tongue(List<Language> languages, MessageSource texts) {
        this.languages = languages;
        this.texts = texts;
    }

    /** Kazakh first, then Russian, in letters of one size: article 21 of the law on languages. */
    static Tongue wall(MessageSource texts) {
        return new Tongue(List.of(Language.KK, Language.RU), texts);
    }

    static Tongue english(MessageSource texts) {
        return of(Language.EN, texts);
    }

    /** One language alone, in larger letters. */
    static Tongue of(Language language, MessageSource texts) {
        return new Tongue(List.of(language), texts);
    }

    List<Language> languages() {
        return languages;
    }

    List<String> say(String key) {
        return say(key, Map.of());
    }

    List<String> say(String key, Map<String, ?> values) {
        return languages.stream()
                .map(language -> Objects.requireNonNull(texts.getMessage(key, new Object[] {values}, locale(language))))
                .toList();
    }

    /** All languages in one line. */
    String line(String key) {
        return String.join(" · ", say(key));
    }

    List<String> names(Names names) {
        return languages.stream().map(names::in).toList();
    }

    List<String> date(LocalDate date) {
        return languages.stream()
                .map(language -> date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale(language))))
                .toList();
    }

    /** As documents name their language (BCP 47). */
    String tag() {
        return locale(languages.getFirst()).toLanguageTag();
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case KK -> Locale.of("kk", "KZ");
            case RU -> Locale.of("ru", "KZ");
            case EN -> Locale.UK;
        };
    }
}
