package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One record of an office's log, version 1: the very bytes that are stored, hashed and exported (RFC 8785 form, no line
 * end). The payload is carried as text and never written anew, so that no second form of it can drift.
 *
 * @param id random; it also keeps anybody from guessing a record from its hash
 * @param index place in the log of the office, from 0
 * @param office id of the office: lower-case ASCII letters, digits and hyphens, at most 40
 * @param payload the event: a JSON object in the form of {@link CanonicalJson}
 * @param prev leaf hash of the record at index - 1, {@link Hash#ZERO} at index 0
 * @param rev revision of the type, from 1
 * @param seq place in the stream, from 1
 * @param stream {@code office/yyyy-MM-dd} for an office day, {@code office} for the office itself
 * @param type stable name of the event: ASCII letters and digits, a capital letter first, at most 64
 */
public record LedgerRecord(
        UUID id, long index, String office, String payload, Hash prev, int rev, long seq, String stream, String type) {
    private static final int ENVELOPE = 320;
    private static final int LONGEST_OFFICE = 40;
    private static final int LONGEST_TYPE = 64;

    /**
     * Checks the envelope; the payload is looked at when it is written.
     *
     * @throws IllegalArgumentException when a field is out of form
     */
    public LedgerRecord {
        if (index < 0 || index > JsonScanner.LARGEST) throw new IllegalArgumentException("no such index");
        if (seq < 1 || seq > JsonScanner.LARGEST) throw new IllegalArgumentException("seq counts from 1");
        if (rev < 1) throw new IllegalArgumentException("rev counts from 1");
        if (!isOffice(office)) throw new IllegalArgumentException("not an office id");
        if (!isStream(stream, office)) throw new IllegalArgumentException("not a stream of the office");
        if (!isType(type)) throw new IllegalArgumentException("not the name of an event");
        if ((index == 0) != prev.equals(Hash.ZERO)) {
            throw new IllegalArgumentException("prev is zero for the first record of an office and for no other");
        }
    }

    /**
     * The record as it is stored.
     *
     * @throws IllegalArgumentException when the payload is not canonical: such a record could never be verified
     */
    public byte[] bytes() {
        refuseLoneSurrogates(payload);
        var text = new StringBuilder(payload.length() + ENVELOPE);
        text.append("{\"id\":\"").append(id);
        text.append("\",\"index\":").append(index);
        text.append(",\"office\":\"").append(office);
        text.append("\",\"payload\":");
        int from = text.length();
        text.append(payload);
        text.append(",\"prev\":\"").append(prev);
        text.append("\",\"rev\":").append(rev);
        text.append(",\"seq\":").append(seq);
        text.append(",\"stream\":\"").append(stream);
        text.append("\",\"type\":\"").append(type);
        text.append("\",\"v\":1}");
        int after = text.length() - from - payload.length();
        byte[] bytes = text.toString().getBytes(UTF_8);

        var scanner = new JsonScanner(bytes, from);
        scanner.object();
        if (scanner.position() != bytes.length - after) {
            throw new NotCanonicalException(scanner.position(), "something after the payload");
        }
        return bytes;
    }

    /** The record as text, for a column of text; its UTF-8 is {@link #bytes}. */
    public String text() {
        return new String(bytes(), UTF_8);
    }

    /**
     * Reads a record and checks every byte of it.
     *
     * @throws IllegalArgumentException when the bytes are not exactly what {@link #bytes} writes
     */
    public static LedgerRecord read(byte[] bytes) {
        var json = new JsonScanner(bytes, 0);
        json.literal("{\"id\":");
        UUID id = uuid(json.plain());
        json.literal(",\"index\":");
        long index = json.integer();
        json.literal(",\"office\":");
        String office = json.plain();
        json.literal(",\"payload\":");
        int from = json.position();
        json.object();
        String payload = new String(bytes, from, json.position() - from, UTF_8);
        json.literal(",\"prev\":");
        Hash prev = Hash.parse(json.plain());
        json.literal(",\"rev\":");
        int rev = revision(json.integer());
        json.literal(",\"seq\":");
        long seq = json.integer();
        json.literal(",\"stream\":");
        String stream = json.plain();
        json.literal(",\"type\":");
        String type = json.plain();
        json.literal(",\"v\":1}");
        json.end();
        return new LedgerRecord(id, index, office, payload, prev, rev, seq, stream, type);
    }

    /**
     * Whether a text in canonical form has this hash as its {@code prev}, whatever else is wrong with it: it was written
     * behind the record of that hash.
     */
    public static boolean names(byte[] next, Hash leaf) {
        try {
            CanonicalJson.check(next);
            return new JsonScanner(next, 0)
                    .text("prev")
                    .filter(leaf.toString()::equals)
                    .isPresent();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The JDK reads "1-1-1-1-1", too. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) throw new IllegalArgumentException("an id is 36 lower-case characters");
        return id;
    }

    private static int revision(long number) {
        if (number > Integer.MAX_VALUE) throw new IllegalArgumentException("no such revision");
        return (int) number;
    }

    /** Encoding would put a question mark in its place, in silence. */
    private static void refuseLoneSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean paired = Character.isHighSurrogate(c)
                    ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (!paired) throw new IllegalArgumentException("half a character at " + i + " of the payload");
        }
    }

    static boolean isOffice(String text) {
        if (text.isEmpty() || text.length() > LONGEST_OFFICE || text.charAt(0) == '-') return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'z') && c != '-') return false;
        }
        return true;
    }

    private static boolean isStream(String stream, String office) {
        if (!stream.startsWith(office)) return false;
        if (stream.length() == office.length()) return true;
        return stream.charAt(office.length()) == '/' && isDate(stream, office.length() + 1);
    }

    private static boolean isDate(String text, int from) {
        if (text.length() - from != "yyyy-MM-dd".length()) return false;
        for (int i = from; i < text.length(); i++) {
            boolean hyphen = i - from == 4 || i - from == 7;
            if (hyphen ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) return false;
        }
        try {
            var date = LocalDate.of(
                    Integer.parseInt(text, from, from + 4, 10),
                    Integer.parseInt(text, from + 5, from + 7, 10),
                    Integer.parseInt(text, from + 8, from + 10, 10));
            return date.getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isType(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TYPE || text.charAt(0) < 'A' || text.charAt(0) > 'Z')
            return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) return false;
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
