package org.dyad.statistics.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The highest point of a function of one variable over a range, found by a scan over a grid and a search around
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
     * @throws SearchNotSettled when a value is NaN
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
                Refined refined = refine(f, grid[Math.max(0, i - 1)], grid[Math.min(last, i + 1)], relativeAccuracy);
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
     * Golden-section search between {@code lower} and {@code upper}: slower than parabolas, but it cannot be led astray by a
     * function that is flat or has a corner, as profile likelihoods are at a boundary.
     *
     * @see <a href="https://doi.org/10.2307/2032161">Kiefer (1953)</a>
     */
    private static Refined refine(DoubleUnaryOperator f, double lower, double upper, double accuracy) {
        double a = lower;
        double b = upper;
        double x = a + GOLDEN * (b - a);
        double y = b - GOLDEN * (b - a);
        double fx = valueAt(f, x);
        double fy = valueAt(f, y);
        int evaluations = 2;
        double floor = 1e-3 * accuracy * (upper - lower); // a maximum at 0 has no relative accuracy
        while (b - a > floor + accuracy * Math.max(Math.abs(a), Math.abs(b)) && x < y) {
            if (fx >= fy) {
                b = y;
                y = x;
                fy = fx;
                x = a + GOLDEN * (b - a);
                fx = valueAt(f, x);
            } else {
                a = x;
                x = y;
                fx = fy;
                y = b - GOLDEN * (b - a);
                fy = valueAt(f, y);
            }
            evaluations++;
        }
        return fx >= fy
                ? endOrInside(f, lower, upper, x, fx, evaluations)
                : endOrInside(f, lower, upper, y, fy, evaluations);
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
