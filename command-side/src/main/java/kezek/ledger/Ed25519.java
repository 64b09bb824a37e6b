package kezek.ledger;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 of RFC 8032 with keys as the plain 32 bytes that the RFC writes, around the JDK's own. */
final class Ed25519 {
    static final int KEY_LENGTH = 32;

    /** What stands before the 32 bytes in X.509 form (RFC 8410 section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** @throws IllegalArgumentException when these are not the 32 bytes of a point, in its one form */
    static PublicKey publicKey(byte[] raw) {
        if (raw.length != KEY_LENGTH) throw new IllegalArgumentException("a public key has 32 bytes");
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_LENGTH);
        System.arraycopy(raw, 0, encoded, X509.length, KEY_LENGTH);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            // Only here does the JDK look whether it is a point: better now than at every signature, in silence.
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (InvalidKeySpecException | InvalidKeyException malformed) {
            throw new IllegalArgumentException("not a public key", malformed);
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    }

    /** @throws IllegalArgumentException when the seed has not 32 bytes */
    static PrivateKey privateKey(byte[] seed) {
        if (seed.length != KEY_LENGTH) throw new IllegalArgumentException("a seed has 32 bytes");
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    /** The public key of a seed. The JDK computes it only when it makes a pair, so it is handed the seed as its chance. */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            var pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
            var pair = pairs.generateKeyPair();
            byte[] key = raw(pair.getPublic());
            byte[] probe = sign(privateKey(seed), key);
            if (!verifies(pair.getPublic(), key, probe))
                throw new IllegalStateException("key and seed do not belong together");
            return key;
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException malformed) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("Ed25519 is in every JDK", cause);
    }

    /** Chance that is none. */
    private static final class Given extends SecureRandom {
        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) throw new IllegalStateException("a pair is made of one seed");
            System.arraycopy(bytes, 0, target, 0, bytes.length);
        }
    }
}
