package kezek.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the application really answers to: endpoints of all kinds, and sockets. */
final class Mappings {
    private static final Set<String> FILES = Set.of("/**", "/webjars/**");

    private Mappings() {}

    static List<String> of(ApplicationContext application) {
        List<String> found = new ArrayList<>();
        application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> addresses(info).forEach(found::add)));
        application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .filter(path -> !FILES.contains(path))
                .map(path -> "GET " + path)
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name))
                .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + plain(path)));
    }

    /** Without the forms that variables must have: {@code {id:[a-z]+}} is {@code {id}}. */
    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }
}
