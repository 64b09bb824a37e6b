package kezek.report;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sheets of A4 that are written from top to bottom; all lengths are points. */
final class Paper implements Closeable {
    static final float LEFT = 48;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final float RIGHT = LEFT + WIDTH;
    private static final float TOP = PDRectangle.A4.getHeight() - 50;
    private static final float BOTTOM = 62;
    private static final float FOOT = 40;
    private static final float GUTTER = 20;

    private final PDDocument document;
    private final boolean rehearsal;
    private PDPageContentStream page;
    private float y;

    Paper(PDDocument document) throws IOException {
        this(document, false);
    }

    /** @param rehearsal whether it is only to be seen how much room all takes: letters cost the most time, and are left out */
    Paper(PDDocument document, boolean rehearsal) throws IOException {
        this.document = document;
        this.rehearsal = rehearsal;
        this.page = begin();
    }

    private PDPageContentStream begin() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = TOP;
        return new PDPageContentStream(document, sheet);
    }

    /** Where the next thing begins, counted from the foot of the sheet. */
    float y() {
        return y;
    }

    void down(double height) {
        y -= (float) height;
    }

    /** Turns to a new sheet when less than this is left. */
    void room(double height) throws IOException {
        if (y - height >= BOTTOM) return;
        page.close();
        page = begin();
    }

    /** Whether nothing stands on this sheet yet. */
    boolean fresh() {
        return y == TOP;
    }

    /** One line of text whose top is at {@code top}. */
    void text(float x, float top, String line, Style style) throws IOException {
        if (rehearsal) return;
        page.beginText();
        page.setFont(style.font(), style.size());
        page.setNonStrokingColor(style.color());
        page.newLineAtOffset(x, top - style.ascent());
        page.showText(style.printable(line));
        page.endText();
    }

    void textTo(float right, float top, String line, Style style) throws IOException {
        text(right - style.width(style.printable(line)), top, line, style);
    }

    /** The languages of one text side by side, each as high as it needs. */
    void columns(List<String> texts, Style style) throws IOException {
        float width = columnWidth(texts.size());
        List<List<String>> wrapped = new ArrayList<>();
        for (String text : texts) wrapped.add(style.lines(text, width));
        int highest = wrapped.stream().mapToInt(List::size).max().orElse(0);
        room(highest * style.leading());
        for (int column = 0; column < wrapped.size(); column++) {
            float top = y;
            for (String line : wrapped.get(column)) {
                text(LEFT + column * (width + GUTTER), top, line, style);
                top -= style.leading();
            }
        }
        down(highest * style.leading());
    }

    static float columnWidth(int columns) {
        return (WIDTH - (columns - 1) * GUTTER) / columns;
    }

    void rule(float from, float to, float at, float thickness, Color color) throws IOException {
        box(from, at, to - from, thickness, color);
    }

    /** A filled rectangle that hangs down from {@code top}. */
    void box(float x, float top, float width, float height, Color color) throws IOException {
        page.setNonStrokingColor(color);
        page.addRect(x, top - height, width, height);
        page.fill();
    }

    /** Many small rectangles as one figure, so that no seams show between them. */
    void figure(List<PDRectangle> parts, Color color) throws IOException {
        page.setNonStrokingColor(color);
        for (PDRectangle part : parts) {
            page.addRect(part.getLowerLeftX(), part.getLowerLeftY(), part.getWidth(), part.getHeight());
        }
        page.fill();
    }

    /** Ends the writing and puts a foot under every sheet, with its number and how many there are. */
    void foot(String text, Style style) throws IOException {
        page.close();
        int sheets = document.getNumberOfPages();
        for (int n = 0; n < sheets; n++) {
            page = new PDPageContentStream(document, document.getPage(n), AppendMode.APPEND, true, true);
            rule(LEFT, RIGHT, FOOT + style.leading() + 5, 0.5f, Type.LINE);
            text(LEFT, FOOT + style.leading(), text, style);
            textTo(RIGHT, FOOT + style.leading(), (n + 1) + "/" + sheets, style);
            page.close();
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
