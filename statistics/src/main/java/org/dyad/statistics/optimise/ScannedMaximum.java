package org.dyad.statistics.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The highest point of a function of one variable over a range, found by a scan over a grid and Brent's method around
 * every local peak of the grid. What lies between two grid points and rises above neither is not seen.
 *
 * @param x           where the highest value was found
 * @param value       the function there
 * @param place       at an end of the range or inside
 * @param otherPeaks  the other local maxima that were found, highest first
 * @param evaluations of the function
 */
public record ScannedMaximum(double x, double value, Place place, List<Peak> otherPeaks, int evaluations) {
    private static final double GOLDEN = 0.381966011250105;
    private static final int MOST_ITERATIONS = 200;

    /** Where in the range the maximum lies. */
    public enum Place {
        LOWER_END,
        INSIDE,
        UPPER_END
    }

    /** A local maximum. */
    public record Peak(double x, double value) {}

    public ScannedMaximum {
        otherPeaks = List.copyOf(otherPeaks);
    }

    /**
     * Scans the points of {@code grid} (ascending, at least two) and refines every local peak.
     *
     * @param relativeAccuracy of x; the square root of the rounding of the values is a sensible least, 1e-8
     * @throws SearchNotSettled when a value is NaN, or a peak does not settle
     */
    public static ScannedMaximum find(DoubleUnaryOperator f, double[] grid, double relativeAccuracy) {
        if (grid.length < 2) {
            throw new IllegalArgumentException("A scan needs at least 2 grid points; %d given.".formatted(grid.length));
        }
        double[] values = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            values[i] = valueAt(f, grid[i]);
        }
        int last = grid.length - 1;
        List<Peak> peaks = new ArrayList<>();
        int evaluations = grid.length;
        for (int i = 0; i <= last; i++) {
            boolean peak = (i == 0 || values[i] >= values[i - 1]) && (i == last || values[i] >= values[i + 1]);
            if (peak) {
                Refined refined =
                        refine(f, grid[Math.max(0, i - 1)], grid[i], grid[Math.min(last, i + 1)], relativeAccuracy);
                evaluations += refined.evaluations;
                peaks.add(
                        refined.value >= values[i] ? new Peak(refined.x, refined.value) : new Peak(grid[i], values[i]));
            }
        }
        peaks.sort(
                (p, q) -> p.value() != q.value() ? Double.compare(q.value(), p.value()) : Double.compare(p.x(), q.x()));
        Peak best = peaks.get(0);
        Place place = best.x() == grid[0] ? Place.LOWER_END : best.x() == grid[last] ? Place.UPPER_END : Place.INSIDE;
        return new ScannedMaximum(best.x(), best.value(), place, peaks.subList(1, peaks.size()), evaluations);
    }

    private record Refined(double x, double value, int evaluations) {}

    /**
     * Brent's parabolic search between {@code lower} and {@code upper}, started at {@code start}.
     *
     * @see <a href="https://maths-people.anu.edu.au/~brent/pub/pub011.html">Brent (1973), chapter 5</a>
     */
    private static Refined refine(DoubleUnaryOperator f, double lower, double start, double upper, double accuracy) {
        double a = lower;
        double b = upper;
        double x = start > a && start < b ? start : a + GOLDEN * (b - a);
        double w = x;
        double v = x;
        double fx = valueAt(f, x);
        double fw = fx;
        double fv = fx;
        double d = 0;
        double e = 0;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            double middle = (a + b) / 2;
            double tolerance = accuracy * Math.abs(x) + 1e-3 * accuracy * (upper - lower);
            if (Math.abs(x - middle) <= 2 * tolerance - (b - a) / 2) {
                return endOrInside(f, lower, upper, x, fx, iteration);
            }
            double r = (x - w) * (fx - fv);
            double q = (x - v) * (fx - fw);
            double p = (x - v) * q - (x - w) * r;
            q = 2 * (q - r);
            p = q > 0 ? -p : p;
            q = Math.abs(q);
            boolean parabola =
                    Math.abs(e) > tolerance && Math.abs(p) < Math.abs(q * e / 2) && p > q * (a - x) && p < q * (b - x);
            e = parabola ? d : (x >= middle ? a - x : b - x);
            d = parabola ? p / q : GOLDEN * e;
            double u = Math.abs(d) >= tolerance ? x + d : x + Math.copySign(tolerance, d);
            double fu = valueAt(f, u);
            if (fu >= fx) {
                if (u >= x) {
                    a = x;
                } else {
                    b = x;
                }
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = u;
                fx = fu;
            } else {
                if (u < x) {
                    a = u;
                } else {
                    b = u;
                }
                if (fu >= fw || w == x) {
                    v = w;
                    fv = fw;
                    w = u;
                    fw = fu;
                } else if (fu >= fv || v == x || v == w) {
                    v = u;
                    fv = fu;
                }
            }
        }
        throw new SearchNotSettled(
                "No maximum between %s and %s within %d steps.".formatted(lower, upper, MOST_ITERATIONS),
                "Use a finer grid or ask for less accuracy.");
    }

    /** A maximum at an end is approached but never reached by the search: compare with the ends themselves. */
    private static Refined endOrInside(
            DoubleUnaryOperator f, double lower, double upper, double x, double fx, int count) {
        double atLower = valueAt(f, lower);
        double atUpper = valueAt(f, upper);
        if (atLower >= fx && atLower >= atUpper) {
            return new Refined(lower, atLower, count + 2);
        }
        return atUpper >= fx ? new Refined(upper, atUpper, count + 2) : new Refined(x, fx, count + 2);
    }

    private static double valueAt(DoubleUnaryOperator f, double x) {
        double value = f.applyAsDouble(x);
        if (Double.isNaN(value)) {
            throw new SearchNotSettled(
                    "The function is not a number at %s.".formatted(x), "Scan a range on which it is defined.");
        }
        return value;
    }
}
