package kezek.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log says of itself at one moment: C2SP tlog-checkpoint v1.0.0 ({@code c2sp.org/tlog-checkpoint}), the text of a
 * {@link SignedNote}.
 *
 * @param origin name of the log: {@code kezek.<installation>/<office>}
 * @param size number of records, from 0
 * @param root of the tree of that size
 * @param extensions further lines, kept because a witness signs them, too; our logs write none and nobody relies on any
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    /**
     * Puts a checkpoint together.
     *
     * @throws IllegalArgumentException when it could not be written as a checkpoint
     */
    public Checkpoint {
        if (size < 0) throw new IllegalArgumentException("a log has no negative size");
        extensions = List.copyOf(extensions);
        checkLine(origin, "origin");
        extensions.forEach(line -> checkLine(line, "extension"));
    }

    /** A checkpoint without further lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a note strictly; lines after the third are tolerated when they are not empty, as specified.
     *
     * @throws IllegalArgumentException when the text is not in the form of the specification, or the size over 2^63 - 1
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) throw new IllegalArgumentException("a checkpoint ends with a line feed");
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < LINES) throw new IllegalArgumentException("a checkpoint has an origin, a size and a root");
        List<String> extensions = Arrays.asList(lines).subList(LINES, lines.length);
        return new Checkpoint(lines[0], size(lines[1]), Hash.parse(lines[2]), extensions);
    }

    /** Reads a number of leaves: decimal without leading zeros or sign, at most 2^63 - 1. */
    static long size(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) throw new IllegalArgumentException("not the size of a tree");
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException over) {
            throw new IllegalArgumentException("a tree larger than 2^63 - 1", over);
        }
    }

    private static void checkLine(String line, String what) {
        if (line.isEmpty()) throw new IllegalArgumentException("a checkpoint with an empty " + what + " line");
        if (line.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("a checkpoint with a control character");
        }
    }

    /** The text that is signed: a line each, every one with its line end. */
    public String text() {
        var text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root)
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
