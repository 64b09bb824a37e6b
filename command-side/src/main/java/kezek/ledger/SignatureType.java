package kezek.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/** What a key of the ledger signs, with the byte that C2SP signed-note assigns to it. */
public enum SignatureType {
    /** The text of the note as it is: the log. */
    ED25519(0x01, 64),
    /** The text after a line with the time in seconds, {@code cosignature/v1} of C2SP tlog-cosignature: a witness. */
    COSIGNATURE(0x04, 8 + 64);

    private final byte code;
    private final int length;

    SignatureType(int code, int length) {
        this.code = (byte) code;
        this.length = length;
    }

    byte code() {
        return code;
    }

    /** Bytes of a signature after the key id. */
    int length() {
        return length;
    }

    static Optional<SignatureType> of(byte code) {
        return Stream.of(values()).filter(type -> type.code == code).findFirst();
    }
}
