package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** A list of marks under construction; lives only while one figure is laid out. */
final class Canvas {

    private final List<Mark> marks = new ArrayList<>();

    void add(Mark mark) {
        marks.add(mark);
    }

    void line(double x1, double y1, double x2, double y2, Paint paint) {
        marks.add(new Mark.Line(x1, y1, x2, y2, paint));
    }

    void box(double x, double y, double width, double height, Paint paint) {
        marks.add(new Mark.Box(x, y, width, height, 0, paint));
    }

    void disc(double x, double y, double radius, Paint paint) {
        marks.add(new Mark.Disc(x, y, radius, paint));
    }

    void path(List<Point> points, boolean closed, Paint paint) {
        marks.add(new Mark.Path(points, closed, paint));
    }

    void text(double x, double baseline, String words, Face face, String colour, Align align) {
        if (!words.isBlank()) {
            marks.add(new Mark.Text(x, baseline, words, face, colour, align, false));
        }
    }

    void text(double x, double baseline, String words, Face face) {
        text(x, baseline, words, face, Ink.TEXT, Align.START);
    }

    /** Lines of text one under the other; returns the baseline that a further line would have. */
    double lines(double x, double baseline, List<String> lines, Face face, String colour, Align align) {
        double y = baseline;
        for (String line : lines) {
            text(x, y, line, face, colour, align);
            y += face.leading();
        }
        return y;
    }

    /** The marks of another canvas under one anchor; without it if the anchor says nothing. */
    void group(Anchor anchor, Canvas inner) {
        if (anchor.isNone()) {
            marks.addAll(inner.marks);
        } else if (!inner.marks.isEmpty()) {
            marks.add(new Mark.Group(anchor, inner.marks));
        }
    }

    /** Marks of a drawing of its own, moved. */
    void shifted(List<Mark> others, double dx, double dy) {
        others.forEach(mark -> marks.add(mark.moved(dx, dy)));
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    Drawing drawing(Caption caption, double width, double height) {
        return new Drawing(caption, width, Math.ceil(height), marks);
    }
}
