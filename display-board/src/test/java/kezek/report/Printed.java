package kezek.report;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A document as a reader gets it: its text, where each letter stands, and what it looks like. */
final class Printed {
    private static final int DPI = 200;

    private final byte[] pdf;

    Printed(byte[] pdf) {
        this.pdf = pdf;
    }

    /** Where a letter's body stands, from the upper left corner of its sheet. */
    record Letter(int sheet, String text, Rectangle2D body) {}

    int sheets() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Without line ends, because a text may be broken anywhere. */
    String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return flat(new PDFTextStripper().getText(document));
        }
    }

    String text(int sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setStartPage(sheet);
            reader.setEndPage(sheet);
            return flat(reader.getText(document));
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }

    BufferedImage picture(int sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(sheet - 1, DPI, ImageType.RGB);
        }
    }

    List<Letter> letters() throws IOException {
        List<Letter> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    if (at.getUnicode().isBlank()) return;
                    float height = at.getFontSizeInPt() * 0.6f;
                    var body = new Rectangle2D.Float(at.getX(), at.getY() - height, at.getWidth(), height);
                    letters.add(new Letter(getCurrentPageNo(), at.getUnicode(), body));
                }
            }.getText(document);
        }
        return letters;
    }

    /** Pairs of letters of which one is printed over the other. */
    List<String> overprinted() throws IOException {
        Map<String, List<Letter>> near = new TreeMap<>();
        List<String> over = new ArrayList<>();
        for (Letter letter : letters()) {
            long row = Math.round(letter.body().getCenterY() / 20);
            for (long around = row - 1; around <= row + 1; around++) {
                for (Letter other : near.getOrDefault(letter.sheet() + "/" + around, List.of())) {
                    var both = letter.body().createIntersection(other.body());
                    if (both.getWidth() > 1 && both.getHeight() > 1) over.add(letter + " over " + other);
                }
            }
            near.computeIfAbsent(letter.sheet() + "/" + row, _ -> new ArrayList<>())
                    .add(letter);
        }
        return over;
    }
}
