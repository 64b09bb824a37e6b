package kezek.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note.
 *
 * @param name of the key
 * @param blob base64 of the key id (4 bytes, big-endian) and the signature
 */
public record NoteSignature(String name, String blob) {
    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = 4;

    /**
     * Takes a signature as it stands in its line.
     *
     * @throws IllegalArgumentException when the name is none for a key, or the blob is not base64 of five bytes or more
     */
    public NoteSignature {
        KeyName.checked(name);
        if (Base64Text.decode(blob).length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature is longer than the id of its key");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        byte[] blob = ByteBuffer.allocate(ID_LENGTH + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return new NoteSignature(name, Base64.getEncoder().encodeToString(blob));
    }

    /** Reads a line without its line end. */
    static NoteSignature parse(String line) {
        if (!line.startsWith(DASH)) throw new IllegalArgumentException("a signature line begins with a dash");
        int space = line.indexOf(' ', DASH.length());
        if (space < 0) throw new IllegalArgumentException("a signature line has a name and a signature");
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    int keyId() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(blob)).getInt();
    }

    /** The bytes after the key id. */
    byte[] signature() {
        byte[] bytes = Base64.getDecoder().decode(blob);
        return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
    }

    /** The line with its line end: dash, space, name, space, blob. */
    public String line() {
        return DASH + name + " " + blob + "\n";
    }
}
