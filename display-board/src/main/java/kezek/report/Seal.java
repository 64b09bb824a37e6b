package kezek.report;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kezek.audit.ClosingReport;
import kezek.audit.DayCheckpoints.Signed;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** What makes the sheet worth more than its paper: the signed checkpoint, how to check the day by it, and a signature. */
final class Seal {
    private static final float CODE = 112;
    /** The side of a module that a phone still reads from paper: 0.4 mm. */
    private static final float SMALLEST = 1.13f;

    private static final float PADDING = 10;
    /** Before what does not begin a line of the note. */
    private static final String INDENT = "  ";
    /** The empty modules around a code that readers need (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private final ClosingReport report;
    private final Tongue tongue;
    private final Type type;
    private final Paper paper;

    Seal(ClosingReport report, Tongue tongue, Type type, Paper paper) {
        this.report = report;
        this.tongue = tongue;
        this.type = type;
        this.paper = paper;
    }

    void draw() throws IOException {
        Signed signed = report.checkpoint();
        if (signed == null) unsigned();
        else sealed(signed);
        signature();
    }

    private void unsigned() throws IOException {
        paper.room(Section.HEIGHT + 50);
        Section.draw(paper, type, tongue, "report.checkpoint");
        paper.columns(tongue.say("report.noCheckpoint"), type.bold(8.5));
    }

    private void sealed(Signed signed) throws IOException {
        paper.room(Section.HEIGHT + CODE + 150);
        Section.draw(paper, type, tongue, "report.checkpoint");
        paper.columns(tongue.say("report.checkpointText"), type.soft(7.5));
        paper.down(6);
        ByteMatrix code = code(signed.note());
        if (code == null) flowing(signed.note());
        else beside(code, signed.note());
        paper.down(8);
        key(signed.key());
        paper.down(6);
        paper.columns(
                tongue.say("report.verify", Map.of("file", report.office() + "-" + report.date() + ".kzd")),
                type.regular(8.5));
    }

    /** The note in a box with its code at the right. */
    private void beside(ByteMatrix code, String note) throws IOException {
        Style mono = type.mono(7.5);
        float side = Math.max(CODE, (code.getWidth() + 2 * QUIET) * SMALLEST);
        float width = Paper.WIDTH - side - 14;
        List<String> lines = lines(note, mono, width - 2 * PADDING);
        float height = Math.max(side, lines.size() * mono.leading() + 2 * PADDING);
        paper.room(height);
        paper.box(Paper.LEFT, paper.y(), width, height, Type.PALE);
        for (int i = 0; i < lines.size(); i++) {
            paper.text(Paper.LEFT + PADDING, paper.y() - PADDING - i * mono.leading(), lines.get(i), mono);
        }
        draw(code, side, Paper.RIGHT - side, paper.y());
        paper.down(height);
    }

    private void flowing(String note) throws IOException {
        Style mono = type.mono(7.5);
        for (String line : lines(note, mono, Paper.WIDTH)) {
            paper.room(mono.leading());
            paper.text(Paper.LEFT, paper.y(), line, mono);
            paper.down(mono.leading());
        }
    }

    private static List<String> lines(String note, Style mono, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : note.stripTrailing().split("\n", -1)) {
            List<String> parts = mono.lines(line, width - mono.width(INDENT));
            lines.add(parts.getFirst());
            parts.stream().skip(1).map(INDENT::concat).forEach(lines::add);
        }
        return lines;
    }

    private void key(String key) throws IOException {
        paper.text(Paper.LEFT, paper.y(), tongue.line("report.key"), type.soft(7.5));
        paper.down(type.soft(7.5).leading());
        Style mono = type.mono(7.5);
        for (String line : mono.lines(key, Paper.WIDTH)) {
            paper.text(Paper.LEFT, paper.y(), line, mono);
            paper.down(mono.leading());
        }
    }

    /** The note as a QR code; nothing for a note that no code can hold, which would take a hundred witnesses. */
    private static @Nullable ByteMatrix code(String note) {
        try {
            return Encoder.encode(note, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            return null;
        }
    }

    private void draw(ByteMatrix code, float side, float x, float top) throws IOException {
        float module = side / (code.getWidth() + 2 * QUIET);
        List<PDRectangle> dark = new ArrayList<>();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int from = 0; from < code.getWidth(); from++) {
                int to = from;
                while (to < code.getWidth() && code.get(to, row) == 1) to++;
                if (to == from) continue;
                dark.add(new PDRectangle(
                        x + (from + QUIET) * module, top - (row + QUIET + 1) * module, (to - from) * module, module));
                from = to;
            }
        }
        paper.figure(dark, Color.BLACK);
    }

    private void signature() throws IOException {
        Style label = type.soft(7.5);
        paper.room(86);
        paper.down(54);
        float[] places = {0, 0.42f, 0.78f, 1.04f};
        List<String> keys = List.of("report.name", "report.signature", "report.date");
        for (int i = 0; i < keys.size(); i++) {
            float from = Paper.LEFT + places[i] * Paper.WIDTH;
            float to = Paper.LEFT + places[i + 1] * Paper.WIDTH - 20;
            paper.rule(from, Math.min(to, Paper.RIGHT), paper.y(), 0.7f, Type.INK);
            paper.text(from, paper.y() - 4, tongue.line(keys.get(i)), label);
        }
        paper.down(18);
    }
}
