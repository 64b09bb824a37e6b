package kezek.web.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the server refuses before the program sees it, an impossible address for one: with a problem like any other
 * and without the server's HTML page.
 */
final class ProblemValve extends ErrorReportValve {
    private final MessageSource texts;
    private final LocaleResolver languages;

    private ProblemValve(MessageSource texts, LocaleResolver languages) {
        this.texts = texts;
        this.languages = languages;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        Locale language = languages.resolveLocale(request);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
            var answer = response.getReporter();
            if (answer != null) answer.write(JsonMapper.shared().writeValueAsString(problem(status, language)));
            response.finishResponse();
        } catch (IOException gone) {
            getContainer().getLogger().debug("nobody waits for the answer", gone);
        }
    }

    private Map<String, Object> problem(int status, Locale language) {
        Map<String, Object> problem = new LinkedHashMap<>();
        @Nullable HttpStatus known = HttpStatus.resolve(status);
        if (known != null) problem.put("title", known.getReasonPhrase());
        problem.put("status", status);
        if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            problem.put("code", "invalid-value");
            problem.put("field", "request");
        } else {
            problem.put("code", "internal-error");
        }
        @Nullable
        String detail = texts.getMessage("error." + problem.get("code"), new Object[] {problem}, null, language);
        if (detail != null) problem.put("detail", detail);
        return problem;
    }

    /** Puts the valve where the server's own would be, and lets somebody speak any number of languages. */
    @Component
    static final class Fitting implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        /** No header has room for as many: the server would break off with an error at the eleventh. */
        private static final int LANGUAGES = 10_000;

        private final MessageSource texts;
        private final LocaleResolver languages;

        Fitting(MessageSource texts, LocaleResolver localeResolver) {
            this.texts = texts;
            this.languages = localeResolver;
        }

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(LANGUAGES));
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve(texts, languages)));
        }
    }
}
