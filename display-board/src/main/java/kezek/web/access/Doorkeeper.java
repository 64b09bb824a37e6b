package kezek.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kezek.officeday.http.Problem;
import kezek.web.access.Entry.Ruling;
import kezek.web.access.SignInThrottle.TooManyFailures;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Turns people away: a browser that shows a page is sent to sign in, a program gets a problem with its code. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
    private final HandlerExceptionResolver problems;

    Doorkeeper(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Nobody has signed in, or a password over HTTP Basic was wrong. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (noSuchDoor(failure)) {
            answer(request, response, new Problem(HttpStatus.NOT_FOUND, "not-found"));
        } else if (Browser.wantsPage(request)) {
            response.sendRedirect("/login");
        } else {
            refuse(request, response, failure);
        }
    }

    /** The form was filled in wrongly. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (Browser.wantsPage(request)) {
            response.sendRedirect(
                    failure instanceof TooManyFailures wait ? "/login?wait=" + wait.seconds() : "/login?error");
        } else {
            refuse(request, response, failure);
        }
    }

    /** Signed in, but not for this. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        @Nullable Ruling ruling = ruling(denied);
        if (ruling == Ruling.NO_SUCH_DOOR) {
            answer(request, response, new Problem(HttpStatus.NOT_FOUND, "not-found"));
        } else if (Browser.wantsPage(request)) {
            response.sendRedirect("/login?denied");
        } else {
            answer(
                    request,
                    response,
                    new Problem(HttpStatus.FORBIDDEN, ruling == Ruling.OTHER_OFFICE ? "other-office" : "not-allowed"));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        switch (failure) {
            case TooManyFailures wait ->
                answer(
                        request,
                        response,
                        new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                                .with("seconds", wait.seconds())
                                .retryAfter(wait.seconds()));
            case InternalAuthenticationServiceException trouble -> answer(request, response, trouble);
            default -> {
                // A browser would open its own window; our pages have a better one.
                if (!Browser.is(request)) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Kezek\"");
                answer(request, response, new Problem(HttpStatus.UNAUTHORIZED, "sign-in-required"));
            }
        }
    }

    private static boolean noSuchDoor(AuthenticationException failure) {
        return failure.getCause() instanceof AccessDeniedException denied && ruling(denied) == Ruling.NO_SUCH_DOOR;
    }

    private static @Nullable Ruling ruling(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException decided
                        && decided.getAuthorizationResult() instanceof Ruling ruling
                ? ruling
                : null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception problem) {
        problems.resolveException(request, response, null, problem);
    }
}
