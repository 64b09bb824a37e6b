package kezek.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * 32 bytes of SHA-256, by which a record or a whole tree is named; written in base64 with padding (44 characters).
 *
 * <p>Leaves and nodes are hashed in separate domains (RFC 9162 section 2.1.1), so that no record can pass for a subtree.
 */
public final class Hash {
    static final int LENGTH = 32;

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    /** Never fed, only cloned: cheaper than a look-up of the algorithm, and nothing stays behind in (virtual) threads. */
    private static final MessageDigest SHA_256 = sha256();

    /** Root of the tree without leaves: SHA-256 of nothing (RFC 9162 section 2.1.1). */
    public static final Hash EMPTY_TREE = new Hash(fresh().digest());

    /** 32 zero bytes, the {@code prev} of an office's first record. */
    public static final Hash ZERO = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash of these bytes, copied.
     *
     * @throws IllegalArgumentException when these are not 32 bytes
     */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static Hash of(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) throw new IllegalArgumentException("a hash has 32 bytes");
        return new Hash(Arrays.copyOfRange(bytes, from, to));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when the text is not the one base64 form of 32 bytes (RFC 4648 section 4)
     */
    public static Hash parse(String base64) {
        return of(Base64Text.decode(base64));
    }

    /** Leaf hash of a record: SHA-256(0x00 || record). */
    public static Hash leaf(byte[] record) {
        MessageDigest digest = fresh();
        digest.update(LEAF);
        return new Hash(digest.digest(record));
    }

    /** Hash of an inner node: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = fresh();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, LENGTH);
    }

    static MessageDigest fresh() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("SHA-256 of the JDK can be cloned", impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is in every JDK", missing);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Standard base64, 44 characters. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
