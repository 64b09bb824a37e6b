package kezek.officeday.events;

import java.util.regex.Pattern;

/**
 * Made by the client for one wish, so that asking twice is harmless: 1-100 printable ASCII characters.
 *
 * <p>Source: the Idempotency-Key HTTP header field (IETF draft).
 */
public record RequestId(String value) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");

    /** @throws IllegalArgumentException when the text is not of that form */
    public RequestId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a request id");
    }

    @Override
    public String toString() {
        return value;
    }
}
