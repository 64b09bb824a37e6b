package kezek.report;

import java.io.IOException;

/** The heading of a part of the sheet: all languages in one line, of one size. */
final class Section {
    /** What a heading takes, with the room above it. */
    static final float HEIGHT = 32;

    private Section() {}

    static void draw(Paper paper, Type type, Tongue tongue, String key) throws IOException {
        if (!paper.fresh()) paper.down(13);
        Style style = type.bold(11);
        float x = Paper.LEFT;
        for (String title : tongue.say(key)) {
            paper.text(x, paper.y(), title, x == Paper.LEFT ? style : style.in(Type.SOFT));
            x += style.width(title) + 12;
        }
        paper.down(19);
    }
}
