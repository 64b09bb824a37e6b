package kezek.officeday.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An answer that says no, with a stable code for programs (RFC 9457); {@link Problems} adds the text for people.
 *
 * <p>Whoever cannot see this class throws an {@link ErrorResponseException} whose body has the property {@code code}.
 */
public final class Problem extends ErrorResponseException {
    private final String code;

    public Problem(HttpStatus status, String code) {
        super(status, ProblemDetail.forStatus(status), null);
        this.code = code;
        getBody().setProperty("code", code);
    }

    /** Adds a field that the text may use. */
    public Problem with(String field, Object value) {
        getBody().setProperty(field, value);
        return this;
    }

    /** Tells when asking again makes sense. */
    public Problem retryAfter(long seconds) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        return this;
    }

    public String code() {
        return code;
    }

    static Problem invalidValue(String field) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-value").with("field", field);
    }

    static Problem notFound(String code) {
        return new Problem(HttpStatus.NOT_FOUND, code);
    }

    static Problem conflict(String code) {
        return new Problem(HttpStatus.CONFLICT, code);
    }

    static Problem unprocessable(String code) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }

    /** A refusal is an everyday answer; where in the code it was made interests nobody. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
