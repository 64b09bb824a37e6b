package kezek.report;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The type of one document: Roboto, which has every Kazakh letter and figures of one width, and JetBrains Mono for what is
 * compared letter by letter. Both travel in the document, so that it prints alike everywhere.
 */
final class Type {
    static final Color INK = new Color(0x0b1b33);
    static final Color SOFT = new Color(0x41546f);
    static final Color LINE = new Color(0xc9d5e4);
    static final Color PALE = new Color(0xeef3fa);
    static final Color ACCENT = new Color(0x0b4fb3);

    private static final String FONTS = "/com/formdev/flatlaf/fonts/";

    private final PDFont regular;
    private final PDFont bold;
    private final PDFont mono;

    Type(PDDocument document) throws IOException {
        regular = load(document, "roboto/Roboto-Regular.ttf");
        bold = load(document, "roboto/Roboto-Bold.ttf");
        mono = load(document, "jetbrains_mono/JetBrainsMono-Regular.ttf");
    }

    private static PDFont load(PDDocument document, String name) throws IOException {
        try (InputStream file = Type.class.getResourceAsStream(FONTS + name)) {
            return PDType0Font.load(document, Objects.requireNonNull(file, name), true);
        }
    }

    Style regular(double size) {
        return new Style(regular, (float) size, INK);
    }

    Style soft(double size) {
        return new Style(regular, (float) size, SOFT);
    }

    Style bold(double size) {
        return new Style(bold, (float) size, INK);
    }

    Style mono(double size) {
        return new Style(mono, (float) size, INK);
    }
}
