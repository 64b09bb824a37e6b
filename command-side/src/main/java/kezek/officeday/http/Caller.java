package kezek.officeday.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kezek.officeday.events.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells the record who asks: role and pseudonym of the account; nobody signs in at the kiosk of a demonstration. */
final class Caller implements HandlerMethodArgumentResolver {
    private static final List<String> ROLES =
            List.of("clerk", "supervisor", "kiosk", "board", "auditor", "administrator");
    private static final Actor DEMO = new Actor("kiosk", "demo");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var principal = http.getUserPrincipal();
        if (principal == null) return DEMO;
        return ROLES.stream()
                .filter(role -> http.isUserInRole(role.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(role -> new Actor(role, principal.getName()))
                .orElse(DEMO);
    }
}
