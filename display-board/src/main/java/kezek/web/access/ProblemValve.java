package kezek.web.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers what the server refuses before the program sees it, an impossible address for one, without its HTML page. */
final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        String code = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "invalid-value" : "internal-error";
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var answer = response.getReporter();
            if (answer != null) answer.write("{\"status\":" + status + ",\"code\":\"" + code + "\"}");
            response.finishResponse();
        } catch (IOException gone) {
            getContainer().getLogger().debug("nobody waits for the answer", gone);
        }
    }

    /** Puts the valve where the server's own would be, and lets somebody speak any number of languages. */
    @Component
    static final class Fitting implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        /** No header has room for as many: the server would break off with an error at the eleventh. */
        private static final int LANGUAGES = 10_000;

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(LANGUAGES));
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve()));
        }
    }
}
