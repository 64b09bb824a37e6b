package kezek.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Every text of the program in Kazakh, Russian and English, from one table that translators can edit
 * ({@code kezek/texts/strings.tsv}: key, kk, ru, en, note). Placeholders are named, so that each language orders them as
 * it needs: {@code getMessage("clerk.tooEarlyNoShow", new Object[] {Map.of("n", 30)}, locale)}. A locale without texts
 * gets Kazakh.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
final class Texts implements MessageSource {
    private static final String TABLE = "/kezek/texts/strings.tsv";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Text> byKey;
    private final String version;

    Texts() {
        byte[] table = read();
        byKey = Collections.unmodifiableMap(parse(new String(table, StandardCharsets.UTF_8)));
        version = DigestUtils.md5DigestAsHex(table);
    }

    /** One text in the three languages of the state's offices; Kazakh comes first and stands in for any other. */
    record Text(String kk, String ru, String en) {
        String in(@Nullable Locale locale) {
            return switch (locale == null ? "kk" : locale.getLanguage()) {
                case "ru" -> ru;
                case "en" -> en;
                default -> kk;
            };
        }
    }

    /** In the order of the table. */
    Map<String, Text> all() {
        return byKey;
    }

    /** Changes whenever a text does. */
    String version() {
        return version;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        var text = byKey.get(code);
        if (text != null) {
            return fill(text.in(locale), args);
        }
        return defaultMessage == null ? null : fill(defaultMessage, args);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        var text = getMessage(code, args, null, locale);
        if (text == null) {
            throw new NoSuchMessageException(code);
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var codes = Objects.requireNonNullElse(resolvable.getCodes(), new String[0]);
        for (var code : codes) {
            var text = getMessage(code, resolvable.getArguments(), null, locale);
            if (text != null) {
                return text;
            }
        }
        var fallback = resolvable.getDefaultMessage();
        if (fallback == null) {
            throw new NoSuchMessageException(String.join(", ", codes));
        }
        return fallback;
    }

    private static String fill(String text, Object @Nullable [] args) {
        if (args == null || args.length == 0 || !(args[0] instanceof Map<?, ?> values)) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }

    private static byte[] read() {
        try (InputStream table = Texts.class.getResourceAsStream(TABLE)) {
            return Objects.requireNonNull(table, TABLE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Text> parse(String table) {
        var parsed = new LinkedHashMap<String, Text>();
        table.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            var cell = line.split("\t", -1);
            if (cell.length < 4 || parsed.put(cell[0], new Text(cell[1], cell[2], cell[3])) != null) {
                throw new IllegalStateException("%s: incomplete or repeated: %s".formatted(TABLE, line));
            }
        });
        return parsed;
    }
}
