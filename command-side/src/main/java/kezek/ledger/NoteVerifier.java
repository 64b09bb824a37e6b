package kezek.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A public key that somebody trusts, with its name: verifies its signature lines and passes over all others. */
public final class NoteVerifier {
    /** What the lines of one key in a note are worth. */
    public enum Verdict {
        /** At least one line, and every one of them valid. */
        VALID,
        /** A line bears the name and id of the key and its signature is wrong: the whole note is to be rejected. */
        INVALID,
        /** The key did not sign. */
        ABSENT
    }

    private static final int HEX_LENGTH = 8;

    private final String name;
    private final int id;
    private final SignatureType type;
    private final byte[] raw;
    private final PublicKey key;

    NoteVerifier(String name, SignatureType type, byte[] raw) {
        this.name = KeyName.checked(name);
        this.type = type;
        this.raw = raw.clone();
        this.key = Ed25519.publicKey(raw);
        this.id = KeyName.id(name, type, raw);
    }

    /**
     * Reads a verifier key: {@code name+8 hex of the id+base64(type || 32 bytes)}.
     *
     * @throws IllegalArgumentException when it is not one of a {@link SignatureType}, or the id is not that of the key
     */
    public static NoteVerifier parse(String vkey) {
        int first = vkey.indexOf('+');
        int second = first + 1 + HEX_LENGTH;
        if (first < 0 || second + 1 >= vkey.length() || vkey.charAt(second) != '+') {
            throw new IllegalArgumentException("a verifier key is name+id+key");
        }
        byte[] typed = Base64Text.decode(vkey.substring(second + 1));
        SignatureType type = SignatureType.of(typed[0])
                .orElseThrow(() -> new IllegalArgumentException("a verifier key of another algorithm"));
        var verifier = new NoteVerifier(vkey.substring(0, first), type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!verifier.vkey().equals(vkey)) throw new IllegalArgumentException("the id is not that of the key");
        return verifier;
    }

    /** The verifier key as text, to be printed, posted and compared. */
    public String vkey() {
        byte[] typed =
                ByteBuffer.allocate(1 + raw.length).put(type.code()).put(raw).array();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    int id() {
        return id;
    }

    /** What this key says about the note. */
    public Verdict verdict(SignedNote note) {
        List<NoteSignature> lines = own(note);
        if (lines.isEmpty()) return Verdict.ABSENT;
        return lines.stream().allMatch(line -> verifies(note.text(), line)) ? Verdict.VALID : Verdict.INVALID;
    }

    private List<NoteSignature> own(SignedNote note) {
        return note.signatures().stream()
                .filter(line -> line.name().equals(name) && line.keyId() == id)
                .toList();
    }

    private boolean verifies(String text, NoteSignature line) {
        byte[] signature = line.signature();
        if (signature.length != type.length()) return false;
        return switch (type) {
            case ED25519 -> Ed25519.verifies(key, text.getBytes(UTF_8), signature);
            case COSIGNATURE ->
                CosignatureForm.time(signature) >= 0
                        && Ed25519.verifies(
                                key,
                                CosignatureForm.message(CosignatureForm.time(signature), text),
                                CosignatureForm.signature(signature));
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteVerifier verifier && vkey().equals(verifier.vkey());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vkey().getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return vkey();
    }
}
