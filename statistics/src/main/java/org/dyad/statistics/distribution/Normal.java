package org.dyad.statistics.distribution;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** P(Z ≤ z). */
    public static double cdf(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** P(Z &gt; z), exact to rounding far into the tail. */
    public static double survival(double z) {
        return STANDARD.survivalProbability(z);
    }

    /** The z with P(Z ≤ z) = p, for p from 0 to 1. */
    public static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }

    /** The z with P(Z &gt; z) = p, for p from 0 to 1. */
    public static double upperQuantile(double p) {
        return STANDARD.inverseSurvivalProbability(p);
    }

    public static double density(double z) {
        return STANDARD.density(z);
    }

    /** P(|Z| ≥ |z|). */
    public static double twoSidedPValue(double z) {
        return 2 * survival(Math.abs(z));
    }
}
