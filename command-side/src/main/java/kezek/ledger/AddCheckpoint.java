package kezek.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of a request to a witness: a line {@code old <size>}, at most 63 lines of a consistency proof, an empty line, and
 * a signed checkpoint (C2SP tlog-witness, add-checkpoint).
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote note, Checkpoint checkpoint) {
    static final int LARGEST = 1 << 18;
    private static final int LONGEST_PROOF = 63;
    private static final String OLD = "old ";

    /** Asks a witness to cosign a note whose text is a checkpoint. */
    public AddCheckpoint(long oldSize, List<Hash> proof, SignedNote note) {
        this(oldSize, List.copyOf(proof), note, Checkpoint.parse(note.text()));
    }

    static AddCheckpoint parse(byte[] body) {
        if (body.length > LARGEST) throw new IllegalArgumentException("a request over 256 KiB");
        String text = StrictUtf8.decode(body);
        int split = text.indexOf("\n\n");
        if (split < 0) throw new IllegalArgumentException("a request has an empty line before the checkpoint");
        String[] lines = text.substring(0, split).split("\n", -1);
        if (!lines[0].startsWith(OLD)) throw new IllegalArgumentException("a request begins with the old size");
        if (lines.length - 1 > LONGEST_PROOF) throw new IllegalArgumentException("a proof of more than 63 lines");
        var proof = new ArrayList<Hash>();
        for (int i = 1; i < lines.length; i++) proof.add(Hash.parse(lines[i]));
        long oldSize = Checkpoint.size(lines[0].substring(OLD.length()));
        return new AddCheckpoint(oldSize, proof, SignedNote.parse(text.substring(split + 2)));
    }

    /** The body as it is sent. */
    public String body() {
        var body = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(note).toString();
    }
}
