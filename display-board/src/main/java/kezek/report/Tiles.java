package kezek.report;

import java.io.IOException;
import java.util.List;

/** A row of large figures, for whoever looks at the sheet from two steps away. */
final class Tiles {
    private static final float LABEL = 8;

    private Tiles() {}

    /** A figure with what it counts, in all languages. */
    record Tile(String figure, List<String> labels) {}

    static void draw(Paper paper, Type type, double size, List<Tile> tiles) throws IOException {
        Style figure = type.bold(size);
        Style label = type.soft(LABEL);
        int lines = tiles.getFirst().labels().size();
        float height = figure.leading() + lines * label.leading();
        float width = Paper.WIDTH / tiles.size();
        paper.room(height);
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            float x = Paper.LEFT + i * width;
            if (i > 0) paper.box(x - 10, paper.y() - 5, 0.5f, height - 6, Type.LINE);
            paper.text(x, paper.y(), tile.figure(), i == 0 ? figure.in(Type.ACCENT) : figure);
            for (int n = 0; n < lines; n++) {
                paper.text(
                        x,
                        paper.y() - figure.leading() - n * label.leading(),
                        tile.labels().get(n),
                        label);
            }
        }
        paper.down(height);
    }
}
