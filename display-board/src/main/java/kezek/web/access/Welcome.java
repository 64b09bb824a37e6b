package kezek.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets people in and out: a browser goes on to the page it wanted, a program hears who it is now. */
@Component
class Welcome implements LogoutSuccessHandler {
    private final JsonMapper json;

    Welcome(JsonMapper json) {
        this.json = json;
    }

    AuthenticationSuccessHandler backTo(RequestCache wanted) {
        var redirect = new SavedRequestAwareAuthenticationSuccessHandler();
        redirect.setRequestCache(wanted);
        return (request, response, signedIn) -> {
            if (Browser.wantsPage(request)) {
                redirect.onAuthenticationSuccess(request, response, signedIn);
            } else {
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                json.writeValue(response.getOutputStream(), signedIn.getPrincipal());
            }
        };
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication before)
            throws IOException {
        if (Browser.wantsPage(request)) {
            response.sendRedirect("/");
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
