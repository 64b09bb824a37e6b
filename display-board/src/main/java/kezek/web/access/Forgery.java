package kezek.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Says which requests must prove that our own page sent them: those that change something with the right of a session
 * cookie, which the browser adds by itself, and whatever comes from another site. A password in each request needs no
 * proof, and at sign-in there is no right yet that could be abused.
 */
@Component
class Forgery implements RequestMatcher {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String sessionCookie;

    Forgery(ServerProperties server) {
        String name = server.getServlet().getSession().getCookie().getName();
        sessionCookie = name == null ? "JSESSIONID" : name;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (HARMLESS.contains(request.getMethod())) return false;
        if (Browser.sentByAnotherSite(request)) return true;
        return WebUtils.getCookie(request, sessionCookie) != null
                && !request.getRequestURI().equals("/login");
    }
}
