package org.dyad.statistics.distribution;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The chi-squared distribution.
 *
 * @param degreesOfFreedom greater than 0
 */
public record ChiSquared(double degreesOfFreedom) {
    public ChiSquared {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "Degrees of freedom are %s; they must be greater than 0.".formatted(degreesOfFreedom));
        }
    }

    /** P(X ≤ x). */
    public double cdf(double x) {
        return distribution().cumulativeProbability(x);
    }

    /** P(X &gt; x): the p value of a chi-squared test. */
    public double survival(double x) {
        return distribution().survivalProbability(x);
    }

    /** The x with P(X ≤ x) = p. */
    public double quantile(double p) {
        return distribution().inverseCumulativeProbability(p);
    }

    /** The x with P(X &gt; x) = p. */
    public double upperQuantile(double p) {
        return distribution().inverseSurvivalProbability(p);
    }

    private ChiSquaredDistribution distribution() {
        return ChiSquaredDistribution.of(degreesOfFreedom);
    }
}
