package kezek.officeday.events;

import java.util.Locale;

/** One entry of an office's own lists (categories, reasons), in kebab-case: LUNCH and lunch are the same entry. */
public record Code(String value) {

    /** Normalises, so that the printed form of a list and the stored form of an event meet. */
    public Code {
        value = value.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return value;
    }
}
