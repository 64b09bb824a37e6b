package kezek.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells a person at a browser from a program, by the headers that only browsers send (W3C Fetch Metadata). */
final class Browser {
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private Browser() {}

    static boolean is(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null;
    }

    /** Whether the answer will be shown as a page. */
    static boolean wantsPage(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && !request.getRequestURI().startsWith("/api/");
    }

    /** Whether a page of somebody else made the browser ask. */
    static boolean sentByAnotherSite(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !FROM_HERE.contains(site);
    }
}
