package kezek.ledger;

import java.util.Base64;

/** Reads base64 strictly: the decoder of the JDK lets missing padding and stray bits pass, so one value had many texts. */
final class Base64Text {
    private Base64Text() {}

    /** @throws IllegalArgumentException when the text is not what an encoder writes (RFC 4648 section 4, padded) */
    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("not base64", malformed);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not base64 in its one form");
        }
        return bytes;
    }
}
