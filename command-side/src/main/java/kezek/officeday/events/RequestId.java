package kezek.officeday.events;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Stands for one wish of a client, so that asking twice is harmless: 1-100 printable ASCII characters.
 *
 * <p>Source: the Idempotency-Key HTTP header field (IETF draft).
 */
public record RequestId(String value) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");
    private static final int RECORDED = 128 / 8;

    /** @throws IllegalArgumentException when the text is not of that form */
    public RequestId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a request id");
    }

    /**
     * What the record holds in the place of a client's key, which may be anything he types: the first 128 bits of its
     * SHA-256 in lower-case hex, the same for the same key.
     *
     * @throws IllegalArgumentException when the key is not of the form of a request id
     */
    public static RequestId ofKey(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(new RequestId(key).value.getBytes(US_ASCII));
            return new RequestId(HexFormat.of().formatHex(hash, 0, RECORDED));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is in every JDK", missing);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
