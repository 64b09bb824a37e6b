package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** Who signed: a name, and an id of 32 bits that tells the keys of one name apart (C2SP signed-note). */
final class KeyName {
    private KeyName() {}

    /** @throws IllegalArgumentException when a key cannot be called so */
    static String checked(String name) {
        if (name.isEmpty()) throw new IllegalArgumentException("a key has a name");
        boolean fit = name.codePoints()
                .noneMatch(
                        c -> c == '+' || Character.isSpaceChar(c) || Character.isISOControl(c) || StrictUtf8.isHalf(c));
        if (!fit) throw new IllegalArgumentException("the name of a key has neither spaces nor +");
        return name;
    }

    /** First four bytes of SHA-256(name || 0x0A || type || public key). */
    static int id(String name, SignatureType type, byte[] publicKey) {
        MessageDigest digest = Hash.fresh();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(type.code());
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }
}
