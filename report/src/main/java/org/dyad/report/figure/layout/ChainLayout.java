package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.ChainDiagram;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** Lays out a chain: boxes in a row with words under the arrows, or one under the other with words beside them. */
public final class ChainLayout {
    private static final double PADDING = 8;
    private static final double HEAD = 6;
    /** Narrowest box and arrow that a row may have. */
    private static final double LEAST_BOX = 84;

    private static final double LEAST_ARROW = 104;
    private static final double STEM = 46;
    private static final double STACKED_BOX = 190;

    private final ChainDiagram plot;
    private final double width;
    private final Canvas canvas = new Canvas();

    private ChainLayout(ChainDiagram plot, double width) {
        this.plot = plot;
        this.width = width;
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(ChainDiagram plot, double width) {
        return new ChainLayout(plot, width).draw();
    }

    private Drawing draw() {
        int boxes = plot.boxes().size();
        boolean row = boxes * LEAST_BOX + (boxes - 1) * LEAST_ARROW <= width;
        double end = row ? row() : stack();
        end = new Footer().draw(canvas, plot.footers(), 0, end + 10, width);
        if (plot.forest().isPresent()) {
            Drawing forest = ForestLayout.draw(plot.forest().get(), width);
            canvas.shifted(forest.marks(), 0, end + 16);
            end += 16 + forest.height();
        }
        return canvas.drawing(plot.caption(), width, end + 4);
    }

    private double row() {
        int boxes = plot.boxes().size();
        double share = width / (boxes * LEAST_BOX + (boxes - 1) * LEAST_ARROW);
        double box = LEAST_BOX * share;
        double arrow = LEAST_ARROW * share;
        double height = 0;
        for (ChainDiagram.Box b : plot.boxes()) {
            height = Math.max(height, height(b, box));
        }
        double end = height;
        for (int i = 0; i < boxes; i++) {
            double left = i * (box + arrow);
            box(plot.boxes().get(i), left, 0.5, box, height);
            if (i + 1 < boxes) {
                ChainDiagram.Arrow a = plot.arrows().get(i);
                double middle = 0.5 + height / 2;
                arrow(left + box + 4, middle, left + box + arrow - 4, middle, a.estimated());
                end = Math.max(end, words(a, left + box + arrow / 2, middle + 18, arrow - 8, Align.MIDDLE));
            }
        }
        return end;
    }

    private double stack() {
        double box = Math.min(STACKED_BOX, width);
        double y = 0.5;
        for (int i = 0; i < plot.boxes().size(); i++) {
            double height = height(plot.boxes().get(i), box);
            box(plot.boxes().get(i), 0.5, y, box - 1, height);
            y += height;
            if (i < plot.arrows().size()) {
                ChainDiagram.Arrow a = plot.arrows().get(i);
                double end = words(a, 46, y + 18, width - 46, Align.START);
                double stem = Math.max(STEM, end - y + 4);
                arrow(26, y + 4, 26, y + stem - 4, a.estimated());
                y += stem;
            }
        }
        return y;
    }

    private static List<String> nameLines(ChainDiagram.Box box, double width) {
        return Face.STRONG.wrap(box.name(), width - 2 * PADDING);
    }

    private static List<String> detailLines(ChainDiagram.Box box, double width) {
        return box.detail().isBlank() ? List.of() : Face.SMALL.wrap(box.detail(), width - 2 * PADDING);
    }

    private static double height(ChainDiagram.Box box, double width) {
        return 2 * PADDING
                + nameLines(box, width).size() * Face.STRONG.leading()
                + detailLines(box, width).size() * Face.SMALL.leading();
    }

    private void box(ChainDiagram.Box box, double left, double top, double boxWidth, double height) {
        canvas.add(new Mark.Box(
                left + 0.5, top, boxWidth - 1, height, 4, Paint.fill(Ink.GROUND).outlined(Ink.RULE, 1)));
        double middle = left + boxWidth / 2;
        double own = height(box, boxWidth) - 2 * PADDING;
        double baseline = top + (height - own) / 2 + 12;
        double next = canvas.lines(middle, baseline, nameLines(box, boxWidth), Face.STRONG, Ink.TEXT, Align.MIDDLE);
        canvas.lines(middle, next, detailLines(box, boxWidth), Face.SMALL, Ink.QUIET, Align.MIDDLE);
    }

    private void arrow(double x1, double y1, double x2, double y2, boolean estimated) {
        Paint solid = Paint.stroke(estimated ? Ink.POOLED : Ink.HOLLOW, 1.4);
        canvas.line(x1, y1, x2, y2, estimated ? solid : solid.dashed("4 3"));
        double length = Math.hypot(x2 - x1, y2 - y1);
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        List<Point> head = new ArrayList<>();
        head.add(new Point(x2, y2));
        head.add(new Point(x2 - HEAD * ux - HEAD * 0.6 * uy, y2 - HEAD * uy + HEAD * 0.6 * ux));
        head.add(new Point(x2 - HEAD * ux + HEAD * 0.6 * uy, y2 - HEAD * uy - HEAD * 0.6 * ux));
        canvas.path(head, true, Paint.fill(estimated ? Ink.POOLED : Ink.HOLLOW));
    }

    /** First line strong, the others small; returns where they end. */
    private double words(ChainDiagram.Arrow arrow, double x, double baseline, double room, Align align) {
        double y = baseline;
        for (int i = 0; i < arrow.lines().size(); i++) {
            Face face = i == 0 ? Face.STRONG : Face.SMALL;
            String colour = i == 0 ? Ink.TEXT : Ink.QUIET;
            y = canvas.lines(x, y, face.wrap(arrow.lines().get(i), room), face, colour, align);
        }
        return y - 8;
    }
}
