package kezek.officeday.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The asker's language: {@code ?lang=} wins, then Accept-Language, then Kazakh. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class RequestLanguage extends AcceptHeaderLocaleResolver {
    private static final Locale KAZAKH = Locale.of("kk");
    private static final Pattern WISH = Pattern.compile("(?:^|&)lang=(kk|ru|en)(?:&|$)");

    RequestLanguage() {
        setSupportedLocales(List.of(KAZAKH, Locale.of("ru"), Locale.of("en")));
        setDefaultLocale(KAZAKH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null) {
            Matcher wish = WISH.matcher(query);
            if (wish.find()) return Locale.of(wish.group(1));
        }
        return super.resolveLocale(request);
    }
}
