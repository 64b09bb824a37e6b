package kezek.hall;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers to questions that cannot be answered, each with the stable code of the contract (RFC 9457). */
public final class Problems {
    private Problems() {}

    public static ErrorResponseException unknownOffice() {
        return problem(HttpStatus.NOT_FOUND, "unknown-office");
    }

    public static ErrorResponseException unknownDay() {
        return problem(HttpStatus.NOT_FOUND, "unknown-day");
    }

    public static ErrorResponseException dayNotOpen() {
        return problem(HttpStatus.CONFLICT, "day-not-open");
    }

    public static ErrorResponseException unknownTicket() {
        return problem(HttpStatus.NOT_FOUND, "unknown-ticket");
    }

    public static ErrorResponseException unknownBooking() {
        return problem(HttpStatus.NOT_FOUND, "unknown-booking");
    }

    public static ErrorResponseException unknownCounter() {
        return problem(HttpStatus.NOT_FOUND, "unknown-counter");
    }

    /** A witness that this office was not told of. */
    public static ErrorResponseException unknownWitness() {
        return problem(HttpStatus.NOT_FOUND, "unknown-witness");
    }

    /** The record was altered, or a part of it is missing: no request of whoever asks can mend it. */
    public static ErrorResponseException brokenRecord() {
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "record-broken");
    }

    /** What is asked for is not there, because nothing that could be proved has been signed; it comes within a minute. */
    public static ErrorResponseException notSignedYet() {
        ErrorResponseException problem = problem(HttpStatus.NOT_FOUND, "not-signed-yet");
        problem.getHeaders().set("Retry-After", "60");
        return problem;
    }

    public static ErrorResponseException notFound() {
        return problem(HttpStatus.NOT_FOUND, "not-found");
    }

    /** A parameter that cannot be read. */
    public static ErrorResponseException invalid(String field) {
        ErrorResponseException problem = problem(HttpStatus.BAD_REQUEST, "invalid-value");
        problem.getBody().setProperty("field", field);
        return problem;
    }

    /** The record cannot be read at the moment. */
    public static ErrorResponseException notReady() {
        return later(HttpStatus.SERVICE_UNAVAILABLE, "not-saved", 1);
    }

    /** Something that may well be possible in a while. */
    public static ErrorResponseException later(HttpStatus status, String code, int seconds) {
        ErrorResponseException problem = problem(status, code);
        problem.getHeaders().set("Retry-After", Integer.toString(seconds));
        return problem;
    }

    private static ErrorResponseException problem(HttpStatus status, String code) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setProperty("code", code);
        return new ErrorResponseException(status, detail, null, "error." + code, null);
    }
}
