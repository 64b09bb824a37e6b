package kezek.ledger;

import java.util.ArrayList;
import java.util.List;

/** Signature lines of notes, as tests put them together and take them apart. */
final class SignatureLines {
    private SignatureLines() {}

    /** A note with another line at its end. */
    static SignedNote add(SignedNote note, NoteSignature line) {
        List<NoteSignature> more = new ArrayList<>(note.signatures());
        more.add(line);
        return new SignedNote(note.text(), more);
    }

    /** The time that a witness wrote into its line, in seconds. */
    static long time(SignedNote note, NoteVerifier witness) {
        NoteSignature line = note.signatures().stream()
                .filter(it -> it.name().equals(witness.name()) && it.keyId() == witness.id())
                .findFirst()
                .orElseThrow();
        return CosignatureForm.time(line.signature());
    }
}
