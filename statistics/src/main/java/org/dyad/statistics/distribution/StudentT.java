package org.dyad.statistics.distribution;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t distribution.
 *
 * @param degreesOfFreedom greater than 0, not necessarily whole; {@code POSITIVE_INFINITY} means the normal
 */
public record StudentT(double degreesOfFreedom) {
    private static final int HALLEY_STEPS = 8;

    public StudentT {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "Degrees of freedom are %s; they must be greater than 0.".formatted(degreesOfFreedom));
        }
    }

    public boolean isNormal() {
        return degreesOfFreedom == Double.POSITIVE_INFINITY;
    }

    /** P(T ≤ t). */
    public double cdf(double t) {
        return isNormal() ? Normal.cdf(t) : distribution().cumulativeProbability(t);
    }

    /** P(T &gt; t), exact to rounding far into the tail. */
    public double survival(double t) {
        return isNormal() ? Normal.survival(t) : distribution().survivalProbability(t);
    }

    public double density(double t) {
        return isNormal() ? Normal.density(t) : distribution().density(t);
    }

    /** P(|T| ≥ |t|). */
    public double twoSidedPValue(double t) {
        return 2 * survival(Math.abs(t));
    }

    /**
     * The t with P(T ≤ t) = p, for p from 0 to 1. Closed forms for 1 and 2 degrees of freedom and the normal, else the
     * expansion of the t quantile about the normal one, polished by Halley steps on the tail probability.
     *
     * @see <a href="https://doi.org/10.1145/355598.355600">Hill (1970), Algorithm 396</a>
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A probability of %s; it must be from 0 to 1.".formatted(p));
        }
        if (isNormal()) {
            return Normal.quantile(p);
        }
        if (p == 0.5) {
            return 0;
        }
        return p < 0.5 ? -upperTailQuantile(p) : upperTailQuantile(1 - p);
    }

    /** The half-width multiplier of a two-sided interval: the quantile at (1 + level) / 2, such as 1.96. */
    public double twoSidedQuantile(double level) {
        double tail = (1 - level) / 2;
        return isNormal() ? Normal.upperQuantile(tail) : upperTailQuantile(tail);
    }

    /** The t above 0 with P(T &gt; t) = tail. */
    private double upperTailQuantile(double tail) {
        if (tail == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double v = degreesOfFreedom;
        if (v == 1) {
            return 1 / StrictMath.tan(StrictMath.PI * tail);
        }
        if (v == 2) {
            double twice = 2 * tail;
            return StrictMath.sqrt(2 / (twice * (2 - twice)) - 2);
        }
        TDistribution t = distribution();
        if (v < 3 || tail < 1e-8) {
            return t.inverseSurvivalProbability(tail); // heavy tails, where the expansion is a poor start
        }
        return polished(t, tail, expansion(v, Normal.upperQuantile(tail)));
    }

    private static double expansion(double v, double z) {
        double z2 = z * z;
        double g1 = (z2 + 1) * z / 4;
        double g2 = ((5 * z2 + 16) * z2 + 3) * z / 96;
        double g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384;
        return z + (g1 + (g2 + g3 / v) / v) / v;
    }

    private static double polished(TDistribution t, double tail, double start) {
        double v = t.getDegreesOfFreedom();
        double x = start;
        for (int step = 0; step < HALLEY_STEPS; step++) {
            double newton = (t.survivalProbability(x) - tail) / t.density(x);
            double bend = newton * x * (v + 1) / (2 * (v + x * x)); // from f'(x) / f(x) = -x (v + 1) / (v + x^2)
            double move = newton / (1 - bend);
            x += move;
            if (Math.abs(move) <= 1e-10 * Math.abs(x)) { // cubic convergence: the next move would be rounding
                return x;
            }
        }
        return t.inverseSurvivalProbability(tail);
    }

    private TDistribution distribution() {
        return TDistribution.of(degreesOfFreedom);
    }
}
