package kezek.ledger;

/**
 * The one form in which the ledger writes JSON: RFC 8785 (JCS), and less: only strings, integers with |n| &lt; 2^53,
 * booleans, arrays and objects; no null, no control character (U+0000 to U+001F, U+007F), at most 32 levels deep.
 *
 * <p>Whoever checks it needs no JSON library to be sure that two readers see the same: keys are sorted by UTF-16 code
 * units without duplicates, nothing is escaped but {@code "} and {@code \}, nothing stands between the tokens.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Checks one whole text.
     *
     * @throws NotCanonicalException when these bytes are anything but one value in that form
     */
    public static void check(byte[] json) {
        var scanner = new JsonScanner(json, 0);
        scanner.value();
        scanner.end();
    }
}
