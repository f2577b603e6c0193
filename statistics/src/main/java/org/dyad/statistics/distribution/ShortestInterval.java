package org.dyad.statistics.distribution;

import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.optimise.BrentRoot;

/**
 * The shortest interval that holds a given share of a distribution. With Q the quantiles, its length
 *
 * <pre>{@code  Q(p + share) - Q(p),   0 <= p <= 1 - share }</pre>
 *
 * <p>is least where the densities at both ends are equal, or at an end of the range of p. All places where the difference of the
 * densities changes sign on a grid of p are compared, so that a distribution with two peaks gets its shortest interval too.
 *
 * @param lower end
 * @param upper end
 */
public record ShortestInterval(double lower, double upper) {
    /** Steps of the grid; the least length between two grid points is found however narrow. */
    private static final int STEPS = 8;
    /** p at the ends of the grid where the distribution has no least or greatest value, as a share of 1 - share. */
    private static final double END = 1e-3;
    /** A length is flat at its least: p to this share of the range fixes the ends to more than twice as many digits as it has. */
    private static final double ACCURACY = 1e-13;

    /**
     * Finds it.
     *
     * @param share between 0 and 1, such as 0.95
     */
    public static ShortestInterval of(Distribution distribution, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A share of %s; it must lie between 0 and 1.".formatted(share));
        }
        double range = 1 - share;
        boolean bounded = distribution.lowest() > Double.NEGATIVE_INFINITY;
        DoubleUnaryOperator difference = p ->
                distribution.density(distribution.quantile(p)) - distribution.density(distribution.quantile(p + share));
        double first = bounded ? END * END * range : END * range;
        double before = first;
        double atBefore = difference.applyAsDouble(before);
        ShortestInterval best = bounded
                ? new ShortestInterval(distribution.lowest(), distribution.quantile(share))
                : at(distribution, share, before);
        for (int i = 1; i <= STEPS; i++) {
            double p = i == STEPS ? (1 - END) * range : range * i / STEPS;
            double here = difference.applyAsDouble(p);
            // Shorter to the right while the left end is less dense: a least length where the difference turns from -
            // to +.
            if (atBefore < 0 && here >= 0) {
                double root =
                        BrentRoot.find(difference, before, p, ACCURACY * range).x();
                best = best.orShorter(at(distribution, share, root));
            }
            before = p;
            atBefore = here;
        }
        return best;
    }

    private static ShortestInterval at(Distribution distribution, double share, double p) {
        return new ShortestInterval(distribution.quantile(p), distribution.quantile(p + share));
    }

    private ShortestInterval orShorter(ShortestInterval other) {
        return other.upper - other.lower < upper - lower ? other : this;
    }
}
