package kezek.officeday.http;

import java.util.List;
import java.util.stream.Collectors;
import kezek.officeday.events.ImpossibleValue;
import kezek.officeday.events.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body, naming the field; the sender's words are not repeated. */
final class BadJson {
    private BadJson() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        for (@Nullable Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyLimit.TooLarge large -> {
                    return BodyLimit.problem();
                }
                case UnrecognizedPropertyException unknown -> {
                    return new Problem(HttpStatus.BAD_REQUEST, "unknown-field").with("field", field(unknown));
                }
                case InvalidFormatException bad
                when bad.getTargetType() == Language.class -> {
                    return Problem.unprocessable("unknown-language");
                }
                case MismatchedInputException mismatch -> {
                    return Problem.invalidValue(field(mismatch));
                }
                case InputCoercionException tooLarge -> {
                    return Problem.invalidValue(field(tooLarge));
                }
                case ValueInstantiationException refused -> {
                    return Problem.invalidValue(part(refused));
                }
                default -> {}
            }
        }
        return new Problem(HttpStatus.BAD_REQUEST, "malformed-json");
    }

    private static String field(JacksonException fault) {
        String place = place(fault);
        return place.isEmpty() ? "body" : place;
    }

    /** The part of the refused value that is at fault, where the value says so itself. */
    private static String part(ValueInstantiationException refused) {
        if (!(refused.getCause() instanceof ImpossibleValue impossible)) return field(refused);
        String place = place(refused);
        return place.isEmpty() ? impossible.component() : place + "." + impossible.component();
    }

    private static String place(JacksonException fault) {
        List<JacksonException.Reference> path = fault.getPath();
        return path.stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
