package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Mark.Point;

/** Cuts lines and areas to a rectangle, so that nothing is drawn outside a plot and no clipping is left to the viewer. */
final class Clip {

    private Clip() {}

    /** The pieces of a line that lie within the frame (Liang and Barsky 1984). */
    static List<List<Point>> line(List<Point> points, Bounds frame) {
        List<List<Point>> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            List<Point> part = segment(points.get(i - 1), points.get(i), frame);
            if (part.isEmpty()) {
                keep(piece, pieces);
                piece = new ArrayList<>();
                continue;
            }
            if (!piece.isEmpty() && !piece.getLast().equals(part.getFirst())) {
                keep(piece, pieces);
                piece = new ArrayList<>();
            }
            if (piece.isEmpty()) {
                piece.add(part.getFirst());
            }
            piece.add(part.getLast());
        }
        keep(piece, pieces);
        return pieces;
    }

    private static void keep(List<Point> piece, List<List<Point>> pieces) {
        if (piece.size() > 1) {
            pieces.add(piece);
        }
    }

    private static List<Point> segment(Point a, Point b, Bounds frame) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {a.x() - frame.left(), frame.right() - a.x(), a.y() - frame.top(), frame.bottom() - a.y()};
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return List.of();
                }
            } else if (p[i] < 0) {
                enter = Math.max(enter, q[i] / p[i]);
            } else {
                leave = Math.min(leave, q[i] / p[i]);
            }
        }
        if (enter > leave) {
            return List.of();
        }
        // The ends themselves are returned untouched, so that neighbouring pieces join exactly.
        Point start = enter == 0 ? a : new Point(a.x() + enter * dx, a.y() + enter * dy);
        Point end = leave == 1 ? b : new Point(a.x() + leave * dx, a.y() + leave * dy);
        return List.of(start, end);
    }

    /** The part of an area that lies within the frame (Sutherland and Hodgman 1974); empty if there is none. */
    static List<Point> area(List<Point> points, Bounds frame) {
        List<Point> cut = points;
        for (Side side : Side.values()) {
            cut = side.cut(cut, frame);
        }
        return cut;
    }

    private enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        List<Point> cut(List<Point> points, Bounds frame) {
            List<Point> out = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                Point a = points.get((i + points.size() - 1) % points.size());
                Point b = points.get(i);
                double da = inside(a, frame);
                double db = inside(b, frame);
                if ((da >= 0) != (db >= 0)) {
                    double t = da / (da - db);
                    out.add(new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
                }
                if (db >= 0) {
                    out.add(b);
                }
            }
            return out;
        }

        private double inside(Point p, Bounds frame) {
            return switch (this) {
                case LEFT -> p.x() - frame.left();
                case RIGHT -> frame.right() - p.x();
                case TOP -> p.y() - frame.top();
                case BOTTOM -> frame.bottom() - p.y();
            };
        }
    }
}
