package kezek.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads text that came from elsewhere; what is not UTF-8 is refused, never replaced. */
final class StrictUtf8 {
    private StrictUtf8() {}

    /** @throws IllegalArgumentException when the bytes are not UTF-8 */
    static String decode(byte[] bytes) {
        try {
            // A new decoder reports; only the methods of String and Charset replace.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("not UTF-8", malformed);
        }
    }

    /** Whether a code point is half a character, which UTF-8 cannot write. */
    static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
