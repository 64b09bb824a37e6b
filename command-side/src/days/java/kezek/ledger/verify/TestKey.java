package kezek.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** An Ed25519 key of a log or of a witness, the same for the same name. */
public final class TestKey {
    private static final byte LOG = 1;
    private static final byte WITNESS = 4;

    private final String name;
    private final byte algorithm;
    private final KeyPair pair;

    private TestKey(String name, byte algorithm, int variant) {
        this.name = name;
        this.algorithm = algorithm;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Fixed((byte) (name.hashCode() + 31 * variant + algorithm)));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The key of a log. */
    public static TestKey log(String name) {
        return new TestKey(name, LOG, 0);
    }

    /** A key by which somebody else signs under the same name. */
    public static TestKey forged(String name) {
        return new TestKey(name, LOG, 1);
    }

    /** The key of a witness. */
    public static TestKey witness(String name) {
        return new TestKey(name, WITNESS, 0);
    }

    /** The key as people hand it on. */
    public String verifierKey() {
        return name + "+" + String.format("%08x", id()) + "+"
                + Base64.getEncoder().encodeToString(typedKey());
    }

    /** The signature line of a note. */
    String line(String text) {
        return algorithm == LOG ? line(sign(text), new byte[0]) : cosign(text, 1_774_324_800L);
    }

    private String cosign(String text, long time) {
        byte[] stamp = ByteBuffer.allocate(8).putLong(time).array();
        return line(sign("cosignature/v1\ntime " + time + "\n" + text), stamp);
    }

    private String line(byte[] signature, byte[] stamp) {
        ByteBuffer blob = ByteBuffer.allocate(4 + stamp.length + signature.length);
        blob.putInt(id()).put(stamp).put(signature);
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(blob.array()) + "\n";
    }

    private int id() {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        hashed.writeBytes(typedKey());
        return ByteBuffer.wrap(TestTree.sha256(hashed.toByteArray())).getInt();
    }

    private byte[] typedKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] typed = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
        typed[0] = algorithm;
        return typed;
    }

    private byte[] sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No chance at all: a test key is worth nothing. */
    private static final class Fixed extends SecureRandom {
        private final byte filling;

        Fixed(byte filling) {
            this.filling = filling;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, filling);
        }
    }
}
