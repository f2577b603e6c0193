package org.dyad.statistics.quadrature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * A density known up to a factor, given by its logarithm, cut into panels that a Gauss-Legendre rule integrates as well as two rules on
 * the panel's halves do. A panel on which the two differ by more than the tolerance times the whole is halved; the sum of the
 * differences that were left is the stated error. The nodes, with their shares of the whole, then stand for the density as a discrete
 * one: the mean of any function as smooth as the density is a sum over nodes.
 *
 * <p>Peaks are found first, on the nodes of the given cuts and between them, and become cuts: a peak far narrower than a panel is not
 * passed over.
 */
public final class AdaptivePanels {
    private static final int POINTS = 16;
    private static final int DEEPEST = 40;
    private static final GaussLegendre RULE = GaussLegendre.of(POINTS);
    /** A panel beside a peak on which the logarithm falls by more is cut. */
    private static final double STEEP = 30;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int GOLDEN_STEPS = 60;

    private final DoubleUnaryOperator logDensity;
    private final double tolerance;
    private final double logPeak;
    private final List<Panel> panels = new ArrayList<>();
    private double total;
    private double error;

    /** One panel, with the densities at its nodes relative to the peak. */
    private static final class Panel {
        private final double from;
        private final double to;
        private final double[] densities;
        private final double integral;

        Panel(double from, double to, double[] densities) {
            this.from = from;
            this.to = to;
            this.densities = densities;
            double sum = 0;
            for (int i = 0; i < POINTS; i++) {
                sum += RULE.weight(i, from, to) * densities[i];
            }
            this.integral = sum;
        }
    }

    private AdaptivePanels(DoubleUnaryOperator logDensity, List<Double> cuts, double tolerance) {
        this.logDensity = logDensity;
        this.tolerance = tolerance;
        List<Double> peaks = peaks(cuts);
        double highest = Double.NEGATIVE_INFINITY;
        for (double x : peaks) {
            highest = Math.max(highest, logDensity.applyAsDouble(x));
        }
        this.logPeak = highest;
        if (!Double.isFinite(highest)) {
            throw new SearchNotSettled(
                    "The highest density is %s between %s and %s."
                            .formatted(StrictMath.exp(highest), cuts.getFirst(), cuts.getLast()),
                    "Look for extreme values in the data, such as variances of 0 but for rounding.");
        }
        List<Panel> first = new ArrayList<>();
        List<Double> all = merged(cuts, peaks);
        for (int i = 1; i < all.size(); i++) {
            Panel panel = panel(all.get(i - 1), all.get(i));
            first.add(panel);
            total += panel.integral;
        }
        for (Panel panel : first) {
            settle(panel, 0);
        }
        double sum = 0;
        for (Panel panel : panels) {
            sum += panel.integral;
        }
        this.total = sum;
    }

    /**
     * Cuts the density into panels.
     *
     * @param logDensity natural logarithm; minus infinity where the density is 0
     * @param cuts       ascending, at least two; the density counts between the first and the last
     * @param tolerance  greatest difference on one panel, as a share of the whole integral
     * @throws SearchNotSettled where halving does not bring the difference down
     */
    public static AdaptivePanels of(DoubleUnaryOperator logDensity, List<Double> cuts, double tolerance) {
        return new AdaptivePanels(logDensity, cuts, tolerance);
    }

    private AdaptivePanels(AdaptivePanels coarser) {
        this.logDensity = coarser.logDensity;
        this.tolerance = coarser.tolerance;
        this.logPeak = coarser.logPeak;
        this.error = coarser.error;
        for (Panel panel : coarser.panels) {
            double middle = (panel.from + panel.to) / 2;
            panels.add(panel(panel.from, middle));
            panels.add(panel(middle, panel.to));
        }
        for (Panel panel : panels) {
            total += panel.integral;
        }
    }

    /** The same density on twice as many panels, half as long. */
    public AdaptivePanels halved() {
        return new AdaptivePanels(this);
    }

    /** The last cut. */
    public double end() {
        return panels.getLast().to;
    }

    /** The logarithm of the integral. */
    public double logIntegral() {
        return logPeak + StrictMath.log(total);
    }

    /** How far the integral of the panels lies from that of their halves, as a share of it. */
    public double relativeError() {
        return error / total;
    }

    /** Number of nodes. */
    public int size() {
        return panels.size() * POINTS;
    }

    /** Where node {@code i} stands; nodes ascend. */
    public double node(int i) {
        Panel panel = panels.get(i / POINTS);
        return RULE.node(i % POINTS, panel.from, panel.to);
    }

    /** The share of the whole that node {@code i} stands for; the shares sum to 1. */
    public double share(int i) {
        Panel panel = panels.get(i / POINTS);
        return RULE.weight(i % POINTS, panel.from, panel.to) * panel.densities[i % POINTS] / total;
    }

    /** The share of the whole below {@code x}. */
    public double below(double x) {
        double sum = 0;
        for (Panel panel : panels) {
            if (x >= panel.to) {
                sum += panel.integral;
            } else {
                return x > panel.from ? Math.min(1, (sum + part(panel.from, x)) / total) : sum / total;
            }
        }
        return 1;
    }

    /** The share of the whole above {@code x}, never 1 less the share below. */
    public double above(double x) {
        double sum = 0;
        for (Panel panel : panels.reversed()) {
            if (x <= panel.from) {
                sum += panel.integral;
            } else {
                return x < panel.to ? Math.min(1, (sum + part(x, panel.to)) / total) : sum / total;
            }
        }
        return 1;
    }

    private double part(double from, double to) {
        return RULE.integrate(this::relative, from, to);
    }

    private double relative(double x) {
        return StrictMath.exp(logDensity.applyAsDouble(x) - logPeak);
    }

    private Panel panel(double from, double to) {
        double[] densities = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            densities[i] = relative(RULE.node(i, from, to));
        }
        return new Panel(from, to, densities);
    }

    private void settle(Panel panel, int depth) {
        double middle = (panel.from + panel.to) / 2;
        Panel left = panel(panel.from, middle);
        Panel right = panel(middle, panel.to);
        double difference = Math.abs(left.integral + right.integral - panel.integral);
        if (difference <= tolerance * total) {
            panels.add(panel);
            error += difference;
            return;
        }
        if (depth == DEEPEST) {
            throw new SearchNotSettled(
                    "The integral over (%s, %s) changes by %s of the whole when it is refined."
                            .formatted(panel.from, panel.to, difference / total),
                    "Look for extreme values in the data, such as variances of 0 but for rounding.");
        }
        settle(left, depth + 1);
        settle(right, depth + 1);
    }

    /**
     * The highest places between nodes that are higher than both their neighbours, and on each side of one the place up to which the
     * density counts, where that is nearer than the next node.
     */
    private List<Double> peaks(List<Double> cuts) {
        List<Double> x = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            x.add(cuts.get(i - 1));
            for (int j = 0; j < POINTS; j++) {
                x.add(RULE.node(j, cuts.get(i - 1), cuts.get(i)));
            }
        }
        x.add(cuts.getLast());
        double[] f = x.stream().mapToDouble(logDensity::applyAsDouble).toArray();
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < f.length; i++) {
            boolean notBelow = (i == 0 || f[i] >= f[i - 1]) && (i == f.length - 1 || f[i] > f[i + 1]);
            if (notBelow) {
                double before = x.get(Math.max(0, i - 1));
                double after = x.get(Math.min(f.length - 1, i + 1));
                double peak = highest(before, after);
                places.add(peak);
                places.add(reach(peak, before));
                places.add(reach(peak, after));
            }
        }
        return places;
    }

    private double reach(double peak, double neighbour) {
        double least = logDensity.applyAsDouble(peak) - STEEP;
        double distance = neighbour - peak;
        for (int step = 0; step < DEEPEST && logDensity.applyAsDouble(peak + distance) < least; step++) {
            distance /= 2;
        }
        return peak + distance;
    }

    /** Golden section: a cut need not stand at the peak to rounding. */
    private double highest(double from, double to) {
        double a = from;
        double b = to;
        for (int step = 0; step < GOLDEN_STEPS && b - a > 1e-9 * Math.max(Math.abs(a), Math.abs(b)); step++) {
            double low = b - GOLDEN * (b - a);
            double high = a + GOLDEN * (b - a);
            if (logDensity.applyAsDouble(low) >= logDensity.applyAsDouble(high)) {
                b = high;
            } else {
                a = low;
            }
        }
        return (a + b) / 2;
    }

    private static List<Double> merged(List<Double> cuts, List<Double> peaks) {
        List<Double> all = new ArrayList<>(cuts);
        double first = cuts.getFirst();
        double last = cuts.getLast();
        for (double peak : peaks) {
            if (peak > first && peak < last && !all.contains(peak)) {
                all.add(peak);
            }
        }
        all.sort(Double::compare);
        return all;
    }
}
