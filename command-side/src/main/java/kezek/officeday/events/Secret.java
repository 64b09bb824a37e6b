package kezek.officeday.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Codes that only this installation can make for what stands in its record (HMAC-SHA256, RFC 2104). */
record Secret(SecretKey key) {
    private static final int DIGITS = 100_000;

    /** 128 bits, in 22 characters of base64url. */
    String code(String of) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(of), 16));
    }

    /** Five digits, to be typed. */
    String digits(String of) {
        int number = Integer.remainderUnsigned(ByteBuffer.wrap(mac(of)).getInt(), DIGITS);
        return String.format(Locale.ROOT, "%05d", number);
    }

    /** Compares in the same time whatever is given. */
    static boolean same(String given, String right) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] mac(String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(of.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", missing);
        }
    }
}
