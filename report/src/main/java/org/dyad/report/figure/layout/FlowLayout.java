package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dyad.report.figure.FlowDiagram;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;
import org.dyad.report.figure.text.Numbers;

/** Lays out a PRISMA 2020 flow diagram: what was kept runs down, what left it goes to the right. */
public final class FlowLayout {

    private static final double GAP = 24;
    private static final double PAD = 9;
    private static final double STEP = 22;
    private static final double ARROW = 4;

    private final FlowDiagram flow;
    private final double width;
    private final Canvas canvas = new Canvas();
    private final double column;
    private final boolean beside;

    private FlowLayout(FlowDiagram flow, double width) {
        this.flow = flow;
        this.width = width;
        beside = flow.otherPath().isPresent() && width >= 620;
        int columns = beside ? 4 : 2;
        column = Math.min(300, (width - (columns - 1) * GAP) / columns);
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(FlowDiagram flow, double width) {
        return new FlowLayout(flow, width).draw();
    }

    /** A box that goes on: its own foot, and the foot of all that stands beside it. */
    private record Box(double x, double foot, double bottom) {}

    private Drawing draw() {
        Box last = path(0, 0, "Databases and registers", flow.databases(), flow.removed(), flow.databasePath(), true);
        List<Box> ends = new ArrayList<>(List.of(last));
        if (flow.otherPath().isPresent()) {
            double x = beside ? 2 * (column + GAP) : 0;
            double top = beside ? 0 : last.bottom() + STEP;
            ends.add(path(
                    x,
                    top,
                    "Other methods",
                    flow.other(),
                    List.of(),
                    flow.otherPath().get(),
                    false));
        }
        double foot = ends.stream().mapToDouble(Box::bottom).max().orElse(0) + STEP + 8;
        Box included = included(foot);
        join(ends, included);
        return canvas.drawing(flow.caption(), width, included.bottom() + 3);
    }

    /** Lines from the last box of each column to the result, whose foot here is its head. */
    private void join(List<Box> ends, Box included) {
        Paint pen = Paint.stroke(Ink.RULE, 1.1);
        Box first = ends.getFirst();
        double x = first.x() + column / 2;
        if (beside) {
            canvas.line(x, first.foot(), x, included.foot() - ARROW, pen);
            Box other = ends.getLast();
            double otherX = other.x() + column / 2;
            double y = included.foot() - STEP / 2;
            canvas.line(otherX, other.foot(), otherX, y, pen);
            canvas.line(otherX, y, x, y, pen);
        } else {
            Box end = ends.getLast();
            canvas.line(x, end.foot(), x, included.foot() - ARROW, pen);
        }
        head(x, included.foot(), false);
    }

    private Box path(
            double x,
            double top,
            String heading,
            List<FlowDiagram.Count> found,
            List<FlowDiagram.Count> removed,
            FlowDiagram.Path path,
            boolean screening) {
        canvas.lines(x, top + 12, Face.HEAD.wrap(heading, 2 * column + GAP), Face.HEAD, Ink.TEXT, Align.START);
        canvas.line(x, top + 19, x + 2 * column + GAP, top + 19, Paint.stroke(Ink.RULE, 0.6));
        Box box = pair(
                x,
                top + 28,
                lines("Records identified from:", found),
                removed.isEmpty() ? List.of() : lines("Records removed before screening:", removed));
        if (screening) {
            box = next(box, one("Records screened", path.screened()), one("Records excluded", path.excluded()));
        }
        box = next(
                box,
                one("Reports sought for retrieval", path.sought()),
                one("Reports not retrieved", path.notRetrieved()));
        List<String> excluded =
                path.excludedReports().isEmpty() ? List.of() : lines("Reports excluded:", path.excludedReports());
        return next(box, one("Reports assessed for eligibility", path.assessed()), excluded);
    }

    private Box included(double top) {
        List<String> words = new ArrayList<>();
        words.addAll(one("Studies included in the review", flow.studiesIncluded()));
        words.addAll(one("Reports of included studies", flow.reportsIncluded()));
        if (flow.synthesised().isPresent()) {
            words.addAll(one("Studies in the synthesis", flow.synthesised()));
        }
        double w = beside ? column : Math.max(column, Math.min(width, 2 * column + GAP));
        double height = height(words, w, true);
        box(0, top, w, height, words, true);
        return new Box(0, top, top + height);
    }

    private static List<String> lines(String heading, List<FlowDiagram.Count> counts) {
        List<String> lines = new ArrayList<>(List.of(heading));
        counts.forEach(count -> lines.addAll(one(count.what(), count.n())));
        return lines;
    }

    private static List<String> one(String what, OptionalInt n) {
        return List.of(what + " "
                + (n.isPresent()
                        ? "(n\u00A0=\u00A0" + Numbers.fixed(n.getAsInt(), 0) + ")"
                        : "(n\u00A0not\u00A0reported)"));
    }

    private Box next(Box above, List<String> words, List<String> aside) {
        double x = above.x() + column / 2;
        double top = above.bottom() + STEP;
        canvas.line(x, above.foot(), x, top - ARROW, Paint.stroke(Ink.RULE, 1.1));
        head(x, top, false);
        return pair(above.x(), top, words, aside);
    }

    /** A box of what goes on and, beside it, a box of what left; returns the first, its foot below both. */
    private Box pair(double x, double top, List<String> words, List<String> aside) {
        double height = height(words, column, false);
        double asideHeight = aside.isEmpty() ? 0 : height(aside, column, false);
        box(x, top, column, height, words, false);
        if (!aside.isEmpty()) {
            double right = x + column + GAP;
            double y = top + Math.min(height, asideHeight) / 2;
            canvas.line(x + column, y, right - ARROW, y, Paint.stroke(Ink.RULE, 1.1));
            head(right, y, true);
            box(right, top, column, asideHeight, aside, false);
        }
        return new Box(x, top + height, top + Math.max(height, asideHeight));
    }

    private void head(double x, double y, boolean sideways) {
        List<Point> points = sideways
                ? List.of(new Point(x, y), new Point(x - 6, y - ARROW), new Point(x - 6, y + ARROW))
                : List.of(new Point(x, y), new Point(x - ARROW, y - 6), new Point(x + ARROW, y - 6));
        canvas.path(points, true, Paint.fill(Ink.RULE));
    }

    private static double height(List<String> words, double width, boolean strong) {
        double lines = 0;
        for (String line : words) {
            lines += face(strong).wrap(line, width - 2 * PAD).size();
        }
        return lines * face(strong).leading() + 2 * PAD - 3;
    }

    private static Face face(boolean strong) {
        return strong ? Face.STRONG : Face.TEXT;
    }

    private void box(double x, double top, double w, double height, List<String> words, boolean strong) {
        Paint paint = strong
                ? Paint.fill(Ink.WIDE_BAND).outlined(Ink.DATA, 1.1)
                : Paint.fill(Ink.PAPER).outlined(Ink.RULE, 0.9);
        canvas.add(new org.dyad.report.figure.mark.Mark.Box(x + 0.5, top, w - 1, height, 2, paint));
        double y = top + PAD + 9;
        for (String line : words) {
            y = canvas.lines(x + PAD, y, face(strong).wrap(line, w - 2 * PAD), face(strong), Ink.TEXT, Align.START);
        }
    }
}
