package kezek.officeday.events;

import java.util.regex.Pattern;

/** Names an office in paths, streams and tickets: lower-case ASCII letters, digits and hyphens, at most 40. */
public record OfficeId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException when the text is not of that form */
    public OfficeId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not an office id");
    }

    @Override
    public String toString() {
        return value;
    }
}
