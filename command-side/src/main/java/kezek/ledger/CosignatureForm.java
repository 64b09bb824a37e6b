package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Form of a {@code cosignature/v1}: what is signed, and the time before the signature (C2SP tlog-cosignature). */
final class CosignatureForm {
    private CosignatureForm() {}

    /** Two lines before the text: the version, and the time in seconds since 1970. */
    static byte[] message(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
    }

    static byte[] timed(long seconds, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    /** Negative when it exceeds 2^63 - 1, which no cosignature may. */
    static long time(byte[] timed) {
        return ByteBuffer.wrap(timed).getLong();
    }

    static byte[] signature(byte[] timed) {
        return Arrays.copyOfRange(timed, Long.BYTES, timed.length);
    }
}
