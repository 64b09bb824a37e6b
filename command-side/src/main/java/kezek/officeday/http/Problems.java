package kezek.officeday.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever went wrong with problem details (RFC 9457): a stable code, a text in the asker's language, no trace. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource texts;
    private final LocaleResolver languages;

    Problems(MessageSource texts, LocaleResolver localeResolver) {
        this.texts = texts;
        this.languages = localeResolver;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> unforeseen(Exception failure, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return null;
        if (Unsaved.causedBy(failure)) {
            log.warn("The database does not answer: {}", failure.toString());
            return answer(failure, Unsaved.problem(), request);
        }
        log.error("Nobody foresaw this", failure);
        return answer(failure, new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(unreadable, BadJson.problem(unreadable), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (@Nullable Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) return answer(mismatch, problem, request);
        }
        String field = Objects.requireNonNullElse(mismatch.getPropertyName(), "");
        return answer(mismatch, Problem.invalidValue(field), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(missing, Problem.invalidValue(missing.getParameterName()), request);
    }

    private @Nullable ResponseEntity<Object> answer(Exception failure, ErrorResponse problem, WebRequest request) {
        return handleExceptionInternal(
                failure, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        HttpHeaders complete = new HttpHeaders(headers);
        complete.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (request instanceof ServletWebRequest web) complete.setContentLanguage(tell(problem, web));
        return new ResponseEntity<>(problem, complete, status);
    }

    private Locale tell(ProblemDetail problem, ServletWebRequest request) {
        if (problem.getProperties() == null || !problem.getProperties().containsKey("code")) {
            problem.setProperty("code", code(problem.getStatus()));
        }
        Map<String, Object> fields = Objects.requireNonNull(problem.getProperties());
        if ("invalid-value".equals(fields.get("code"))) fields.putIfAbsent("field", "request");
        Locale language = languages.resolveLocale(request.getRequest());
        problem.setDetail(texts.getMessage("error." + fields.get("code"), new Object[] {fields}, null, language));
        problem.setInstance(asked(request.getRequest()));
        return language;
    }

    /** The address that was asked for; nothing when it is not even one. */
    private static @Nullable URI asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return new URI(failed instanceof String address ? address : request.getRequestURI());
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    /** The code where Spring itself said no. */
    static String code(int status) {
        return switch (status) {
            case 401 -> "sign-in-required";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 503 -> "not-saved";
            default -> status < 500 ? "invalid-value" : "internal-error";
        };
    }
}
