package kezek.ledger.verify;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what could identify a person in a text: an IIN or another number of twelve digits, a telephone number, an e-mail
 * address, a document number. Random ids and hashes are passed over.
 */
public final class PersonalData {
    private static final Pattern RANDOM = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9+/_-]{43}=?|[0-9a-f]{32,}");
    private static final Pattern PERSONAL =
            Pattern.compile("(?<![\\w.-])(?:\\d{12}|(?:\\+?7|8)[ (-]*7\\d{2}[ )-]*\\d{3}[ -]*\\d{2}[ -]*\\d{2}"
                    + "|N\\d{8,9}|[\\w.+-]+@[\\w-]+\\.[a-z]{2,})(?![\\w:-])");

    private PersonalData() {}

    /** What was found, in the order of the text. */
    public static List<String> in(String text) {
        return PERSONAL.matcher(RANDOM.matcher(text).replaceAll("#"))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
