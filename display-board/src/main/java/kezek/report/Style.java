package kezek.report;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * How a text looks, and so how much room it takes.
 *
 * @param size in points
 */
record Style(PDFont font, float size, Color color) {
    private static final float LEADING = 1.3f;
    /** From the top of a line to its letters' feet. */
    private static final float ASCENT = 1.0f;

    private static final String NO_BREAK = "\u00a0";

    Style in(Color other) {
        return new Style(font, size, other);
    }

    float leading() {
        return size * LEADING;
    }

    float ascent() {
        return size * ASCENT;
    }

    float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text with what the font cannot draw replaced: an odd letter in an office's name must not cost the report. */
    String printable(String text) {
        StringBuilder drawn = new StringBuilder();
        text.codePoints().forEach(letter -> drawn.append(drawable(letter)));
        return drawn.toString();
    }

    /** Dates of the JDK have spaces of several widths. */
    private String drawable(int letter) {
        String same = Character.toString(letter);
        return has(same) ? same : Character.isSpaceChar(letter) ? NO_BREAK : "?";
    }

    private boolean has(String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    /** The text in lines no wider than this, broken at spaces, and inside a word only where it must be. */
    List<String> lines(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : printable(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) lines.add(line);
            line = word;
            while (width(line) > width) {
                int fits = fitting(line, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    private int fitting(String word, float width) throws IOException {
        int fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1)) <= width) fits++;
        return fits;
    }
}
