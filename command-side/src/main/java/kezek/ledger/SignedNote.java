package kezek.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Text signed by one key or more: C2SP signed-note v1.0.0 ({@code c2sp.org/signed-note}).
 *
 * <p>Reading one says nothing about its truth: that is for a {@link NoteVerifier}.
 *
 * @param text ends with a line feed; the signatures are over exactly its bytes in UTF-8
 * @param signatures at least one, at most 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_SIGNATURES = 100;
    private static final int LARGEST = 1 << 20;

    /**
     * Puts a note together.
     *
     * @throws IllegalArgumentException when the text cannot be that of a note, or it has no signature or too many
     */
    public SignedNote {
        checkText(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty()) throw new IllegalArgumentException("a note is signed");
        if (signatures.size() > MOST_SIGNATURES) throw new IllegalArgumentException("a note with too many signatures");
    }

    /** Signs a text with one key. */
    public static SignedNote of(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /**
     * Reads a note strictly.
     *
     * @throws IllegalArgumentException when it is over 1 MiB or not in the form of the specification
     */
    public static SignedNote parse(byte[] note) {
        if (note.length > LARGEST) throw new IllegalArgumentException("a note over 1 MiB");
        return parse(StrictUtf8.decode(note));
    }

    /**
     * Reads a note strictly.
     *
     * @throws IllegalArgumentException when it is not in the form of the specification
     */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0) throw new IllegalArgumentException("a note has an empty line before its signatures");
        if (!note.endsWith("\n")) throw new IllegalArgumentException("a note ends with a line feed");
        String text = note.substring(0, split + 1);
        String lines = note.substring(split + 2);
        if (lines.isEmpty()) throw new IllegalArgumentException("a note is signed");
        var signatures = new ArrayList<NoteSignature>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", MOST_SIGNATURES + 1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(text, signatures);
    }

    private static void checkText(String text) {
        if (!text.endsWith("\n")) throw new IllegalArgumentException("the text of a note ends with a line feed");
        if (text.codePoints().anyMatch(c -> (c < ' ' && c != '\n') || StrictUtf8.isHalf(c))) {
            throw new IllegalArgumentException("a note with a control character");
        }
    }

    /** The note as it is passed on. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
