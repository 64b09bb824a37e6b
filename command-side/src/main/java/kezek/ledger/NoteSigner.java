package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PrivateKey;
import java.time.Instant;
import java.time.InstantSource;

/** A private key with its name: signs the text of notes as a log or as a witness. */
public final class NoteSigner {
    private final NoteVerifier verifier;
    private final PrivateKey key;
    private final InstantSource clock;

    private NoteSigner(String name, SignatureType type, byte[] seed, InstantSource clock) {
        this.key = Ed25519.privateKey(seed);
        this.verifier = new NoteVerifier(name, type, Ed25519.publicKeyOf(seed));
        this.clock = clock;
    }

    /**
     * Signs as a log does, {@link SignatureType#ED25519}.
     *
     * @param seed 32 bytes, the private key of RFC 8032
     */
    public static NoteSigner ed25519(String name, byte[] seed) {
        return new NoteSigner(name, SignatureType.ED25519, seed, InstantSource.fixed(Instant.EPOCH));
    }

    /**
     * Signs as a witness does, {@link SignatureType#COSIGNATURE}.
     *
     * @param seed 32 bytes, the private key of RFC 8032; of no other key, for a cosignature does not bind its name
     * @param clock tells the time in each signature, in whole seconds, after 1970
     */
    public static NoteSigner cosigner(String name, byte[] seed, InstantSource clock) {
        return new NoteSigner(name, SignatureType.COSIGNATURE, seed, clock);
    }

    /** The public half. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /**
     * A signature line for a text.
     *
     * @throws IllegalStateException when a witness's clock stands at 1970 or before
     */
    public NoteSignature sign(String text) {
        return NoteSignature.of(verifier.name(), verifier.id(), signature(text));
    }

    private byte[] signature(String text) {
        return switch (verifier.type()) {
            case ED25519 -> Ed25519.sign(key, text.getBytes(UTF_8));
            case COSIGNATURE -> {
                long now = clock.instant().getEpochSecond();
                if (now <= 0) throw new IllegalStateException("a clock that stands before 1970 signs nothing");
                yield CosignatureForm.timed(now, Ed25519.sign(key, CosignatureForm.message(now, text)));
            }
        };
    }

    /** The public half only. */
    @Override
    public String toString() {
        return verifier.vkey();
    }
}
