package kezek.officeday.events;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the visitor holds and the board shows: the letter of the service group and three digits, never reused in a day.
 *
 * <p>The letter is one whose glyph is the same in Cyrillic and Latin; it is stored as ASCII.
 */
public record TicketNumber(char letter, int number) implements Comparable<TicketNumber> {
    /** The highest number of a group and day. */
    public static final int LAST = 999;

    private static final Pattern FORM = Pattern.compile("[A-Z][0-9]{3}");
    private static final Comparator<TicketNumber> ORDER =
            Comparator.comparingInt(TicketNumber::number).thenComparingInt(TicketNumber::letter);

    /** @throws IllegalArgumentException when the letter is not A-Z or the number not 1-999 */
    public TicketNumber {
        if (letter < 'A' || letter > 'Z' || number < 1 || number > LAST) {
            throw new IllegalArgumentException("not a ticket number");
        }
    }

    /**
     * Reads the written form back.
     *
     * @throws IllegalArgumentException when the text is not a letter and three digits
     */
    public static TicketNumber parse(String text) {
        if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("not a ticket number");
        return new TicketNumber(text.charAt(0), Integer.parseInt(text.substring(1)));
    }

    /** As people read it: {@code K-017}. Stored and typed it is {@code K017}. */
    public String shown() {
        return String.format(Locale.ROOT, "%c-%03d", letter, number);
    }

    @Override
    public int compareTo(TicketNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return letter + Integer.toString(1 + LAST + number).substring(1);
    }
}
