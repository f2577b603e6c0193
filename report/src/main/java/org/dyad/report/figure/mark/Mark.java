package org.dyad.report.figure.mark;

import java.util.List;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.text.Face;

/** Something drawn. Places are in CSS pixels (1/96 inch) from the upper left corner; y grows downwards. */
public sealed interface Mark {

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, Paint paint) implements Mark {}

    /** A rectangle with its upper left corner and the radius of its corners. */
    record Box(double x, double y, double width, double height, double radius, Paint paint) implements Mark {}

    /** A circle. */
    record Disc(double x, double y, double radius, Paint paint) implements Mark {}

    /** Straight lines from point to point; closed to an area or left open. */
    record Path(List<Point> points, boolean closed, Paint paint) implements Mark {
        public Path {
            points = List.copyOf(points);
        }
    }

    /** A place. */
    record Point(double x, double y) {}

    /**
     * A line of text.
     *
     * @param x        where it starts, has its middle or ends, as {@code align} says
     * @param baseline y of its baseline
     * @param halo     whether it has a white rim that parts it from what lies below
     */
    record Text(double x, double baseline, String words, Face face, String colour, Align align, boolean halo)
            implements Mark {}

    /** Marks that share an anchor: a link, an id, a tooltip. */
    record Group(Anchor anchor, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }

    /** Which part of a text its x is. */
    enum Align {
        START,
        MIDDLE,
        END
    }

    /** The rectangle that the mark covers, text by its real advance widths; stroke widths are left out. */
    default Bounds bounds() {
        return switch (this) {
            case Line l -> Bounds.of(l.x1(), l.y1()).with(l.x2(), l.y2());
            case Box b -> Bounds.of(b.x(), b.y()).with(b.x() + b.width(), b.y() + b.height());
            case Disc d ->
                Bounds.of(d.x() - d.radius(), d.y() - d.radius()).with(d.x() + d.radius(), d.y() + d.radius());
            case Path p -> Bounds.ofPoints(p.points());
            case Text t -> textBounds(t);
            case Group g -> Bounds.ofMarks(g.marks());
        };
    }

    /** The same mark elsewhere. */
    default Mark moved(double dx, double dy) {
        return switch (this) {
            case Line l -> new Line(l.x1() + dx, l.y1() + dy, l.x2() + dx, l.y2() + dy, l.paint());
            case Box b -> new Box(b.x() + dx, b.y() + dy, b.width(), b.height(), b.radius(), b.paint());
            case Disc d -> new Disc(d.x() + dx, d.y() + dy, d.radius(), d.paint());
            case Path p ->
                new Path(
                        p.points().stream()
                                .map(point -> new Point(point.x() + dx, point.y() + dy))
                                .toList(),
                        p.closed(),
                        p.paint());
            case Text t ->
                new Text(t.x() + dx, t.baseline() + dy, t.words(), t.face(), t.colour(), t.align(), t.halo());
            case Group g ->
                new Group(
                        g.anchor(),
                        g.marks().stream().map(mark -> mark.moved(dx, dy)).toList());
        };
    }

    private static Bounds textBounds(Text text) {
        double width = text.face().width(text.words());
        double left =
                switch (text.align()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        double size = text.face().size();
        return Bounds.of(left, text.baseline() - Face.ASCENT * size)
                .with(left + width, text.baseline() + Face.DESCENT * size);
    }
}
