package kezek.report;

import java.io.IOException;
import java.util.List;

/** A pale band with a few facts side by side, each under its name. */
final class Band {
    private static final float HEIGHT = 46;
    private static final float PADDING = 12;

    private Band() {}

    /** @param label the key of its name, which stands in all languages in one line */
    record Fact(String label, String value) {}

    static void draw(Paper paper, Type type, Tongue tongue, List<Fact> facts) throws IOException {
        paper.box(Paper.LEFT, paper.y(), Paper.WIDTH, HEIGHT, Type.PALE);
        float x = Paper.LEFT + PADDING;
        for (Fact fact : facts) {
            paper.text(x, paper.y() - 9, tongue.line(fact.label()), type.soft(7));
            paper.text(x, paper.y() - 21, fact.value(), type.bold(12));
            x += (Paper.WIDTH - PADDING) / facts.size();
        }
        paper.down(HEIGHT + 14);
    }
}
