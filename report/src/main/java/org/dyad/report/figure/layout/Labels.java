package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Mark.Text;
import org.dyad.report.figure.text.Face;

/** Puts names beside marks so that no name covers another name or a mark; a far name gets a thin leader. */
final class Labels {

    private static final double[] DISTANCES = {3, 9, 16, 24, 34, 46, 60};
    private static final double[][] DIRECTIONS = {
        {1, 0}, {0.7, -0.7}, {0.7, 0.7}, {-1, 0}, {-0.7, -0.7}, {-0.7, 0.7}, {0, -1}, {0, 1}
    };
    private static final double NEEDS_LEADER = 12;

    private final Bounds frame;
    private final List<Bounds> taken = new ArrayList<>();

    /** @param frame what no name may leave */
    Labels(Bounds frame) {
        this.frame = frame;
    }

    /** A place that no name may cover. */
    void keepClear(Bounds place) {
        taken.add(place);
    }

    /** A line that no name should cover, as a chain of small places. */
    void keepClear(List<Point> line, double halfWidth) {
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            int steps = Math.max(1, (int) Math.ceil(StrictMath.hypot(b.x() - a.x(), b.y() - a.y()) / 6));
            for (int s = 0; s <= steps; s++) {
                double x = a.x() + (b.x() - a.x()) * s / steps;
                double y = a.y() + (b.y() - a.y()) * s / steps;
                taken.add(new Bounds(x - halfWidth, y - halfWidth, x + halfWidth, y + halfWidth));
            }
        }
    }

    /**
     * The name beside a mark.
     *
     * @param radius of the mark
     * @return name and leader, or empty if there is no room within reach
     */
    Optional<List<Mark>> place(Point at, double radius, String words, Face face, String colour) {
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                Point end = new Point(
                        at.x() + direction[0] * (radius + distance), at.y() + direction[1] * (radius + distance));
                Text text = text(end, direction, words, face, colour);
                Bounds place = text.bounds().grown(1.5);
                if (frame.contains(place) && taken.stream().noneMatch(place::overlaps)) {
                    taken.add(place);
                    return Optional.of(
                            distance < NEEDS_LEADER
                                    ? List.of(text)
                                    : List.of(leader(at, radius, direction, end), text));
                }
            }
        }
        return Optional.empty();
    }

    private static Text text(Point end, double[] direction, String words, Face face, String colour) {
        Align align = direction[0] > 0.1 ? Align.START : direction[0] < -0.1 ? Align.END : Align.MIDDLE;
        double middle = face.size() * Face.ASCENT / 2;
        double baseline = end.y() + middle + direction[1] * middle;
        return new Text(end.x(), baseline, words, face, colour, align, true);
    }

    private static Mark leader(Point at, double radius, double[] direction, Point end) {
        double gap = radius + 1;
        return new Mark.Line(
                at.x() + direction[0] * gap,
                at.y() + direction[1] * gap,
                end.x() - direction[0] * 2,
                end.y() - direction[1] * 2,
                org.dyad.report.figure.mark.Paint.stroke(Ink.RULE, 0.6));
    }

    /**
     * Heights moved apart so that neighbours are at least {@code gap} from each other and all stay within [low, high], each as near to where it
     * wants to be as that allows.
     *
     * @return in the order given
     */
    static List<Double> spread(List<Double> wanted, double gap, double low, double high) {
        int n = wanted.size();
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(order, (a, b) -> Double.compare(wanted.get(a), wanted.get(b)));
        double[] placed = new double[n];
        double last = low - gap;
        for (int i = 0; i < n; i++) {
            placed[i] = Math.max(wanted.get(order[i]), last + gap);
            last = placed[i];
        }
        double limit = high + gap;
        for (int i = n - 1; i >= 0; i--) {
            placed[i] = Math.min(placed[i], limit - gap);
            limit = placed[i];
        }
        Double[] result = new Double[n];
        for (int i = 0; i < n; i++) {
            result[order[i]] = placed[i];
        }
        return List.of(result);
    }
}
