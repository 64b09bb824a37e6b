package kezek.officeday.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * What the holder of a booking has in his hand: an unguessable id for its page, and a short code to type at the kiosk, which
 * is worth something on the day of the booking only.
 *
 * <p>No event holds either, so whoever reads the record cannot act in a visitor's place.
 */
public final class BookingIds {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,39})-([0-9]{8})-b([1-9][0-9]{0,5})-([A-Za-z0-9_-]{22})");
    private static final Pattern CODE = Pattern.compile("([1-9][0-9]{0,5})-?([0-9]{5})");

    private final Secret secret;

    public BookingIds(SecretKey key) {
        this.secret = new Secret(key);
    }

    /** A booking in somebody's hand. */
    public record Held(OfficeDayId day, int booking) {}

    /** The id of a booking; the same booking always has the same. */
    public String of(OfficeDayId day, int booking) {
        return day.office() + "-" + day.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "-b" + booking + "-"
                + secret.code(name(day, booking));
    }

    /** The booking of an id, or nothing when the id was not made here. */
    public Optional<Held> read(String id) {
        Matcher parts = FORM.matcher(id);
        if (!parts.matches()) return Optional.empty();
        try {
            OfficeDayId day = new OfficeDayId(
                    new OfficeId(parts.group(1)), LocalDate.parse(parts.group(2), DateTimeFormatter.BASIC_ISO_DATE));
            int booking = Integer.parseInt(parts.group(3));
            boolean right = Secret.same(parts.group(4), secret.code(name(day, booking)));
            return right ? Optional.of(new Held(day, booking)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** The code to type on the day: the number of the booking and five digits, as in {@code 12-48213}. */
    public String codeOf(OfficeDayId day, int booking) {
        return booking + "-" + secret.digits(name(day, booking));
    }

    /** The booking of a code on this day, typed with its hyphen or without; nothing when it is wrong. */
    public Optional<Integer> readCode(OfficeDayId day, String code) {
        Matcher parts = CODE.matcher(code.strip());
        if (!parts.matches()) return Optional.empty();
        int booking = Integer.parseInt(parts.group(1));
        return Secret.same(parts.group(2), secret.digits(name(day, booking))) ? Optional.of(booking) : Optional.empty();
    }

    private static String name(OfficeDayId day, int booking) {
        return day + "/b" + booking;
    }
}
