package org.dyad.report.figure.mark;

import java.util.List;

/** A rectangle with sides along the axes. */
public record Bounds(double left, double top, double right, double bottom) {

    static Bounds of(double x, double y) {
        return new Bounds(x, y, x, y);
    }

    Bounds with(double x, double y) {
        return new Bounds(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
    }

    static Bounds ofPoints(List<Mark.Point> points) {
        Bounds all = of(points.getFirst().x(), points.getFirst().y());
        for (Mark.Point point : points) {
            all = all.with(point.x(), point.y());
        }
        return all;
    }

    static Bounds ofMarks(List<Mark> marks) {
        Bounds all = marks.getFirst().bounds();
        for (Mark mark : marks) {
            Bounds one = mark.bounds();
            all = all.with(one.left, one.top).with(one.right, one.bottom);
        }
        return all;
    }

    /** This rectangle moved out (or, if negative, in) by the same amount on every side. */
    public Bounds grown(double by) {
        return new Bounds(left - by, top - by, right + by, bottom + by);
    }

    /** Whether two rectangles share more than an edge. */
    public boolean overlaps(Bounds other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Whether another lies within this one, edges included. */
    public boolean contains(Bounds other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
