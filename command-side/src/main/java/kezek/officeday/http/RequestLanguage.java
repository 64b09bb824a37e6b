package kezek.officeday.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The asker's language: {@code ?lang=} wins, then an Accept-Language that can be read, then Kazakh. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class RequestLanguage extends AcceptHeaderLocaleResolver {
    private static final Locale KAZAKH = Locale.of("kk");
    private static final List<Locale> SPOKEN = List.of(KAZAKH, Locale.of("ru"), Locale.of("en"));
    private static final Pattern WISH = Pattern.compile("(?:^|&)lang=(kk|ru|en)(?:&|$)");

    RequestLanguage() {
        setSupportedLocales(SPOKEN);
        setDefaultLocale(KAZAKH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null) {
            Matcher wish = WISH.matcher(query);
            if (wish.find()) return Locale.of(wish.group(1));
        }
        return accepted(Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Read here, because the server takes what it cannot read for the language of its machine. */
    private static Locale accepted(List<String> wishes) {
        try {
            @Nullable Locale spoken = Locale.lookup(LanguageRange.parse(String.join(",", wishes)), SPOKEN);
            return spoken == null ? KAZAKH : spoken;
        } catch (IllegalArgumentException unreadable) {
            return KAZAKH;
        }
    }
}
