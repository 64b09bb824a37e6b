package kezek.officeday.events;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * Makes and reads the unguessable id by which a visitor holds a ticket: office, date, number and a 128-bit code that only
 * this installation can make.
 *
 * <p>No event holds the id, so whoever reads the record cannot act in a visitor's place, and no table is needed to find
 * the ticket of an id.
 */
public final class TicketIds {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,39})-([0-9]{8})-([A-Z][0-9]{3})-([A-Za-z0-9_-]{22})");

    private final Secret secret;

    public TicketIds(SecretKey key) {
        this.secret = new Secret(key);
    }

    /** The id of a ticket; the same ticket always has the same. */
    public String of(OfficeDayId day, TicketNumber ticket) {
        return day.office() + "-" + day.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + ticket + "-"
                + code(day, ticket);
    }

    /** The ticket of an id, or nothing when the id was not made here. */
    public Optional<Held> read(String id) {
        Matcher parts = FORM.matcher(id);
        if (!parts.matches()) return Optional.empty();
        try {
            OfficeDayId day = new OfficeDayId(
                    new OfficeId(parts.group(1)), LocalDate.parse(parts.group(2), DateTimeFormatter.BASIC_ISO_DATE));
            TicketNumber ticket = TicketNumber.parse(parts.group(3));
            return Secret.same(parts.group(4), code(day, ticket))
                    ? Optional.of(new Held(day, ticket))
                    : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** A ticket in a visitor's hand. */
    public record Held(OfficeDayId day, TicketNumber ticket) {}

    private String code(OfficeDayId day, TicketNumber ticket) {
        return secret.code(day + "/" + ticket);
    }
}
