package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * The last checkpoint that an office's log signed, with the frontier from which it may grow on.
 *
 * @param frontier its root is that of the checkpoint
 * @param last leaf hash of the last record in it, which the next record must name; zero for an empty log
 */
public record SignedTree(Frontier frontier, Hash last, Checkpoint checkpoint, SignedNote note) {
    private static final String FIRST_LINE = "kezek signed tree 1";

    /** For the file: a first line, the last leaf, the roots of the frontier, an empty line, the note. */
    byte[] bytes() {
        var text = new StringBuilder(FIRST_LINE).append('\n').append(last).append('\n');
        frontier.roots().forEach(root -> text.append(root).append('\n'));
        return text.append('\n').append(note).toString().getBytes(UTF_8);
    }

    /** @throws IllegalArgumentException when it is not what this log wrote, or does not agree with itself */
    static SignedTree read(byte[] bytes, String origin, NoteVerifier log) {
        String text = StrictUtf8.decode(bytes);
        int split = text.indexOf("\n\n");
        if (split < 0) throw new IllegalArgumentException("no signed tree");
        String[] lines = text.substring(0, split).split("\n", -1);
        if (!lines[0].equals(FIRST_LINE) || lines.length < 2) throw new IllegalArgumentException("no signed tree");
        List<Hash> roots = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) roots.add(Hash.parse(lines[i]));

        var note = SignedNote.parse(text.substring(split + 2));
        var checkpoint = Checkpoint.parse(note.text());
        var frontier = Frontier.of(checkpoint.size(), roots);
        if (!checkpoint.equals(new Checkpoint(origin, frontier.size(), frontier.root()))) {
            throw new IllegalArgumentException("its checkpoint is of another tree");
        }
        if (log.verdict(note) != NoteVerifier.Verdict.VALID) {
            throw new IllegalArgumentException("this log's key did not sign it");
        }
        return new SignedTree(frontier, Hash.parse(lines[1]), checkpoint, note);
    }
}
